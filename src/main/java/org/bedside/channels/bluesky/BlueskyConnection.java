package org.bedside.channels.bluesky;

import java.net.URI;
import java.time.Instant;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// The practice's account on Bluesky. Whoever stores it seals the tokens.
///
/// @param origin of the server that holds the account
/// @param identifier as a person typed it: a handle or an e-mail address
/// @param did what the account is called for good
/// @param accessToken lives two hours
/// @param refreshToken lives ninety days and is replaced at each renewal
record BlueskyConnection(
    URI origin, String identifier, String did, String accessToken, String refreshToken) {

  private static final JsonMapper JSON = new JsonMapper();
  private static final long YEAR_9999 = 253_402_300_799L;

  /// When the refresh token ends, and with it the connection, unless it is renewed before: its
  /// `exp` ([RFC 7519](https://www.rfc-editor.org/rfc/rfc7519#section-4.1.4)). It is read and not
  /// proven, since only its maker has to believe it. Null if it says nothing that we understand.
  @Nullable Instant ends() {
    var parts = refreshToken.split("\\.", -1);
    if (parts.length != 3) {
      return null;
    }
    try {
      var exp = JSON.readTree(Base64.getUrlDecoder().decode(parts[1])).path("exp").asLong(0);
      return exp > 0 && exp < YEAR_9999 ? Instant.ofEpochSecond(exp) : null;
    } catch (IllegalArgumentException | JacksonException _) {
      return null;
    }
  }

  /// Without the tokens, in case it is ever logged.
  @Override
  public String toString() {
    return "BlueskyConnection[origin=%s, did=%s]".formatted(origin, did);
  }
}
