<?php
/**
 * Plugin Name:       Hansa
 * Description:       Shows news, meetings, projects and more from the hub of your network of municipalities, always current.
 * Version:           0.1.0
 * Requires at least: 6.1
 * Requires PHP:      7.4
 * Author:            The Hansa contributors
 * License:           GPL-2.0-or-later
 * License URI:       https://www.gnu.org/licenses/gpl-2.0.html
 * Text Domain:       hansa
 * Domain Path:       /languages
 *
 * @package Hansa
 */

defined( 'ABSPATH' ) || exit;

define( 'HANSA_PLUGIN_VERSION', '0.1.0' );
define( 'HANSA_PLUGIN_FILE', __FILE__ );

foreach ( array( 'words', 'settings', 'question', 'hub', 'copies', 'answers', 'markup', 'pictures', 'lists', 'addresses', 'style' ) as $hansa_part ) {
	require_once __DIR__ . "/includes/class-hansa-$hansa_part.php";
}
unset( $hansa_part );

Hansa_Words::register();
Hansa_Settings::register();
Hansa_Copies::register();
Hansa_Pictures::register();
Hansa_Lists::register();
Hansa_Addresses::register();
Hansa_Style::register();
