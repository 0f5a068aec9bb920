package org.bedside.channels.wordpress;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/// The practice's user on a WordPress site. Whoever stores it seals the password.
///
/// @param person the number of the user there
/// @param password an application password, which can post but not sign in
record WordPressConnection(WordPressSite site, String user, String password, long person) {

  /// The header of RFC 7617.
  String authorization() {
    return authorization(user, password);
  }

  static String authorization(String user, String password) {
    var pair = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(pair);
  }

  /// Without the password, in case it is ever logged.
  @Override
  public String toString() {
    return "WordPressConnection[home=%s, person=%d]".formatted(site.home(), person);
  }
}
