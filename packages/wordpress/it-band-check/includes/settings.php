<?php
/**
 * What an author chose for a check. Which values there are is written once, in `block.json`.
 *
 * @package ItBandCheck
 */

namespace ItBandCheck;

defined( 'ABSPATH' ) || exit;

/** The name of the block. */
const BLOCK = 'it-band-check/check';

/** The attributes of the element, and what the block calls them. */
const ATTRIBUTES = array(
	'lang'          => 'lang',
	'theme'         => 'theme',
	'heading-level' => 'headingLevel',
	'remember'      => 'remember',
	'emergency-tel' => 'emergencyTel',
);

/** Languages whose readers get the words of another, the nearest. The script of the check does the same. */
const NEAREST = array(
	'nn' => 'nb',
	'no' => 'nb',
);

/**
 * What an author chose in the block. What WordPress itself keeps there, such as a class, is none of the check's business.
 *
 * @param array $chosen By the names of the block.
 * @return array By the names of the element.
 */
function chosen_in_block( array $chosen ) {
	$named = array();
	foreach ( ATTRIBUTES as $attribute => $name ) {
		$named[ $attribute ] = $chosen[ $name ] ?? '';
	}
	return $named;
}

/**
 * What an author wrote into the shortcode. `heading_level` and `heading-level` are the same.
 *
 * @param array $chosen By the names that the author wrote. A text without a name has a number.
 * @return array By the names of the element, and by others that it does not know.
 */
function chosen_in_shortcode( array $chosen ) {
	$named = array();
	foreach ( $chosen as $name => $value ) {
		$named[ is_int( $name ) ? $value : str_replace( '_', '-', $name ) ] = $value;
	}
	return $named;
}

/**
 * The attributes that the element gets. What cannot be meant is left out, with a sentence about it.
 *
 * @param array $chosen What an author chose.
 * @return array[] The attributes by their names, and the sentences.
 */
function settings( array $chosen ) {
	$attributes = array();
	$problems   = array();
	$known      = \WP_Block_Type_Registry::get_instance()->get_registered( BLOCK )->attributes;
	foreach ( $chosen as $name => $value ) {
		if ( ! isset( ATTRIBUTES[ $name ] ) ) {
			/* translators: %s: what the author wrote. */
			$problems[] = sprintf( __( 'The check has no setting “%s”.', 'it-band-check' ), $name );
			continue;
		}
		$text = is_scalar( $value ) ? trim( (string) $value ) : '?';
		if ( '' === $text ) {
			continue;
		}
		$text    = 'lang' === $name ? language( $text ) : $text;
		$problem = problem( $text, $known[ ATTRIBUTES[ $name ] ], $name );
		if ( '' === $problem ) {
			$attributes[ $name ] = $text;
		} else {
			/* translators: 1: name of a setting, 2: its value, 3: what is wrong with it. */
			$problems[] = sprintf( __( '%1$s="%2$s" is left out. %3$s', 'it-band-check' ), $name, $text, $problem );
		}
	}
	return array( $attributes, $problems );
}

/**
 * What is wrong with a value; nothing if it fits.
 *
 * @param string $value  The value.
 * @param array  $schema What `block.json` says about it.
 * @param string $name   The attribute.
 * @return string
 */
function problem( $value, array $schema, $name ) {
	$checked = rest_validate_value_from_schema( $value, $schema, $name );
	if ( ! is_wp_error( $checked ) ) {
		return '';
	}
	if ( isset( $schema['pattern'] ) ) {
		return __( 'A telephone number holds digits, and spaces, dots, hyphens or brackets between them.', 'it-band-check' );
	}
	return $checked->get_error_message();
}

/**
 * The language of a tag such as `nb-NO`, by the short name that its words have.
 *
 * @param string $tag The tag.
 * @return string
 */
function language( $tag ) {
	$language = strtok( strtolower( $tag ), '-_' );
	return NEAREST[ $language ] ?? $language;
}
