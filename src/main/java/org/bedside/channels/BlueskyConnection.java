package org.bedside.channels;

import java.net.URI;

/// The practice's account on Bluesky. Whoever stores it seals the tokens.
///
/// @param origin of the server that holds the account
/// @param identifier as a person typed it: a handle or an e-mail address
/// @param did what the account is called for good
/// @param accessToken lives two hours
/// @param refreshToken lives ninety days and is replaced at each renewal
record BlueskyConnection(
    URI origin, String identifier, String did, String accessToken, String refreshToken) {

  /// Without the tokens, in case it is ever logged.
  @Override
  public String toString() {
    return "BlueskyConnection[origin=%s, did=%s]".formatted(origin, did);
  }
}
