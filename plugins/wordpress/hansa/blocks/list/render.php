<?php
/**
 * The block on the page.
 *
 * @package Hansa
 *
 * @var array<string, mixed> $attributes What the editor chose.
 */

defined( 'ABSPATH' ) || exit;

// The markup was cleaned when it came, and the attributes are escaped by WordPress.
printf( '<div %s>%s</div>', get_block_wrapper_attributes(), Hansa_Lists::of_block( $attributes ) ); // phpcs:ignore WordPress.Security.EscapeOutput.OutputNotEscaped
