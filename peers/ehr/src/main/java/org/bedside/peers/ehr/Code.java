package org.bedside.peers.ehr;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/// What an authorization code stands for. It is good once, for a minute.
///
/// @param challenge of PKCE, S256
/// @param nonce of OpenID Connect, or nothing
record Code(
    Client client,
    Scopes scopes,
    Launch launch,
    String redirect,
    String challenge,
    String nonce,
    Instant end) {

  static final int SECONDS = 60;

  /// All that wait to be used.
  static final class Book {

    private final Map<String, Code> codes = new ConcurrentHashMap<>();

    String give(Code code) {
      var words = UUID.randomUUID().toString();
      codes.put(words, code);
      return words;
    }

    Optional<Code> take(String words) {
      return words == null
          ? Optional.empty()
          : Optional.ofNullable(codes.remove(words))
              .filter(code -> code.end().isAfter(Instant.now()));
    }
  }
}
