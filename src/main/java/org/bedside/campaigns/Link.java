package org.bedside.campaigns;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// An address that posts may lead to: https, of a named host, and without anything in it that tells
/// somebody else who reads about health (OCR bulletin on tracking; FTC Health Breach Notification
/// Rule).
record Link(String address) {

  static final int LONGEST = 500;

  /// Parameters that say where a reader comes from, or who they are. Whatever begins with `utm_` is
  /// one of them too.
  private static final Set<String> TRACKERS =
      Set.of(
          "fbclid",
          "gclid",
          "gclsrc",
          "dclid",
          "gbraid",
          "wbraid",
          "gad_source",
          "msclkid",
          "ttclid",
          "twclid",
          "li_fat_id",
          "igshid",
          "igsh",
          "mc_cid",
          "mc_eid",
          "_hsenc",
          "_hsmi",
          "mkt_tok",
          "vero_id",
          "oly_anon_id",
          "oly_enc_id",
          "yclid",
          "epik",
          "_ga",
          "_gl",
          "s_cid",
          "cvid",
          "si",
          "ref_src",
          "ref_url");

  /// The address as it was typed, if it can be one at all.
  static Optional<Link> of(String typed) {
    var address = typed.strip();
    if (address.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      var uri = new URI(address);
      var host = uri.getHost();
      var isFine =
          "https".equalsIgnoreCase(uri.getScheme())
              && host != null
              && host.contains(".")
              && uri.getUserInfo() == null;
      return isFine ? Optional.of(new Link(address)) : Optional.empty();
    } catch (java.net.URISyntaxException _) {
      return Optional.empty();
    }
  }

  /// The parameters that follow readers, as they stand in the address.
  List<String> trackers() {
    return parameters().stream().filter(Link::isTracker).map(Link::name).distinct().toList();
  }

  /// The same address without them.
  Link clean() {
    var question = address.indexOf('?');
    if (trackers().isEmpty()) {
      return this;
    }
    var hash = address.indexOf('#', question);
    var rest = hash < 0 ? "" : address.substring(hash);
    var kept =
        parameters().stream().filter(one -> !isTracker(one)).collect(Collectors.joining("&"));
    return new Link(address.substring(0, question) + (kept.isEmpty() ? "" : "?" + kept) + rest);
  }

  private List<String> parameters() {
    var hash = address.indexOf('#');
    var front = hash < 0 ? address : address.substring(0, hash);
    var question = front.indexOf('?');
    return question < 0
        ? List.of()
        : Arrays.stream(front.substring(question + 1).split("&", -1))
            .filter(one -> !one.isEmpty())
            .toList();
  }

  private static boolean isTracker(String parameter) {
    var name = name(parameter);
    return name.startsWith("utm_") || TRACKERS.contains(name);
  }

  /// Decoded, since `utm%5Fsource` is the same to whoever reads it.
  private static String name(String parameter) {
    var end = parameter.indexOf('=');
    var raw = end < 0 ? parameter : parameter.substring(0, end);
    try {
      return java.net.URLDecoder.decode(raw, java.nio.charset.StandardCharsets.UTF_8)
          .toLowerCase(Locale.ROOT);
    } catch (IllegalArgumentException _) {
      return raw.toLowerCase(Locale.ROOT);
    }
  }
}
