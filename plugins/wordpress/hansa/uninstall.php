<?php
/**
 * Takes everything away that the plugin has stored, on every site of a network.
 *
 * @package Hansa
 */

defined( 'WP_UNINSTALL_PLUGIN' ) || exit;

/** Removes the plugin's options, copies, locks and pictures of the present site. */
function hansa_uninstall_site() {
	global $wpdb;
	$names = $wpdb->get_col( "SELECT option_name FROM $wpdb->options WHERE option_name LIKE 'hansa\\_%'" );
	array_map( 'delete_option', $names );
	wp_clear_scheduled_hook( 'hansa_sweep' );
	$folder = wp_get_upload_dir()['basedir'] . '/hansa';
	foreach ( is_dir( $folder ) ? glob( "$folder/*" ) : array() as $file ) {
		wp_delete_file( $file );
	}
	if ( is_dir( $folder ) ) {
		rmdir( $folder );
	}
}

if ( ! is_multisite() ) {
	hansa_uninstall_site();
	return;
}
foreach ( get_sites( array( 'fields' => 'ids', 'number' => 0 ) ) as $hansa_site ) {
	switch_to_blog( $hansa_site );
	hansa_uninstall_site();
	restore_current_blog();
}
