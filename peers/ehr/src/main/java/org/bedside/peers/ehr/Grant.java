package org.bedside.peers.ehr;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/// What a bearer token stands for.
///
/// @param context the open chart; nothing for a backend
record Grant(String client, Scopes scopes, Launch context, Instant end) {

  /// All tokens that are good.
  static final class Book {

    private final Map<String, Grant> grants = new ConcurrentHashMap<>();
    private volatile int seconds = 300;

    int seconds() {
      return seconds;
    }

    /// How long the next ones are good.
    void seconds(int number) {
      seconds = number;
    }

    String give(Client client, Scopes scopes, Launch context) {
      var token = UUID.randomUUID() + "-" + UUID.randomUUID();
      var end = Instant.now().plusSeconds(seconds);
      grants.put(token, new Grant(client.id(), scopes, context, end));
      return token;
    }

    /// @param authorization the header
    Optional<Grant> find(String authorization) {
      if (!authorization.startsWith("Bearer ")) {
        return Optional.empty();
      }
      return Optional.ofNullable(grants.get(authorization.substring(7)))
          .filter(grant -> grant.end().isAfter(Instant.now()));
    }

    void forget() {
      grants.clear();
    }
  }
}
