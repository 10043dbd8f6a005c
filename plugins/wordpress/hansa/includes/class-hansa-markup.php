<?php
/**
 * What of the hub's markup comes onto the page.
 *
 * @package Hansa
 */

defined( 'ABSPATH' ) || exit;

/** An allow-list that fits the fragments of the hub. Whoever takes the hub over can write other words, and run nothing. */
final class Hansa_Markup {
	const TAGS = 'a abbr address article b bdi blockquote br caption dd del details div dl dt em figcaption figure footer h2 h3 h4 h5 h6 header hr i img ins li ol p picture q s section small source span strong sub summary sup table tbody td tfoot th thead time tr u ul';

	const EVERYWHERE = 'class dir lang role title aria-label aria-labelledby aria-describedby aria-hidden aria-current aria-level';

	/** Attributes of single elements. */
	const OF = array(
		'a'       => 'href rel hreflang type download',
		'img'     => 'src srcset sizes alt width height loading decoding',
		'source'  => 'srcset sizes type media width height',
		'time'    => 'datetime',
		'del'     => 'datetime',
		'ins'     => 'datetime',
		'ol'      => 'start reversed',
		'td'      => 'colspan rowspan headers',
		'th'      => 'colspan rowspan headers scope',
		'details' => 'open',
	);

	const PROTOCOLS = array( 'http', 'https', 'mailto', 'tel', 'webcal' );

	/**
	 * Markup of the hub as it may be printed.
	 *
	 * @param string $html As the hub sent it.
	 * @return string With every element closed that is opened and no other, and with pictures by way of this site.
	 */
	public static function clean( $html ) {
		$html = preg_replace( '/<!--.*?(?:--!?>|$)/s', '', $html );
		$html = str_replace( '<!--', '', wp_kses( $html, self::allowed(), self::PROTOCOLS ) );
		return self::without_shortcodes( Hansa_Pictures::led_through( force_balance_tags( $html ) ) );
	}

	/** WordPress looks for shortcodes in what blocks have drawn. It makes brackets of `&#91;` now and then, but not of this. */
	private static function without_shortcodes( $html ) {
		return str_replace( '[', '&#x5b;', $html );
	}

	/** The allow-list in the form of {@see wp_kses()}. */
	private static function allowed() {
		$allowed = array();
		foreach ( explode( ' ', self::TAGS ) as $tag ) {
			$names           = trim( self::EVERYWHERE . ' ' . ( self::OF[ $tag ] ?? '' ) );
			$allowed[ $tag ] = array_fill_keys( explode( ' ', $names ), true );
		}
		return $allowed;
	}
}
