<?php
/**
 * Lists on pages: the block and the shortcode.
 *
 * @package Hansa
 */

defined( 'ABSPATH' ) || exit;

/** Draws lists. */
final class Hansa_Lists {
	/** What was last known to be current so many seconds ago says when that was. */
	const OLD = 300;

	/** Attributes of the block that are called otherwise in shortcodes. */
	const BLOCK_NAMES = array( 'headingLevel' => 'heading-level' );

	/** Hooks into WordPress. */
	public static function register() {
		add_action( 'init', array( __CLASS__, 'describe' ) );
		add_shortcode( 'hansa', array( __CLASS__, 'of_shortcode' ) );
	}

	/** Tells WordPress of the block. */
	public static function describe() {
		$folder = dirname( HANSA_PLUGIN_FILE );
		$block  = register_block_type(
			"$folder/blocks/list",
			array(
				'title'       => __( 'Hansa list', 'hansa' ),
				'description' => __( 'News, meetings, projects and more from the hub of your network, always current.', 'hansa' ),
			)
		);
		if ( $block ) {
			wp_set_script_translations( $block->editor_script, 'hansa', "$folder/languages" );
		}
	}

	/**
	 * The block, without its wrapper.
	 *
	 * @param array<string, mixed> $attributes As in block.json.
	 * @return string Markup.
	 */
	public static function of_block( array $attributes ) {
		foreach ( self::BLOCK_NAMES as $block => $shortcode ) {
			$attributes[ $shortcode ] = $attributes[ $block ] ?? '';
		}
		// WordPress writes "&" as a reference into what is saved by people without unfiltered HTML.
		$texts = array_map( 'wp_specialchars_decode', array_filter( $attributes, 'is_scalar' ) );
		return self::draw( Hansa_Question::from_attributes( $texts ) );
	}

	/**
	 * `[hansa kind="meetings" municipality="durres" limit="5"]`, `[hansa embed="ID"]`, `[hansa address="…"]`.
	 *
	 * @param array<string, string>|string $attributes As WordPress hands them over.
	 * @return string Markup.
	 */
	public static function of_shortcode( $attributes ) {
		$attributes = is_array( $attributes ) ? $attributes : array();
		if ( isset( $attributes['address'] ) ) {
			$address  = rawurldecode( $attributes['address'] );
			$question = Hansa_Question::from_address( $address );
			return $question ? self::draw( $question ) : '';
		}
		return self::draw( Hansa_Question::from_attributes( $attributes ) );
	}

	/**
	 * A list: what the hub says, else the last good copy, else a link.
	 *
	 * @param Hansa_Question $question What is asked.
	 * @return string Markup.
	 */
	public static function draw( Hansa_Question $question ) {
		Hansa_Style::need();
		if ( '' === Hansa_Settings::hub() ) {
			return self::problem( __( 'No hub is set yet: Settings → Hansa.', 'hansa' ) );
		}
		$copy = Hansa_Answers::get( $question );
		$html = Hansa_Answers::shown( $copy );
		return ( '' === $html ? self::link( $question ) : $html . self::age( $copy, $question->lang ) ) . self::problem( $copy['problem'] );
	}

	/** The way to the page of the list on the hub. */
	private static function link( Hansa_Question $question ) {
		$words = hansa__( 'Open on the network’s portal', $question->lang );
		$lang  = Hansa_Words::spoken( $question->lang );
		return sprintf(
			'<p class="hansa-fallback"><a href="%s" lang="%s" dir="%s">%s%s</a></p>',
			esc_url( $question->page, array( 'http', 'https' ) ),
			esc_attr( $lang ),
			esc_attr( Hansa_Words::direction( $lang ) ),
			'' === $question->label ? '' : esc_html( $question->label ) . ': ',
			esc_html( $words )
		);
	}

	/** Of when a copy is, if it is old: the hub's own copy while its database is away, or the one here. */
	private static function age( array $copy, $lang ) {
		if ( time() - $copy['known'] < self::OLD ) {
			return '';
		}
		$lang = Hansa_Words::spoken( $lang );
		$time = sprintf( '<time datetime="%s">%s</time>', esc_attr( gmdate( 'c', $copy['known'] ) ), esc_html( wp_date( 'Y-m-d H:i', $copy['known'] ) ) );
		/* translators: %s: date and time. */
		$words = hansa__( 'As of %s', $lang );
		return sprintf(
			'<p class="hansa-age" lang="%s" dir="%s">%s</p>',
			esc_attr( $lang ),
			esc_attr( Hansa_Words::direction( $lang ) ),
			sprintf( esc_html( $words ), $time )
		);
	}

	/** What was wrong, for editors who look at a preview; nothing for everybody else. */
	private static function problem( $text ) {
		return '' === $text || ! self::is_preview() ? '' : sprintf( '<p class="hansa-problem"><strong>Hansa:</strong> %s</p>', esc_html( $text ) );
	}

	/** Whether somebody who may edit looks at a preview: of the block in the editor, of a pasted address there, or of a post. */
	private static function is_preview() {
		if ( ! current_user_can( 'edit_posts' ) ) {
			return false;
		}
		$route = $GLOBALS['wp']->query_vars['rest_route'] ?? '';
		return is_preview() || ( defined( 'REST_REQUEST' ) && preg_match( '#^/(wp/v2/block-renderer/hansa/list|oembed/1\.0/proxy)#', $route ) );
	}
}
