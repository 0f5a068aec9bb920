package org.bedside.channels.wordpress;

import static java.util.Objects.requireNonNullElse;

import org.bedside.channels.accounts.TypedPassword;

/// What was typed to connect a WordPress site. It stays until all of it is right.
///
/// @param site its address
/// @param kept the application password of an earlier try, sealed: a page never shows it again
record WordPressForm(String site, String user, String password, String kept)
    implements TypedPassword.Form<WordPressForm> {

  /// What a request leaves out is empty, and said to be missing. The spaces within an application
  /// password are there to be read.
  WordPressForm {
    site = requireNonNullElse(site, "").strip();
    user = requireNonNullElse(user, "").strip();
    password = requireNonNullElse(password, "").replaceAll("\\s", "");
    kept = requireNonNullElse(kept, "");
  }

  static WordPressForm empty() {
    return new WordPressForm("", "", "", "");
  }

  @Override
  public WordPressForm withPassword(String password) {
    return new WordPressForm(site, user, password, kept);
  }

  @Override
  public WordPressForm sealed(String kept) {
    return new WordPressForm(site, user, "", kept);
  }

  /// Without the password, in case it is ever logged.
  @Override
  public String toString() {
    return "WordPressForm[%s]".formatted(site);
  }
}
