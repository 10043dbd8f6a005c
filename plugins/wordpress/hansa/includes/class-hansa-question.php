<?php
/**
 * What a list asks the hub, from a block, a shortcode or a pasted address.
 *
 * @package Hansa
 */

defined( 'ABSPATH' ) || exit;

/** One question: where its fragment is, and where its page for people is. What its words mean, and whether they are right, the hub knows alone. */
final class Hansa_Question {
	/** Attributes of blocks and shortcodes that narrow a list, and the hub's parameters for them. */
	const FILTERS = array(
		'municipality' => 'municipality',
		'scope'        => 'scope',
		'project'      => 'project',
		'partner'      => 'partner',
		'topic'        => 'topic',
		'type'         => 'kind',
		'when'         => 'when',
		'from'         => 'from',
		'until'        => 'until',
		'q'            => 'q',
		'limit'        => 'limit',
		'page'         => 'page',
	);

	/** Attributes of the look of a list, which the hub calls the same. */
	const LOOK = array( 'layout', 'heading-level', 'label' );

	/** Kinds that the hub draws. */
	const KINDS = array( 'news', 'meetings', 'projects', 'resources', 'contacts', 'partners' );

	const TAG  = '[a-z]{2,3}(?:-[A-Za-z0-9]{1,8})*';
	const SLUG = '[A-Za-z0-9][A-Za-z0-9%._~-]{0,199}';
	/** Public ids of stored embeds: 12 characters of base64url (RFC 4648, section 5). */
	const ID = '[A-Za-z0-9_-]{12}';

	/** @var string The path of the fragment with its query. */
	public $fragment;

	/** @var string The address of the page for people, not escaped. */
	public $page;

	/** @var string The language that was asked for: BCP 47 tag. */
	public $lang;

	/** @var string What the fallback link is called beside its usual words. */
	public $label = '';

	/**
	 * From the attributes of a block or a shortcode.
	 *
	 * @param array<string, mixed> $attributes `embed`, or `kind` and what narrows its list, and `lang`.
	 * @return self
	 */
	public static function from_attributes( array $attributes ) {
		$attributes     = array_filter( array_map( array( __CLASS__, 'text' ), $attributes ), 'strlen' );
		$question       = new self();
		$question->lang = $attributes['lang'] ?? Hansa_Settings::lang();
		$tag            = array( 'lang' => $question->lang );
		if ( isset( $attributes['embed'] ) ) {
			return $question->lead( '/v1/embeds/' . rawurlencode( $attributes['embed'] ), $tag, '/embed/' . rawurlencode( $attributes['embed'] ), $tag );
		}
		$question->label = $attributes['label'] ?? '';
		$kind            = rawurlencode( $attributes['kind'] ?? 'news' );
		$filters         = self::filters( $attributes );
		$look            = array_intersect_key( $attributes, array_flip( self::LOOK ) );
		return $question->lead( "/v1/$kind", $filters + $look + $tag, '/' . rawurlencode( $question->lang ) . "/$kind", $filters );
	}

	/**
	 * From the address of a page of the hub: a list, an item or an embed.
	 *
	 * @param string $address As somebody pasted it.
	 * @return self|null Nothing for every other address.
	 */
	public static function from_address( $address ) {
		$hub = Hansa_Settings::hub();
		if ( '' === $hub || 0 !== stripos( $address, "$hub/" ) ) {
			return null;
		}
		$parts = wp_parse_url( substr( $address, strlen( $hub ) ) );
		if ( ! is_array( $parts ) ) {
			return null;
		}
		wp_parse_str( $parts['query'] ?? '', $query );
		$query    = array_filter( array_map( array( __CLASS__, 'text' ), $query ), 'strlen' );
		$question = self::from_path( $parts['path'] ?? '/', $query );
		if ( $question ) {
			$question->page = $address;
		}
		return $question;
	}

	/** From the path and the parameters of a page or a frame. These pass over parameters that they do not know, and so does this. */
	private static function from_path( $path, array $query ) {
		$kinds = implode( '|', self::KINDS );
		$tag   = self::TAG;
		$slug  = self::SLUG;
		$lang  = $query['lang'] ?? Hansa_Settings::lang();
		if ( preg_match( "#^/embed/($kinds)/?$#", $path, $found ) ) {
			return self::of_list( $found[1], $lang, $query );
		}
		if ( preg_match( '#^/embed/(' . self::ID . ')/?$#', $path, $found ) ) {
			return self::from_attributes( array( 'embed' => $found[1], 'lang' => $lang ) );
		}
		if ( preg_match( "#^/embed/($kinds)((?:/$slug){1,2})/?$#", $path, $found ) ) {
			return self::of_item( $found[1], $found[2], $lang, $query );
		}
		if ( preg_match( "#^/($tag)/($kinds)/?$#", $path, $found ) ) {
			return self::of_list( $found[2], $found[1], $query );
		}
		if ( preg_match( "#^/($tag)((?:/$slug)?)/($kinds)(/$slug)/?$#", $path, $found ) ) {
			return self::of_item( $found[3], $found[2] . $found[4], $found[1], $query );
		}
		return null;
	}

	/** The list of a kind, from the hub's own parameters. */
	private static function of_list( $kind, $lang, array $query ) {
		return self::of_page( "/v1/$kind", $lang, array_merge( array_values( self::FILTERS ), self::LOOK ), $query );
	}

	/** One item: `/slug`, or `/municipality/slug`. */
	private static function of_item( $kind, $place, $lang, array $query ) {
		return self::of_page( "/v1/$kind$place", $lang, array_merge( array( 'via' ), self::LOOK ), $query );
	}

	/** A fragment with what its page knows of a query. */
	private static function of_page( $fragment, $lang, array $known, array $query ) {
		$question       = new self();
		$question->lang = $lang;
		return $question->lead( $fragment, array_intersect_key( $query, array_flip( $known ) ) + array( 'lang' => $lang ), '', array() );
	}

	/** Where the question's two answers are. Parameters come in a fixed order, so that one question has one copy. */
	private function lead( $fragment, array $asked, $page, array $shown ) {
		ksort( $asked );
		$this->fragment = "$fragment.html" . self::query( $asked );
		$this->page     = Hansa_Settings::hub() . $page . self::query( $shown );
		return $this;
	}

	/** A query with its question mark; nothing where there are no parameters. */
	private static function query( array $parameters ) {
		return $parameters ? '?' . http_build_query( $parameters, '', '&', PHP_QUERY_RFC3986 ) : '';
	}

	/** Filters under the hub's names for them. */
	private static function filters( array $attributes ) {
		$filters = array();
		foreach ( array_intersect_key( self::FILTERS, $attributes ) as $attribute => $parameter ) {
			$filters[ $parameter ] = $attributes[ $attribute ];
		}
		return $filters;
	}

	/** A value as one line of text; empty where it is none. */
	private static function text( $value ) {
		return is_scalar( $value ) ? trim( mb_substr( (string) $value, 0, 500 ) ) : '';
	}
}
