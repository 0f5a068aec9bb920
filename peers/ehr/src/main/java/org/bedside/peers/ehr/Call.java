package org.bedside.peers.ehr;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/// A request, read whole, so that it can be judged and carried out more than once.
///
/// @param target path and query as they came
record Call(HttpExchange exchange, String method, String path, String target, byte[] body) {

  private static final Set<String> WRITING = Set.of("POST", "PUT", "PATCH", "DELETE");

  static Call read(HttpExchange exchange) throws IOException {
    var address = exchange.getRequestURI();
    return new Call(
        exchange,
        exchange.getRequestMethod(),
        address.getPath(),
        address.toString(),
        exchange.getRequestBody().readAllBytes());
  }

  /// What follows `prefix` in the path, cut at its slashes.
  String[] below(String prefix) {
    var rest = path.substring(Math.min(prefix.length(), path.length())).replaceFirst("^/", "");
    return rest.isEmpty() ? new String[0] : rest.split("/");
  }

  /// Whether it changes something. A search may be sent as a POST.
  boolean writes() {
    return WRITING.contains(method) && !path.endsWith("/_search");
  }

  String header(String name) {
    var value = exchange.getRequestHeaders().getFirst(name);
    return value == null ? "" : value;
  }

  /// Those of the address; the last of equal names, a name of FHIR without its modifier.
  Map<String, String> query() {
    var query = exchange.getRequestURI().getRawQuery();
    return fields(query == null ? "" : query);
  }

  /// Those of a form that was sent.
  Map<String, String> form() {
    return fields(new String(body, UTF_8));
  }

  private static Map<String, String> fields(String words) {
    var fields = new HashMap<String, String>();
    for (var pair : words.split("&")) {
      var cut = pair.indexOf('=');
      if (cut > 0) {
        fields.put(decoded(pair.substring(0, cut)), decoded(pair.substring(cut + 1)));
      }
    }
    return fields;
  }

  private static String decoded(String words) {
    return URLDecoder.decode(words, UTF_8);
  }
}
