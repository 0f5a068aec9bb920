package org.bedside.channels.mastodon;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A call to [MastodonServer]. Its fields may come as JSON, as a form or in parts, as Mastodon
/// takes them.
///
/// @param files by the name of their field
record MastodonRequest(
    String method,
    String path,
    Map<String, List<String>> query,
    Headers headers,
    Map<String, List<String>> form,
    Map<String, File> files) {

  @SuppressWarnings("ArrayRecordComponent")
  record File(String type, byte[] bytes) {}

  private static final JsonMapper JSON = new JsonMapper();
  private static final Pattern NAME = Pattern.compile("\\bname=\"?([^\";]+)");
  private static final Pattern TYPE = Pattern.compile("(?i)content-type: *([^\\r\\n]+)");

  static MastodonRequest read(HttpExchange exchange) throws IOException {
    var address = exchange.getRequestURI();
    var body = exchange.getRequestBody().readAllBytes();
    var type =
        Objects.requireNonNullElse(exchange.getRequestHeaders().getFirst("Content-Type"), "");
    var form = new LinkedHashMap<String, List<String>>();
    var files = new LinkedHashMap<String, File>();
    if (type.startsWith("application/json")) {
      JSON.readTree(body).forEachEntry((name, value) -> put(form, name, value));
    } else if (type.startsWith("multipart/form-data")) {
      parts(type, new String(body, ISO_8859_1), form, files);
    } else {
      decode(new String(body, UTF_8), form);
    }
    var query = new LinkedHashMap<String, List<String>>();
    decode(Objects.requireNonNullElse(address.getRawQuery(), ""), query);
    return new MastodonRequest(
        exchange.getRequestMethod(),
        address.getPath().replaceFirst("(?<=.)/$", ""),
        query,
        exchange.getRequestHeaders(),
        form,
        files);
  }

  private static void put(Map<String, List<String>> form, String name, JsonNode value) {
    var values = form.computeIfAbsent(name, _ -> new ArrayList<>());
    if (value.isArray()) {
      value.forEach(each -> values.add(each.asString()));
    } else if (!value.isNull()) {
      values.add(value.asString());
    }
  }

  private static void decode(String encoded, Map<String, List<String>> into) {
    for (var pair : encoded.split("&", -1)) {
      if (!pair.isEmpty()) {
        var halves = pair.split("=", 2);
        var name = URLDecoder.decode(halves[0], UTF_8).replaceFirst("\\[]$", "");
        var value = halves.length < 2 ? "" : URLDecoder.decode(halves[1], UTF_8);
        into.computeIfAbsent(name, _ -> new ArrayList<>()).add(value);
      }
    }
  }

  private static void parts(
      String type, String body, Map<String, List<String>> form, Map<String, File> files) {
    var boundary = type.replaceFirst(".*boundary=\"?([^\";]+).*", "$1");
    for (var part : body.split(Pattern.quote("--" + boundary), -1)) {
      var head = part.indexOf("\r\n\r\n");
      var name = head < 0 ? null : NAME.matcher(part.substring(0, head));
      if (name == null || !name.find()) {
        continue;
      }
      var bytes = part.substring(head + 4, part.length() - 2).getBytes(ISO_8859_1);
      if (part.substring(0, head).contains("filename=")) {
        var kind = TYPE.matcher(part.substring(0, head));
        files.put(name.group(1), new File(kind.find() ? kind.group(1) : "", bytes));
      } else {
        form.computeIfAbsent(name.group(1), _ -> new ArrayList<>()).add(new String(bytes, UTF_8));
      }
    }
  }

  /// The first value of a field, or nothing.
  String field(String name) {
    return form.getOrDefault(name, List.of("")).getFirst();
  }

  List<String> fields(String name) {
    return form.getOrDefault(name, List.of());
  }

  String query(String name) {
    return query.getOrDefault(name, List.of("")).getFirst();
  }

  String header(String name) {
    return Objects.requireNonNullElse(headers.getFirst(name), "");
  }

  String token() {
    return header("Authorization").replaceFirst("^Bearer ", "");
  }
}
