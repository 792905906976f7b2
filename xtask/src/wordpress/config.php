<?php
// The configuration of both blogs of the tests. The environment says which one it is.

define( 'DB_NAME', 'wordpress' );
define( 'DB_USER', 'root' );
define( 'DB_PASSWORD', '' );
define( 'DB_HOST', 'localhost:' . getenv( 'BLOG_DATABASE' ) );
$table_prefix = getenv( 'BLOG_THEME' ) . '_';

define( 'WP_HOME', getenv( 'BLOG_URL' ) );
define( 'WP_SITEURL', getenv( 'BLOG_URL' ) );

// Nothing leaves this machine.
define( 'WP_HTTP_BLOCK_EXTERNAL', true );
define( 'DISABLE_WP_CRON', true );
define( 'AUTOMATIC_UPDATER_DISABLED', true );

// What PHP has to say about the plugin is read by the tests.
define( 'WP_DEBUG', true );
define( 'WP_DEBUG_DISPLAY', false );
define( 'WP_DEBUG_LOG', getenv( 'BLOG_LOG' ) );

defined( 'ABSPATH' ) || define( 'ABSPATH', __DIR__ . '/' );
require_once ABSPATH . 'wp-settings.php';
