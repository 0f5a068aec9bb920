package org.bedside.database;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// A PostgreSQL address as people write it
/// (`postgres://user:password@host:5432/name?sslmode=require`) or as Java does
/// (`jdbc:postgresql://…?user=…&password=…`).
record ConnectionUrl(String jdbcUrl, String user, String password) {

  /// @throws IllegalArgumentException with a sentence for a person; it never repeats the password
  static ConnectionUrl parse(String text) {
    if (text.startsWith("jdbc:postgresql:")) {
      return new ConnectionUrl(text, parameter(text, "user"), parameter(text, "password"));
    }
    URI uri;
    try {
      uri = URI.create(text);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "This is not an address. Write postgres://user:password@host:5432/name.");
    }
    var scheme = uri.getScheme();
    if (!"postgres".equals(scheme) && !"postgresql".equals(scheme)) {
      throw new IllegalArgumentException(
          "The address must begin with postgres:// or jdbc:postgresql://.");
    }
    if (uri.getHost() == null || uri.getPath() == null || uri.getPath().length() < 2) {
      throw new IllegalArgumentException(
          "The address lacks a host or a database name. Write postgres://user:password@host:5432/name.");
    }
    var userInfo = uri.getRawUserInfo() == null ? "" : uri.getRawUserInfo();
    var colon = userInfo.indexOf(':');
    var user = colon < 0 ? userInfo : userInfo.substring(0, colon);
    var password = colon < 0 ? "" : userInfo.substring(colon + 1);
    var port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
    var query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
    return new ConnectionUrl(
        "jdbc:postgresql://" + uri.getHost() + port + uri.getRawPath() + query,
        decoded(user),
        decoded(password));
  }

  /// The same with one more parameter, unless it has it.
  ConnectionUrl orWith(String name, Object value) {
    var question = jdbcUrl.indexOf('?');
    var has =
        question >= 0
            && Arrays.stream(jdbcUrl.substring(question + 1).split("&", -1))
                .anyMatch(pair -> pair.startsWith(name + "="));
    return has
        ? this
        : new ConnectionUrl(
            jdbcUrl + (question < 0 ? "?" : "&") + name + "=" + value, user, password);
  }

  private static String parameter(String url, String name) {
    var question = url.indexOf('?');
    if (question >= 0) {
      for (var pair : url.substring(question + 1).split("&", -1)) {
        if (pair.startsWith(name + "=")) {
          return decoded(pair.substring(name.length() + 1));
        }
      }
    }
    return "";
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  @Override
  public String toString() {
    return "ConnectionUrl[a PostgreSQL]";
  }
}
