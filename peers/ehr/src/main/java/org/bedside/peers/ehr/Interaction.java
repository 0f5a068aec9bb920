package org.bedside.peers.ehr;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// What a request does to which kind of resource.
///
/// @param type such as `Communication`; `*` is every one
/// @param letter of c, r, u, d and s, as in scopes
/// @param id of one resource, or nothing
/// @param query of a search
record Interaction(String type, char letter, String id, Map<String, String> query) {

  private static final String ALL = "*";

  /// All that a request does; nothing for the further pages of what was allowed before.
  static List<Interaction> of(Call call) throws IOException {
    var parts = call.below("/fhir");
    var last = parts.length == 0 ? "" : parts[parts.length - 1];
    if (parts.length == 0) {
      return call.method().equals("POST") ? bundle(call.body()) : List.of();
    }
    if (last.equals("$export-poll-status")) {
      return List.of();
    }
    if (last.startsWith("$")) {
      return operation(last, call.query());
    }
    var all = new ArrayList<Interaction>();
    all.add(single(call, parts));
    call.query().forEach((name, value) -> included(name, value, all));
    return all;
  }

  private static Interaction single(Call call, String[] parts) {
    var whole = parts.length == 1 || parts[1].startsWith("_");
    var id = whole ? null : parts[1];
    var query = call.path().endsWith("/_search") ? call.form() : call.query();
    return switch (call.method()) {
      case "POST" -> new Interaction(parts[0], call.writes() ? 'c' : 's', id, query);
      case "PUT", "PATCH" -> new Interaction(parts[0], 'u', id, query);
      case "DELETE" -> new Interaction(parts[0], 'd', id, query);
      default -> new Interaction(parts[0], whole ? 's' : 'r', id, query);
    };
  }

  /// What a search brings along must be allowed as well:
  /// `_include=Communication:sender:Practitioner`.
  private static void included(String name, String value, List<Interaction> all) {
    if (name.startsWith("_revinclude")) {
      all.add(new Interaction(value.split(":")[0], 'r', null, Map.of()));
    } else if (name.startsWith("_include")) {
      var parts = value.split(":");
      all.add(new Interaction(parts.length == 3 ? parts[2] : ALL, 'r', null, Map.of()));
    }
  }

  private static List<Interaction> operation(String name, Map<String, String> query) {
    var all = new ArrayList<Interaction>();
    var types = name.equals("$export") ? query.getOrDefault("_type", ALL) : ALL;
    for (var type : types.split(",")) {
      all.add(new Interaction(type, 'r', null, query));
    }
    return all;
  }

  private static List<Interaction> bundle(byte[] body) throws IOException {
    var all = new ArrayList<Interaction>();
    for (JsonNode entry : Answer.JSON.readTree(body).path("entry")) {
      var request = entry.path("request");
      var path = request.path("url").asText().replaceFirst("^/", "").split("\\?")[0].split("/");
      var letter =
          switch (request.path("method").asText()) {
            case "POST" -> 'c';
            case "PUT", "PATCH" -> 'u';
            case "DELETE" -> 'd';
            default -> path.length > 1 ? 'r' : 's';
          };
      all.add(new Interaction(path[0], letter, path.length > 1 ? path[1] : null, Map.of()));
    }
    return all;
  }
}
