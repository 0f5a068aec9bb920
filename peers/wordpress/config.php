<?php
// The site believes what it is called, so that it can stand behind a proxy at another port.
$host = $_SERVER['HTTP_HOST'] ?? 'localhost:' . getenv('WP_PORT');
define('WP_HOME', 'http://' . $host);
define('WP_SITEURL', 'http://' . $host);
define('DB_NAME', 'wordpress');
define('DB_USER', 'root');
define('DB_PASSWORD', '');
define('DB_HOST', 'localhost:' . getenv('WP_RUN') . '/db.sock');
define('DB_CHARSET', 'utf8mb4');
define('DB_COLLATE', '');
foreach (['AUTH', 'SECURE_AUTH', 'LOGGED_IN', 'NONCE'] as $name) {
    define($name . '_KEY', $name . '-of-a-test');
    define($name . '_SALT', $name . '-of-a-test');
}
// Nothing leaves the machine, and nothing runs behind a test's back.
define('WP_HTTP_BLOCK_EXTERNAL', true);
define('DISABLE_WP_CRON', true);
define('AUTOMATIC_UPDATER_DISABLED', true);
// Application passwords without TLS are for a machine of one's own.
define('WP_ENVIRONMENT_TYPE', 'local');
// As 127.0.0.1 it has no trash, as some hosts have it.
define('EMPTY_TRASH_DAYS', str_starts_with($host, '127.') ? 0 : 30);
$table_prefix = 'wp_';
if (!defined('ABSPATH')) {
    define('ABSPATH', __DIR__ . '/');
}
require_once ABSPATH . 'wp-settings.php';
