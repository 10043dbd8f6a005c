<?php
/**
 * Pictures of the hub by way of this site, so that no visitor's browser turns to the hub.
 *
 * @package Hansa
 */

defined( 'ABSPATH' ) || exit;

/**
 * Leads pictures through this site and keeps copies of them in the folder of uploads. Addresses are signed: this site fetches what was in a
 * list, and nothing else that somebody asks for.
 */
final class Hansa_Pictures {
	/** What is fetched, by the ending of its name. */
	const TYPES = array(
		'avif' => 'image/avif',
		'gif'  => 'image/gif',
		'jpeg' => 'image/jpeg',
		'jpg'  => 'image/jpeg',
		'png'  => 'image/png',
		'svg'  => 'image/svg+xml',
		'webp' => 'image/webp',
	);

	const PATH = '#^/media/[A-Za-z0-9][A-Za-z0-9._~%-]*\.(avif|gif|jpe?g|png|svg|webp)$#D';

	const MOST_BYTES = 5242880;

	/** So many copies are kept. */
	const MOST = 1000;

	/** Hooks into WordPress. */
	public static function register() {
		add_action( 'init', array( __CLASS__, 'answer' ), 0 );
		add_action( Hansa_Copies::SWEEP, array( __CLASS__, 'sweep' ) );
	}

	/**
	 * Markup whose pictures come from this site.
	 *
	 * @param string $html As {@see wp_kses()} leaves it: attributes in double quotes.
	 * @return string Without the addresses of pictures that are no pictures of the hub.
	 */
	public static function led_through( $html ) {
		return preg_replace_callback(
			'/<(?:img|source)\b[^>]*>/i',
			static function ( $tag ) {
				return preg_replace_callback( '/\s(src|srcset)="([^"]*)"/i', array( __CLASS__, 'led' ), $tag[0] );
			},
			$html
		);
	}

	/** One attribute: an address, or several with their widths. */
	private static function led( array $found ) {
		$led = array();
		foreach ( explode( ',', html_entity_decode( $found[2], ENT_QUOTES, 'UTF-8' ) ) as $candidate ) {
			$parts   = preg_split( '/\s+/', trim( $candidate ), 2 );
			$address = self::address( $parts[0] );
			if ( '' !== $address ) {
				$led[] = trim( $address . ' ' . ( $parts[1] ?? '' ) );
			}
		}
		return $led ? " $found[1]=\"" . esc_attr( implode( ', ', $led ) ) . '"' : '';
	}

	/** The address on this site of a picture of the hub; empty for all else. */
	private static function address( $of_hub ) {
		$hub  = Hansa_Settings::hub();
		$path = 0 === strpos( $of_hub, "$hub/" ) ? substr( $of_hub, strlen( $hub ) ) : $of_hub;
		return preg_match( self::PATH, $path ) ? home_url( '/?hansa-picture=' . rawurlencode( $path ) . '&for=' . self::signature( $path ) ) : '';
	}

	/** Tells addresses that this site made from others. */
	private static function signature( $path ) {
		return substr( wp_hash( 'hansa-picture|' . Hansa_Settings::hub() . $path ), 0, 20 );
	}

	/** Answers a request for a picture, and ends it. */
	public static function answer() {
		if ( ! isset( $_GET['hansa-picture'], $_GET['for'] ) ) { // phpcs:ignore WordPress.Security.NonceVerification
			return;
		}
		$path = sanitize_text_field( wp_unslash( $_GET['hansa-picture'] ) ); // phpcs:ignore WordPress.Security.NonceVerification
		$sign = sanitize_text_field( wp_unslash( $_GET['for'] ) ); // phpcs:ignore WordPress.Security.NonceVerification
		$is_of_this_site = preg_match( self::PATH, $path, $found ) && hash_equals( self::signature( $path ), $sign );
		self::send( $is_of_this_site ? self::bytes( $path ) : '', self::TYPES[ $found[1] ?? '' ] ?? '' );
	}

	/** Sends a picture, or says that there is none. Drawings may run nothing, whoever made them. */
	private static function send( $bytes, $type ) {
		// Whatever other plugins have printed until now is no part of a picture.
		while ( ob_get_level() > 0 && ob_end_clean() ) {
			continue;
		}
		if ( '' === $bytes ) {
			status_header( 404 );
			header( 'Cache-Control: no-store' );
			exit;
		}
		header( "Content-Type: $type" );
		header( 'Content-Length: ' . strlen( $bytes ) );
		header( 'Cache-Control: public, max-age=' . HOUR_IN_SECONDS );
		header( 'X-Content-Type-Options: nosniff' );
		header( "Content-Security-Policy: default-src 'none'; style-src 'unsafe-inline'; sandbox" );
		echo $bytes; // phpcs:ignore WordPress.Security.EscapeOutput.OutputNotEscaped
		exit;
	}

	/** The bytes of a picture: a copy of the last hour, else what the hub sends, else the copy for as long as a list would be shown. */
	private static function bytes( $path ) {
		$file = self::folder() . '/' . md5( Hansa_Settings::hub() . $path ) . '.bin';
		$age  = is_file( $file ) ? time() - filemtime( $file ) : PHP_INT_MAX;
		if ( $age >= HOUR_IN_SECONDS && (int) get_option( Hansa_Answers::REST, 0 ) <= time() ) {
			$reply = Hansa_Hub::ask( $path, '', self::MOST_BYTES );
			if ( 200 === $reply['status'] && in_array( $reply['type'], self::TYPES, true ) ) {
				self::keep( $file, $reply['body'] );
				return $reply['body'];
			}
			if ( in_array( $reply['status'], array( 404, 410 ), true ) && is_file( $file ) ) {
				wp_delete_file( $file );
				return '';
			}
		}
		return $age < Hansa_Settings::longest() ? (string) file_get_contents( $file ) : '';
	}

	/** Keeps a copy in one step, so that nobody reads half of it. Where the folder cannot be written to there are no copies. */
	private static function keep( $file, $bytes ) {
		$draft = $file . wp_generate_password( 8, false );
		if ( wp_mkdir_p( dirname( $file ) ) && false !== file_put_contents( $draft, $bytes ) ) {
			rename( $draft, $file );
		}
	}

	/** Removes what is too old to be shown, and the oldest beyond the bound. */
	public static function sweep() {
		$files = array();
		foreach ( glob( self::folder() . '/*' ) as $file ) {
			$files[ $file ] = filemtime( $file );
		}
		arsort( $files );
		foreach ( array_keys( $files ) as $place => $file ) {
			if ( $place >= self::MOST || time() - $files[ $file ] > Hansa_Settings::longest() ) {
				wp_delete_file( $file );
			}
		}
	}

	/** Where copies are kept. Their names have no ending that a web server would make something of. */
	private static function folder() {
		return wp_get_upload_dir()['basedir'] . '/hansa';
	}
}
