/// **Wordpress** carries to a WordPress site that the practice has already.
///
/// - Begins at: [WordPress] for a post, [WordPressPages] for whoever connects a site. Every call
///   goes through [WordPressClient] and [WordPressHttp].
/// - Order: above terms and accounts. No inner room leans on it.
/// - Keeps: nothing; its password stands sealed in the account.
@NullMarked
package org.bedside.channels.wordpress;

import org.jspecify.annotations.NullMarked;
