<?php
// Sets the site up and prints an application password of its administrator.
mysqli_report(MYSQLI_REPORT_OFF);
for ($tries = 0; $tries < 200; $tries++) {
    $database = @mysqli_connect('localhost', 'root', '', '', 0, getenv('WP_RUN') . '/db.sock');
    if ($database) {
        break;
    }
    usleep(50_000);
}
$database || exit(1);
$database->query('create database wordpress character set utf8mb4');
define('WP_INSTALLING', true);
require getenv('WP_RUN') . '/site/wp-load.php';
require ABSPATH . 'wp-admin/includes/upgrade.php';
add_filter('pre_wp_mail', '__return_true');
wp_install('Maple Street', 'keeper', 'keeper@maplestreetfm.example', true, '', 'keeper-password');
update_option('permalink_structure', '/%year%/%postname%/');
$keeper = get_user_by('login', 'keeper');
[$password] = WP_Application_Passwords::create_new_application_password($keeper->ID, ['name' => 'tests']);
echo $password;
