<?php
/**
 * Requests to the hub.
 *
 * @package Hansa
 */

defined( 'ABSPATH' ) || exit;

/** Asks the hub, as this site and never as the visitor: no address, cookie, language or referrer of theirs goes along. */
final class Hansa_Hub {
	/** Seconds that one page of this site may wait for the hub, all its lists together. */
	const PATIENCE = 2.0;

	/** Bytes that an answer may have, unpacked. */
	const MOST_BYTES = 1048576;

	/** @var float Seconds that this request has waited already. */
	private static $waited = 0.0;

	/** Whether this request may wait for the hub once more. */
	public static function has_patience() {
		return self::$waited < self::PATIENCE;
	}

	/**
	 * Asks for a path of the hub, and follows one redirect if it stays there: what has moved is somewhere else on the hub.
	 *
	 * @param string $path With its query; begins with a slash.
	 * @param string $etag Of the copy that is there; empty where there is none.
	 * @param int    $most Bytes that the answer may have.
	 * @return array{status: int, body: string, type: string, etag: string, stale: int, wait: int, problem: string} `status` is 0 where there was
	 *         no answer; `stale` the second since which the answer may be outdated, or 0; `wait` the seconds until it may be asked again, or 0;
	 *         `problem` what was wrong, as plain text for editors.
	 */
	public static function ask( $path, $etag = '', $most = self::MOST_BYTES ) {
		$reply = self::ask_once( $path, $etag, $most );
		$moved = in_array( $reply['status'], array( 301, 302, 307, 308 ), true ) ? self::path_of( $reply['location'] ) : '';
		return '' !== $moved && self::has_patience() ? self::ask_once( $moved, $etag, $most ) : $reply;
	}

	/** One request. */
	private static function ask_once( $path, $etag, $most ) {
		$headers = array( 'Accept' => 'text/html, image/*;q=0.9, application/problem+json;q=0.8' );
		if ( '' !== $etag ) {
			$headers['If-None-Match'] = $etag;
		}
		if ( defined( 'HANSA_KEY' ) ) {
			$headers['Authorization'] = 'Bearer ' . HANSA_KEY;
		}
		$began    = microtime( true );
		$response = self::reaching(
			static function () use ( $path, $headers, $most ) {
				return wp_safe_remote_get(
					Hansa_Settings::hub() . $path,
					array(
						'timeout'             => self::PATIENCE,
						'redirection'         => 0,
						'user-agent'          => 'Hansa-WordPress/' . HANSA_PLUGIN_VERSION,
						'limit_response_size' => $most,
						'headers'             => $headers,
					)
				);
			}
		);
		self::$waited += microtime( true ) - $began;
		return self::read( $response, $most );
	}

	/** What matters in a response. */
	private static function read( $response, $most ) {
		$status = (int) wp_remote_retrieve_response_code( $response );
		$header = static function ( $name ) use ( $response ) {
			$value = wp_remote_retrieve_header( $response, $name );
			return is_array( $value ) ? (string) end( $value ) : (string) $value;
		};
		$reply  = array(
			'status'   => $status,
			'body'     => (string) wp_remote_retrieve_body( $response ),
			'type'     => strtolower( trim( explode( ';', $header( 'content-type' ) )[0] ) ),
			'etag'     => $header( 'etag' ),
			'stale'    => (int) strtotime( $header( 'hansa-stale-since' ) ),
			'wait'     => max( 0, min( HOUR_IN_SECONDS, (int) $header( 'retry-after' ) ) ),
			'location' => $header( 'location' ),
			'problem'  => is_wp_error( $response ) ? $response->get_error_message() : "HTTP $status",
		);
		if ( strlen( $reply['body'] ) >= $most ) {
			return array_merge( $reply, array( 'status' => 0, 'body' => '', 'problem' => 'too large' ) );
		}
		$document = 'application/problem+json' === $reply['type'] ? json_decode( $reply['body'], true ) : null;
		if ( is_array( $document ) && is_string( $document['detail'] ?? null ) ) {
			$reply['problem'] = $document['detail'];
		}
		return $reply;
	}

	/** The path and query of an address on the hub; empty for every other address. */
	private static function path_of( $location ) {
		$hub = Hansa_Settings::hub() . '/';
		if ( 0 === strpos( $location, $hub ) ) {
			return substr( $location, strlen( $hub ) - 1 );
		}
		return preg_match( '#^/[^/\\\\]#', $location ) ? $location : '';
	}

	/**
	 * WordPress asks neither its own machine nor unusual ports. The hub may be there if it was set by somebody who may install programs too, which
	 * in a network the administrators of a single site may not.
	 */
	private static function reaching( callable $ask ) {
		if ( is_multisite() && ! defined( 'HANSA_HUB' ) ) {
			return $ask();
		}
		$hub      = wp_parse_url( Hansa_Settings::hub() );
		$is_hub   = static function ( $host ) use ( $hub ) {
			return strtolower( $host ) === $hub['host'];
		};
		$external = static function ( $is_external, $host ) use ( $is_hub ) {
			return $is_external || ( $is_hub( $host ) && Hansa_Settings::is_this_machine( $host ) );
		};
		$ports    = static function ( $allowed, $host ) use ( $is_hub, $hub ) {
			return $is_hub( $host ) && isset( $hub['port'] ) ? array_merge( (array) $allowed, array( $hub['port'] ) ) : $allowed;
		};
		add_filter( 'http_request_host_is_external', $external, 10, 2 );
		add_filter( 'http_allowed_safe_ports', $ports, 10, 2 );
		try {
			return $ask();
		} finally {
			remove_filter( 'http_request_host_is_external', $external, 10 );
			remove_filter( 'http_allowed_safe_ports', $ports, 10 );
		}
	}
}
