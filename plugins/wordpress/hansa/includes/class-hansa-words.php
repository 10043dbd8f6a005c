<?php
/**
 * The plugin's words: for editors in the language of WordPress, for readers in the language of the list.
 *
 * @package Hansa
 */

defined( 'ABSPATH' ) || exit;

/** Languages, and words in them. */
final class Hansa_Words {
	/** Languages that the plugin speaks beside English, by their BCP 47 tag: the locale as WordPress calls it. */
	const LOCALES = array(
		'ar' => 'ar',
		'bs' => 'bs_BA',
		'de' => 'de_DE',
		'el' => 'el',
		'es' => 'es_ES',
		'it' => 'it_IT',
		'lv' => 'lv',
		'mk' => 'mk_MK',
		'pl' => 'pl_PL',
		'ro' => 'ro_RO',
		'sq' => 'sq',
		'sr' => 'sr_RS',
		'sv' => 'sv_SE',
		'uk' => 'uk',
	);

	/** Languages that are written from right to left. */
	const RIGHT_TO_LEFT = array( 'ar', 'fa', 'he', 'ur' );

	/** @var array<string, MO> What was read, by language. */
	private static $read = array();

	/** Hooks into WordPress. */
	public static function register() {
		add_action( 'init', array( __CLASS__, 'load' ), 1 );
	}

	/** Loads the words for editors. A regional form that has no file of its own (`de_AT`) takes the one of its language. */
	public static function load() {
		if ( load_plugin_textdomain( 'hansa', false, dirname( plugin_basename( HANSA_PLUGIN_FILE ) ) . '/languages' ) ) {
			return;
		}
		$file = self::file( self::language( determine_locale() ) );
		if ( '' !== $file ) {
			load_textdomain( 'hansa', $file );
		}
	}

	/**
	 * The language of a locale.
	 *
	 * @param string $locale As WordPress writes it (`sr_RS`) or as a BCP 47 tag (`sr-Latn`).
	 * @return string Its first part in small letters (`sr`).
	 */
	public static function language( $locale ) {
		return strtolower( preg_split( '/[-_]/', $locale )[0] );
	}

	/**
	 * The direction in which a language is written.
	 *
	 * @param string $lang BCP 47 tag.
	 * @return string `ltr` or `rtl`.
	 */
	public static function direction( $lang ) {
		return in_array( self::language( $lang ), self::RIGHT_TO_LEFT, true ) ? 'rtl' : 'ltr';
	}

	/**
	 * Words for readers: in the language of the list, which need not be the one of the site.
	 *
	 * @param string $text In English.
	 * @param string $lang BCP 47 tag.
	 * @return string The words, not escaped; in English where the plugin does not speak the language.
	 */
	public static function in( $text, $lang ) {
		$language = self::language( $lang );
		if ( ! isset( self::$read[ $language ] ) ) {
			require_once ABSPATH . WPINC . '/pomo/mo.php';
			$words = new MO();
			$file  = self::file( $language );
			if ( '' !== $file ) {
				$words->import_from_file( $file );
			}
			self::$read[ $language ] = $words;
		}
		return self::$read[ $language ]->translate( $text );
	}

	/**
	 * The language that {@see Hansa_Words::in()} answers in.
	 *
	 * @param string $lang BCP 47 tag of the language wished for.
	 * @return string The same, or `en`.
	 */
	public static function spoken( $lang ) {
		return isset( self::LOCALES[ self::language( $lang ) ] ) ? $lang : 'en';
	}

	/** The path of the words of a language; empty where there is none. */
	private static function file( $language ) {
		$locale = self::LOCALES[ $language ] ?? '';
		$file   = dirname( HANSA_PLUGIN_FILE ) . "/languages/hansa-$locale.mo";
		return '' !== $locale && is_readable( $file ) ? $file : '';
	}
}

/**
 * {@see Hansa_Words::in()}, under a name that programs which look for texts can be told.
 *
 * @param string $text In English.
 * @param string $lang BCP 47 tag.
 * @return string Not escaped.
 */
function hansa__( $text, $lang ) {
	return Hansa_Words::in( $text, $lang );
}
