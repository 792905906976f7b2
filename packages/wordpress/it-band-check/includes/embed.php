<?php
/**
 * The files of the check, in the folder `embed/`.
 *
 * @package ItBandCheck
 */

namespace ItBandCheck;

defined( 'ABSPATH' ) || exit;

/** What WordPress calls the script of the check. */
const SCRIPT = 'it-band-check';

/**
 * The script and its hash, from the list that comes with the files.
 *
 * @return array|null The keys are `file` and `integrity`. Null if the folder is missing or damaged.
 */
function script() {
	static $script = false;
	if ( false !== $script ) {
		return $script;
	}
	$script = null;
	$path   = plugin_dir_path( PLUGIN_FILE ) . 'embed/integrity.json';
	$list   = is_readable( $path ) ? wp_json_file_decode( $path, array( 'associative' => true ) ) : null;
	$file   = 'it-band-check-' . ( $list['version'] ?? '' ) . '.js';
	$hash   = $list['files'][ $file ] ?? '';
	if ( preg_match( '~^sha384-[A-Za-z0-9+/]{64}$~', $hash ) ) {
		$script = array(
			'file'      => $file,
			'integrity' => $hash,
		);
	}
	return $script;
}

/**
 * The address of a file of the check.
 *
 * @param string $file Its name.
 * @return string
 */
function embed_url( $file ) {
	return plugins_url( 'embed/' . $file, PLUGIN_FILE );
}

/**
 * Has the script printed once, at the end of the page. It goes by WordPress' own queue, since a text may be rendered more than
 * once on the way to a page, as for an excerpt that shows nothing of it.
 */
function enqueue_script() {
	// The name of the file holds the version.
	wp_enqueue_script( SCRIPT, embed_url( script()['file'] ), array(), null, true ); // phpcs:ignore WordPress.WP.EnqueuedResourceParameters.MissingVersion
}

/**
 * The tag of the script: a module, with its hash. WordPress writes neither by itself.
 *
 * @param string $tag    The tag that WordPress would print.
 * @param string $handle What WordPress calls the script.
 * @return string
 */
function script_tag( $tag, $handle ) {
	$script = SCRIPT === $handle ? script() : null;
	if ( ! $script ) {
		return $tag;
	}
	return wp_get_script_tag(
		array(
			'type'      => 'module',
			'async'     => true,
			'src'       => embed_url( $script['file'] ),
			'integrity' => $script['integrity'],
			'id'        => SCRIPT . '-js',
		)
	);
}
