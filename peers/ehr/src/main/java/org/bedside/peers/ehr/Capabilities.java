package org.bedside.peers.ehr;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.util.Set;

/// HAPI's CapabilityStatement, less what this system is to be without.
final class Capabilities {

  private Capabilities() {}

  static Answer without(Set<String> types, Answer statement) throws IOException {
    if (types.isEmpty() || statement.status() != 200) {
      return statement;
    }
    var tree = Answer.JSON.readTree(statement.body());
    for (var rest : tree.path("rest")) {
      var resources = (ArrayNode) rest.path("resource");
      resources.removeIf(resource -> types.contains(resource.path("type").asText()));
    }
    return new Answer(200, statement.headers(), Answer.JSON.writeValueAsBytes(tree));
  }
}
