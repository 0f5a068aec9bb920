package org.bedside.peers.ehr;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/// A chart that is open before somebody.
///
/// @param user who sits before it, such as `Practitioner/1`
record Launch(
    @JsonProperty("client_id") String client, String patient, String encounter, String user) {

  /// All that were opened.
  static final class Book {

    private final Map<String, Launch> launches = new ConcurrentHashMap<>();

    String open(Launch launch) {
      var id = UUID.randomUUID().toString();
      launches.put(id, launch);
      return id;
    }

    Optional<Launch> find(String id) {
      return id == null ? Optional.empty() : Optional.ofNullable(launches.get(id));
    }
  }
}
