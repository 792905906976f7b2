<?php
/**
 * The check in a text.
 *
 * @package ItBandCheck
 */

namespace ItBandCheck;

defined( 'ABSPATH' ) || exit;

/** The words of the link that is shown where the check cannot be, in each language that the check speaks. */
const FALLBACKS = array(
	'en' => 'Read the questions and the advice as one page',
	'nb' => 'Les spørsmålene og rådene på én side',
);

/**
 * The HTML of the block.
 *
 * @param array     $attributes What the block holds. A value that is none of the known ones is gone by now.
 * @param string    $content    What is inside; nothing.
 * @param \WP_Block $block      The block as it was written.
 * @return string
 */
function render_block( $attributes, $content, $block ) {
	$chosen = $block->parsed_block['attrs'] ?? $attributes;
	return render( chosen_in_block( $chosen ), ' ' . get_block_wrapper_attributes() );
}

/**
 * The HTML of the shortcode.
 *
 * @param array|string $attributes What the author wrote; a text if nothing.
 * @return string
 */
function render_shortcode( $attributes ) {
	return render( chosen_in_shortcode( is_array( $attributes ) ? $attributes : array() ), '' );
}

/**
 * The check in one line, which WordPress does not cut into paragraphs.
 *
 * @param array  $chosen  What an author chose.
 * @param string $wrapper Attributes of the element around it, escaped.
 * @return string
 */
function render( array $chosen, $wrapper ) {
	list( $attributes, $problems ) = settings( $chosen );
	if ( ! script() ) {
		$problems = array( __( 'The files of the check are missing or damaged. Please install the plugin again.', 'it-band-check' ) );
		return '<div' . $wrapper . '>' . notice( $problems ) . '</div>';
	}
	$fallback = fallback( $attributes['lang'] ?? language( get_bloginfo( 'language' ) ) );
	// In a feed there are no scripts.
	if ( is_feed() ) {
		return '<p>' . $fallback . '</p>';
	}
	enqueue_script();
	$html = '';
	foreach ( $attributes as $name => $value ) {
		$html .= sprintf( ' %s="%s"', $name, esc_attr( $value ) );
	}
	return '<div' . $wrapper . '><it-band-check' . $html . '>' . $fallback . '</it-band-check>' . notice( $problems ) . '</div>';
}

/**
 * The link that is shown until the check is there, and where it cannot be shown.
 *
 * @param string $language The language of the check.
 * @return string
 */
function fallback( $language ) {
	$language = isset( FALLBACKS[ $language ] ) ? $language : 'en';
	$page     = 'en' === $language ? 'advice.html' : "advice.$language.html";
	$link     = '<a href="%s" target="_self" lang="%s">%s</a>';
	return sprintf( $link, esc_url( embed_url( $page ) ), esc_attr( $language ), esc_html( FALLBACKS[ $language ] ) );
}

/**
 * What is wrong, for those who can mend it and for nobody else.
 *
 * @param string[] $problems Sentences.
 * @return string
 */
function notice( array $problems ) {
	$post     = get_the_ID();
	$can_mend = $post ? current_user_can( 'edit_post', $post ) : current_user_can( 'edit_theme_options' );
	if ( ! $problems || ! $can_mend ) {
		return '';
	}
	$heading = esc_html__( 'Only those who can edit this text see this:', 'it-band-check' );
	return '<p class="it-band-check-notice"><strong>' . $heading . '</strong> ' . esc_html( implode( ' ', $problems ) ) . '</p>';
}
