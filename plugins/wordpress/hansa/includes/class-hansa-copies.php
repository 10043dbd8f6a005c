<?php
/**
 * The last good copies of what the hub answered, and the locks under which they are renewed.
 *
 * @package Hansa
 */

defined( 'ABSPATH' ) || exit;

/**
 * A copy for each question, in an option that is not loaded with every page. It begins with the second of the last attempt in ten digits, so
 * that the oldest are found without reading them all.
 */
final class Hansa_Copies {
	const PREFIX = 'hansa_copy_';
	const LOCK   = 'hansa_lock_';
	const SWEEP  = 'hansa_sweep';

	/** So many copies are kept. */
	const MOST = 500;

	/** A lock that is older, in seconds, was left behind by a request that was killed. */
	const LONGEST_LOCK = 30;

	/**
	 * No copy: `tried` is the second of the last attempt, `looked` of the last one that succeeded, `known` the one in which the copy was last
	 * known to be current, `problem` what was wrong at the last attempt.
	 */
	const NONE = array(
		'tried'   => 0,
		'looked'  => 0,
		'known'   => 0,
		'etag'    => '',
		'html'    => '',
		'problem' => '',
	);

	/** Hooks into WordPress. */
	public static function register() {
		add_action( self::SWEEP, array( __CLASS__, 'sweep' ) );
		add_action( 'init', array( __CLASS__, 'schedule' ) );
		register_deactivation_hook( HANSA_PLUGIN_FILE, array( __CLASS__, 'unschedule' ) );
	}

	/** Has WordPress sweep once a day. */
	public static function schedule() {
		if ( ! wp_next_scheduled( self::SWEEP ) ) {
			wp_schedule_event( time() + DAY_IN_SECONDS, 'daily', self::SWEEP );
		}
	}

	/** Ends that. */
	public static function unschedule() {
		wp_clear_scheduled_hook( self::SWEEP );
	}

	/**
	 * The copy of a question.
	 *
	 * @param string $fragment Path and query of the fragment.
	 * @return array As {@see Hansa_Copies::NONE}.
	 */
	public static function read( $fragment ) {
		$stored = get_option( self::PREFIX . self::key( $fragment ), '' );
		$copy   = is_string( $stored ) ? json_decode( substr( $stored, 10 ), true ) : null;
		return is_array( $copy ) ? array_merge( self::NONE, $copy ) : self::NONE;
	}

	/** The same as it is by now: another request may have renewed it after this one had read it. */
	public static function read_again( $fragment ) {
		wp_cache_delete( self::PREFIX . self::key( $fragment ), 'options' );
		wp_cache_delete( 'notoptions', 'options' );
		return self::read( $fragment );
	}

	/** Keeps a copy. A new one may be one too many. */
	public static function write( $fragment, array $copy ) {
		$name   = self::PREFIX . self::key( $fragment );
		$is_new = false === get_option( $name );
		update_option( $name, sprintf( '%010d', $copy['tried'] ) . wp_json_encode( $copy ), false );
		if ( $is_new ) {
			self::sweep();
		}
	}

	/** Removes what nobody asked for since it may be shown no more, the oldest beyond the bound, and locks that killed requests left behind. */
	public static function sweep() {
		global $wpdb;
		$like = $wpdb->esc_like( self::PREFIX ) . '%';
		$rows = $wpdb->get_results(
			$wpdb->prepare(
				"SELECT option_name, SUBSTRING(option_value, 1, 10) AS tried FROM $wpdb->options WHERE option_name LIKE %s ORDER BY tried DESC",
				$like
			)
		);
		/** So many copies are kept. */
		$most = (int) apply_filters( 'hansa_most_copies', self::MOST );
		foreach ( $rows as $place => $row ) {
			if ( $place >= $most || time() - (int) $row->tried > Hansa_Settings::longest() ) {
				delete_option( $row->option_name );
			}
		}
		$wpdb->query(
			$wpdb->prepare(
				"DELETE FROM $wpdb->options WHERE option_name LIKE %s AND option_value < %s",
				$wpdb->esc_like( self::LOCK ) . '%',
				(string) ( time() - self::LONGEST_LOCK )
			)
		);
	}

	/** Removes all copies: they are of another hub, or another language. */
	public static function forget_all() {
		global $wpdb;
		$like = $wpdb->esc_like( self::PREFIX ) . '%';
		array_map( 'delete_option', $wpdb->get_col( $wpdb->prepare( "SELECT option_name FROM $wpdb->options WHERE option_name LIKE %s", $like ) ) );
		delete_option( Hansa_Answers::REST );
	}

	/**
	 * Takes a lock, in one step of the database: of several requests one gets it.
	 *
	 * @param string $name What is locked.
	 * @return bool Whether this request has it.
	 */
	public static function lock( $name ) {
		global $wpdb;
		$option = self::LOCK . self::key( $name );
		$now    = (string) time();
		if ( $wpdb->query( $wpdb->prepare( "INSERT IGNORE INTO $wpdb->options (option_name, option_value, autoload) VALUES (%s, %s, 'no')", $option, $now ) ) ) {
			return true;
		}
		$since = $wpdb->get_var( $wpdb->prepare( "SELECT option_value FROM $wpdb->options WHERE option_name = %s", $option ) );
		if ( null === $since || (int) $now - (int) $since <= self::LONGEST_LOCK ) {
			return false;
		}
		return 1 === $wpdb->query( $wpdb->prepare( "UPDATE $wpdb->options SET option_value = %s WHERE option_name = %s AND option_value = %s", $now, $option, $since ) );
	}

	/** Gives a lock back. */
	public static function unlock( $name ) {
		global $wpdb;
		$wpdb->delete( $wpdb->options, array( 'option_name' => self::LOCK . self::key( $name ) ) );
	}

	/** What copies and locks are called: another version of the plugin lets other markup pass. */
	private static function key( $fragment ) {
		return md5( HANSA_PLUGIN_VERSION . '|' . Hansa_Settings::hub() . $fragment );
	}
}
