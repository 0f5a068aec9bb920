package org.bedside.web;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// Where the world finds this house. It is the only source of links, of the passkeys' relying party
/// and of what counts as our own origin; the `Host` header of a request is never asked.
///
/// @param origin scheme, host and port: `https://bedside.example.org`. Plain `http` is accepted on
///   loopback only. `BEDSIDE_ORIGIN` sets it.
@ConfigurationProperties("bedside")
public record Origin(URI origin) {

  private static final List<String> LOOPBACK = List.of("localhost", "127.0.0.1", "[::1]");

  public Origin {
    var faults = faults(origin);
    if (!faults.isEmpty()) {
      throw new IllegalArgumentException(
          "bedside.origin is \"%s\". %s".formatted(origin, String.join(" ", faults)));
    }
    origin = URI.create(origin.getScheme() + "://" + origin.getAuthority());
  }

  private static List<String> faults(URI origin) {
    var faults = new ArrayList<String>();
    var scheme = origin.getScheme();
    if (scheme == null || !(scheme.equals("https") || scheme.equals("http"))) {
      faults.add("It must begin with https://.");
    }
    if (origin.getHost() == null) {
      faults.add("It names no host.");
    }
    if ("http".equals(scheme) && !LOOPBACK.contains(origin.getHost())) {
      faults.add("Plain http is for this machine only (localhost); use https.");
    }
    if (origin.getUserInfo() != null) {
      faults.add("It must not hold a user name or a password.");
    }
    if (isMore(origin.getRawPath()) || origin.getQuery() != null || origin.getFragment() != null) {
      faults.add("It must end after the host and port, without a path.");
    }
    return faults;
  }

  private static boolean isMore(@Nullable String path) {
    return path != null && !path.isEmpty() && !path.equals("/");
  }

  /// The full address of `path`, which begins with one slash.
  public String link(String path) {
    if (!path.startsWith("/") || path.startsWith("//")) {
      throw new IllegalArgumentException("A path begins with one slash: " + path);
    }
    return origin + path;
  }

  /// The name without scheme and port: what a passkey is bound to.
  public String host() {
    return origin.getHost();
  }

  /// Whether visitors come by https, so that cookies may insist on it.
  public boolean secure() {
    return origin.getScheme().equals("https");
  }

  @Override
  public String toString() {
    return origin.toString();
  }
}
