package org.bedside.peers.ehr;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// A program that the practice has let in.
///
/// @param kind `backend` (client credentials), `confidential` or `public` (both by launch)
/// @param jwksUrl where its public keys are; nothing for a public one
/// @param launchUrl what the chart opens
/// @param scopes the most that it can be given, divided by blanks
record Client(
    @JsonProperty("client_id") String id,
    String kind,
    @JsonProperty("jwks_url") String jwksUrl,
    @JsonProperty("redirect_uris") List<String> redirects,
    @JsonProperty("launch_url") String launchUrl,
    String scopes) {

  /// All of them.
  static final class Book {

    private final Map<String, Client> clients = new ConcurrentHashMap<>();

    void register(Client client) {
      clients.put(client.id(), client);
    }

    Optional<Client> find(String id) {
      return id == null ? Optional.empty() : Optional.ofNullable(clients.get(id));
    }

    /// The one that a chart opens when it is not told which.
    Optional<Client> launchable() {
      return clients.values().stream().filter(c -> c.launchUrl() != null).findFirst();
    }
  }
}
