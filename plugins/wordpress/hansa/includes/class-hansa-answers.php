<?php
/**
 * Answers of the hub: when it is asked, and what is shown while it cannot be.
 *
 * @package Hansa
 */

defined( 'ABSPATH' ) || exit;

/** The answer to a question: a copy that is at most a minute old, renewed by the request that finds it older. */
final class Hansa_Answers {
	/** Seconds for which a copy is shown without a look. */
	const FRESH = 60;

	/** Seconds for which nobody tries again after a failure. */
	const PAUSE = 60;

	/** The option that says until when the whole hub is left in peace. It stays, past, until the hub has answered: one request tries for all. */
	const REST = 'hansa_rest';

	/**
	 * The answer to a question. One request renews an old copy under a lock; the others get the old one at once.
	 *
	 * @param Hansa_Question $question What is asked.
	 * @return array As {@see Hansa_Copies::NONE}.
	 */
	public static function get( Hansa_Question $question ) {
		$copy = Hansa_Copies::read( $question->fragment );
		if ( self::is_settled( $copy ) || ! Hansa_Hub::has_patience() ) {
			return $copy;
		}
		$rest = (int) get_option( self::REST, 0 );
		$lock = $rest ? 'hub' : $question->fragment;
		if ( $rest > time() || ! Hansa_Copies::lock( $lock ) ) {
			return $copy;
		}
		try {
			$copy = Hansa_Copies::read_again( $question->fragment );
			return self::is_settled( $copy ) ? $copy : self::look( $question, $copy );
		} finally {
			Hansa_Copies::unlock( $lock );
		}
	}

	/**
	 * What of a copy may be shown: nobody who cannot ask knows what was withdrawn.
	 *
	 * @param array $copy As {@see Hansa_Copies::NONE}.
	 * @return string Markup; empty where there is nothing to show.
	 */
	public static function shown( array $copy ) {
		$is_of_now = time() - $copy['looked'] < self::FRESH;
		return $is_of_now || time() - $copy['known'] < Hansa_Settings::longest() ? $copy['html'] : '';
	}

	/** Whether a copy, good or bad, is young enough to ask nobody. */
	private static function is_settled( array $copy ) {
		/** For how many seconds a copy is shown without a look. */
		$fresh = (int) apply_filters( 'hansa_fresh_seconds', self::FRESH );
		$age   = time() - $copy['tried'];
		// A clock that was set back makes an age below nought.
		return $age >= 0 && $age < ( $copy['tried'] === $copy['looked'] ? $fresh : self::pause() );
	}

	/** Asks the hub, and keeps what it said. */
	private static function look( Hansa_Question $question, array $copy ) {
		$reply = Hansa_Hub::ask( $question->fragment, '' === $copy['html'] ? '' : $copy['etag'] );
		$copy  = self::after( $reply, $copy );
		if ( self::is_of_the_whole_hub( $reply['status'] ) ) {
			update_option( self::REST, time() + max( self::pause(), $reply['wait'] ), false );
		} else {
			delete_option( self::REST );
		}
		Hansa_Copies::write( $question->fragment, $copy );
		return $copy;
	}

	/** The copy after an attempt. */
	private static function after( array $reply, array $copy ) {
		$now           = time();
		$copy['tried'] = $now;
		$is_new        = 200 === $reply['status'] && 'text/html' === $reply['type'];
		if ( $is_new || ( 304 === $reply['status'] && '' !== $copy['html'] ) ) {
			$copy['looked']  = $now;
			$copy['known']   = $reply['stale'] > 0 ? min( $now, $reply['stale'] ) : $now;
			$copy['problem'] = '';
			return $is_new ? array_merge( $copy, array( 'etag' => $reply['etag'], 'html' => Hansa_Markup::clean( $reply['body'] ) ) ) : $copy;
		}
		$copy['problem'] = $reply['problem'];
		// It was withdrawn: the copy must not outlive it.
		return in_array( $reply['status'], array( 404, 410 ), true ) ? array_merge( $copy, array( 'etag' => '', 'html' => '' ) ) : $copy;
	}

	/** Whether a status says that the next question will fare no better. */
	private static function is_of_the_whole_hub( $status ) {
		return 0 === $status || $status >= 500 || in_array( $status, array( 401, 403, 429 ), true );
	}

	/** For how many seconds nobody tries again after a failure. */
	private static function pause() {
		/** For how many seconds nobody tries again after a failure. */
		return (int) apply_filters( 'hansa_pause_seconds', self::PAUSE );
	}
}
