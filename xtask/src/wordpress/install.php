<?php
// Installs WordPress with one theme, the plugin and two writers, and nothing that would ask another server.
// usage: php install.php FOLDER

define( 'WP_INSTALLING', true );
mysqli_report( MYSQLI_REPORT_ERROR | MYSQLI_REPORT_STRICT );
$database = new mysqli( null, 'root', '', null, 0, getenv( 'BLOG_DATABASE' ) );
$database->query( 'CREATE DATABASE IF NOT EXISTS wordpress' );

// There is nobody to write to.
function wp_new_blog_notification() {}

$_SERVER['HTTP_HOST'] = parse_url( getenv( 'BLOG_URL' ), PHP_URL_HOST );
require $argv[1] . '/wp-load.php';
require_once ABSPATH . 'wp-admin/includes/upgrade.php';
require_once ABSPATH . 'wp-admin/includes/plugin.php';

wp_install( 'The Long Way Round', 'administrator', 'administrator@example.org', true, '', 'secret' );
switch_theme( getenv( 'BLOG_THEME' ) );
update_option( 'permalink_structure', '/%postname%/' );
// Their pictures would come from elsewhere.
update_option( 'show_avatars', 0 );

$author = wp_insert_user(
	array(
		'user_login' => 'author',
		'user_pass'  => 'secret',
		'user_email' => 'author@example.org',
		'role'       => 'author',
	)
);
// The editor greets nobody with a tour.
foreach ( array( 1, $author ) as $user ) {
	$preferences = array(
		'core/edit-post' => array( 'welcomeGuide' => false ),
		'_modified'      => gmdate( 'c' ),
	);
	update_user_meta( $user, $GLOBALS['wpdb']->get_blog_prefix() . 'persisted_preferences', $preferences );
}

$activated = activate_plugin( 'it-band-check/it-band-check.php' );
if ( is_wp_error( $activated ) ) {
	fwrite( STDERR, $activated->get_error_message() . "\n" );
	exit( 1 );
}
