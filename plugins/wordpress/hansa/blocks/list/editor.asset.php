<?php
/**
 * What the editor's script needs of WordPress.
 *
 * @package Hansa
 */

return array(
	'dependencies' => array( 'wp-block-editor', 'wp-blocks', 'wp-components', 'wp-element', 'wp-i18n', 'wp-server-side-render' ),
	'version'      => defined( 'HANSA_PLUGIN_VERSION' ) ? HANSA_PLUGIN_VERSION : false,
);
