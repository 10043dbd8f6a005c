<?php
/**
 * The style sheet of lists.
 *
 * @package Hansa
 */

defined( 'ABSPATH' ) || exit;

/** One sheet, from this site and not from the hub, which may be slow; only on pages with a list. */
final class Hansa_Style {
	const HANDLE = 'hansa';

	/** Hooks into WordPress. */
	public static function register() {
		add_action( 'init', array( __CLASS__, 'describe' ), 5 );
		add_action( 'wp_enqueue_scripts', array( __CLASS__, 'foresee' ) );
	}

	/** Tells WordPress of the sheet; block.json names it for the editor. */
	public static function describe() {
		wp_register_style( self::HANDLE, self::address(), array(), HANSA_PLUGIN_VERSION );
	}

	/** Says that this page has a list. */
	public static function need() {
		wp_enqueue_style( self::HANDLE );
	}

	/** Classic themes draw their lists after the head: where a list is to be expected the sheet stands there all the same, and nothing jumps. */
	public static function foresee() {
		global $wp_query;
		$texts = wp_list_pluck( $wp_query->posts ?? array(), 'post_content' );
		foreach ( array( 'widget_block', 'widget_text' ) as $option ) {
			$texts[] = (string) wp_json_encode( get_option( $option, array() ), JSON_UNESCAPED_SLASHES );
		}
		$hub = Hansa_Settings::hub();
		foreach ( $texts as $text ) {
			if ( false !== strpos( $text, '[hansa' ) || false !== strpos( $text, 'wp:hansa/' ) || ( '' !== $hub && false !== stripos( $text, $hub ) ) ) {
				self::need();
				return;
			}
		}
	}

	/** The sheet as an element, for previews that stand in a frame of their own. */
	public static function link() {
		return sprintf( '<link rel="stylesheet" href="%s">', esc_url( self::address() . '?ver=' . HANSA_PLUGIN_VERSION ) ); // phpcs:ignore WordPress.WP.EnqueuedResources.NonEnqueuedStylesheet
	}

	/** Where the sheet is. */
	private static function address() {
		return plugins_url( 'hansa.css', HANSA_PLUGIN_FILE );
	}
}
