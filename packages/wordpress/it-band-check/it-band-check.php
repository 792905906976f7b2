<?php
/**
 * Plugin Name:       IT Band Check
 * Description:       A short questionnaire for runners with a sore outer knee that ends in recovery advice, as a block and a shortcode. It runs in the reader's browser, and no answer leaves it.
 * Version:           {{version}}
 * Requires at least: 6.1
 * Requires PHP:      7.4
 * Author:            The it-band-check contributors
 * License:           MIT OR Apache-2.0
 * Text Domain:       it-band-check
 *
 * @package ItBandCheck
 */

namespace ItBandCheck;

defined( 'ABSPATH' ) || exit;

const PLUGIN_FILE = __FILE__;

require __DIR__ . '/includes/embed.php';
require __DIR__ . '/includes/settings.php';
require __DIR__ . '/includes/check.php';

add_action( 'init', __NAMESPACE__ . '\register' );
add_filter( 'script_loader_tag', __NAMESPACE__ . '\script_tag', 10, 2 );

/**
 * Registers the block with the script of its editor, and the shortcode.
 */
function register() {
	$dependencies = array( 'wp-block-editor', 'wp-blocks', 'wp-components', 'wp-element', 'wp-i18n' );
	$changed      = filemtime( __DIR__ . '/editor.js' );
	wp_register_script( 'it-band-check-editor', plugins_url( 'editor.js', __FILE__ ), $dependencies, $changed, true );
	wp_set_script_translations( 'it-band-check-editor', 'it-band-check' );
	register_block_type( __DIR__, array( 'render_callback' => __NAMESPACE__ . '\render_block' ) );
	add_shortcode( 'it_band_check', __NAMESPACE__ . '\render_shortcode' );
}
