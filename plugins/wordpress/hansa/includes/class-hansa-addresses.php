<?php
/**
 * Addresses of the hub that somebody pastes into a text.
 *
 * @package Hansa
 */

defined( 'ABSPATH' ) || exit;

/**
 * Draws the pasted address of a list, an item or an embed as the block would be drawn.
 *
 * An embed handler does it, since WordPress asks handlers before it looks into its memory of oEmbed results, which it keeps for a day in the
 * post: what is kept there would show for a day what was withdrawn. For those who ask for oEmbed by other ways there is `pre_oembed_result`, and
 * for the preview in the block editor its own route, whose memory would else hold the hub's frame.
 */
final class Hansa_Addresses {
	/** Filters of texts in which WordPress makes paragraphs after it has looked for addresses, and runs shortcodes after that. */
	const TEXTS = array( 'the_content', 'widget_text_content' );

	/** Hooks into WordPress. */
	public static function register() {
		add_action( 'init', array( __CLASS__, 'handle' ) );
		add_filter( 'pre_oembed_result', array( __CLASS__, 'of_oembed' ), 10, 2 );
		add_filter( 'rest_dispatch_request', array( __CLASS__, 'of_preview' ), 10, 3 );
	}

	/** Tells WordPress of the handler. */
	public static function handle() {
		$hub = Hansa_Settings::hub();
		if ( '' !== $hub ) {
			wp_embed_register_handler( 'hansa', '#^' . preg_quote( $hub, '#' ) . '/.+#i', array( __CLASS__, 'of_text' ), 5 );
		}
	}

	/**
	 * An address in a text. Where paragraphs are still to be made it becomes a shortcode, whose markup they do not touch.
	 *
	 * @param string[] $found The address.
	 * @return string|false Markup, or nothing for addresses that the hub shows no list or item at.
	 */
	public static function of_text( $found ) {
		$question = Hansa_Question::from_address( $found[0] );
		if ( ! $question ) {
			return false;
		}
		if ( array_filter( self::TEXTS, 'doing_filter' ) ) {
			return '[hansa address="' . rawurlencode( $found[0] ) . '"]';
		}
		return Hansa_Lists::draw( $question );
	}

	/** The same for programs that ask for the oEmbed of an address. */
	public static function of_oembed( $result, $address ) {
		$question = null === $result ? Hansa_Question::from_address( $address ) : null;
		return $question ? Hansa_Lists::draw( $question ) : $result;
	}

	/** The same for the block editor, after WordPress has seen that the person may edit. */
	public static function of_preview( $result, WP_REST_Request $request, $route ) {
		$address  = 0 === strpos( $route, '/oembed/1.0/proxy' ) ? (string) $request['url'] : '';
		$question = '' === $address || null !== $result ? null : Hansa_Question::from_address( $address );
		if ( ! $question ) {
			return $result;
		}
		return array(
			'version'       => '1.0',
			'type'          => 'rich',
			'provider_name' => 'Hansa',
			'html'          => Hansa_Style::link() . Hansa_Lists::draw( $question ),
		);
	}
}
