package org.bedside.channels.wordpress;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Where a WordPress site lies.
///
/// @param home its address, with a slash at its end
/// @param root of its interface: a folder, or with plain permalinks a page with the query
///   `rest_route=/`
record WordPressSite(URI home, URI root) {

  private static final String REL = "https://api.w.org/";
  private static final String PLAIN = "rest_route=/";

  /// The address of a site from what a person typed or copied: without its admin pages, query and
  /// fragment. Null if it is none.
  static @Nullable URI home(String typed) {
    try {
      var uri = new URI(typed.contains("://") ? typed : "https://" + typed);
      if (uri.getHost() == null || uri.getRawUserInfo() != null) {
        return null;
      }
      var path = uri.getRawPath().replaceFirst("/wp-(admin|login\\.php)(/.*)?$", "");
      return at(uri, path.endsWith("/") ? path : path + "/", null);
    } catch (URISyntaxException e) {
      return null;
    }
  }

  /// Scheme, host and port alone: what egress binds to.
  static URI origin(URI address) {
    return at(address, "", null);
  }

  private static URI at(URI like, String path, @Nullable String query) {
    return URI.create(
        "%s://%s%s%s"
            .formatted(
                like.getScheme(), like.getRawAuthority(), path, query == null ? "" : "?" + query));
  }

  /// Where the interface may lie: where the page's head says so
  /// (developer.wordpress.org/rest-api/using-the-rest-api/discovery), else where it usually does.
  static List<WordPressSite> candidates(URI home, List<String> links) {
    var usual =
        List.of(
            at(home, home.getRawPath() + "wp-json/", null),
            at(home, home.getRawPath() + "index.php", PLAIN));
    return named(home, links)
        .map(root -> List.of(new WordPressSite(home, root)))
        .orElseGet(() -> usual.stream().map(root -> new WordPressSite(home, root)).toList());
  }

  /// A root elsewhere than at the site itself is not believed, for a password goes there.
  private static Optional<URI> named(URI home, List<String> links) {
    return links.stream()
        .flatMap(line -> List.of(line.split(",(?=\\s*<)", -1)).stream())
        .filter(link -> link.replace("'", "\"").contains("rel=\"" + REL + "\""))
        .map(link -> link.replaceFirst("^\\s*<([^>]*)>.*$", "$1"))
        .flatMap(link -> parsed(link).stream())
        .filter(root -> origin(root).equals(origin(home)))
        .filter(root -> root.getRawQuery() == null || root.getRawQuery().equals(PLAIN))
        .findFirst();
  }

  private static Optional<URI> parsed(String link) {
    try {
      var uri = new URI(link);
      return uri.getHost() == null ? Optional.empty() : Optional.of(uri);
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  /// The address of one call.
  ///
  /// @param route without a slash before it; empty for the root itself
  URI route(String route, Map<String, String> query) {
    var parts =
        query.entrySet().stream()
            .map(part -> part.getKey() + "=" + URLEncoder.encode(part.getValue(), UTF_8))
            .sorted()
            .collect(Collectors.joining("&"));
    var address = root + route;
    var mark = root.getRawQuery() == null ? "?" : "&";
    return URI.create(parts.isEmpty() ? address : address + mark + parts);
  }

  /// As people write it.
  String name() {
    var path = home.getRawPath();
    return home.getRawAuthority() + path.substring(0, path.length() - 1);
  }
}
