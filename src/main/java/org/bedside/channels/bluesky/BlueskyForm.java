package org.bedside.channels.bluesky;

import static java.util.Objects.requireNonNullElse;

import org.bedside.channels.accounts.TypedPassword;

/// What was typed to connect a Bluesky account. It stays until all of it is right.
///
/// @param kept the app password of an earlier try, sealed: a page never shows it again
public record BlueskyForm(String server, String identifier, String password, String kept)
    implements TypedPassword.Form<BlueskyForm> {

  private static final String USUAL = "https://bsky.social";

  /// What a request leaves out is empty, and said to be missing.
  public BlueskyForm {
    server = requireNonNullElse(server, "").strip();
    identifier = requireNonNullElse(identifier, "").strip().replaceFirst("^@", "");
    password = requireNonNullElse(password, "");
    kept = requireNonNullElse(kept, "");
  }

  public static BlueskyForm empty() {
    return new BlueskyForm(USUAL, "", "", "");
  }

  @Override
  public BlueskyForm withPassword(String password) {
    return new BlueskyForm(server, identifier, password, kept);
  }

  @Override
  public BlueskyForm sealed(String kept) {
    return new BlueskyForm(server, identifier, "", kept);
  }

  /// Without the password, in case it is ever logged.
  @Override
  public String toString() {
    return "BlueskyForm[%s]".formatted(server);
  }
}
