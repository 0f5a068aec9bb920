<?php
// As localhost the site has speaking addresses, as 127.0.0.1 the plain ones that WordPress begins
// with: two sites in one for the search of its REST root.
add_filter('pre_option_permalink_structure', function ($structure) {
    return str_starts_with($_SERVER['HTTP_HOST'] ?? '', '127.') ? '' : $structure;
});
