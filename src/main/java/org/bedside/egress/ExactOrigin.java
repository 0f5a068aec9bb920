package org.bedside.egress;

import java.net.URI;
import java.util.Locale;
import java.util.regex.Pattern;

/// Scheme, host and port of an address, compared as a whole: `https://clinic.example` and
/// `https://clinic.example.evil.example` share a beginning and nothing else.
///
/// @param host in lower case, without the brackets of an IPv6 address
record ExactOrigin(String scheme, String host, int port) {

  private static final Pattern NAME = Pattern.compile("[a-z0-9]([a-z0-9._-]*[a-z0-9])?\\.?");
  private static final Pattern IPV6 = Pattern.compile("[0-9a-f:]+");
  private static final Pattern LIKE_A_NUMBER = Pattern.compile("([0-9]+|0x[0-9a-f]*)\\.?");
  private static final Pattern IPV4 =
      Pattern.compile("((25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])(\\.(?=.)|$)){4}");

  /// The origin of `address`, if it is written in the one plain way.
  static ExactOrigin of(URI address) {
    var scheme = lower(address.getScheme());
    if (!scheme.equals("https") && !scheme.equals("http")) {
      throw new EgressRefused("The address must start with https.");
    }
    if (address.getRawUserInfo() != null || lower(address.getRawAuthority()).contains("@")) {
      throw new EgressRefused("The address must not carry a user name or password.");
    }
    var host = lower(address.getHost());
    if (host.startsWith("[")) {
      host = host.substring(1, host.length() - 1);
      if (!IPV6.matcher(host).matches()) {
        throw new EgressRefused("The address has an unusual host.");
      }
    } else {
      checkName(host);
    }
    var port = address.getPort();
    if (port == 0 || port > 65_535) {
      throw new EgressRefused("The address has no possible port.");
    }
    return new ExactOrigin(scheme, host, port == -1 ? scheme.equals("https") ? 443 : 80 : port);
  }

  /// A host that ends in a number is an IPv4 address to some readers (WHATWG URL, "ends in a
  /// number"): 2130706433, 0177.1 and 0x7f.1 are all 127.0.0.1, so only the plain form passes.
  private static void checkName(String host) {
    if (!NAME.matcher(host).matches()) {
      throw new EgressRefused("The address has no host that can be called.");
    }
    var dot = host.lastIndexOf('.', host.length() - 2);
    if (LIKE_A_NUMBER.matcher(host.substring(dot + 1)).matches() && !IPV4.matcher(host).matches()) {
      throw new EgressRefused("The address hides a number as its host.");
    }
  }

  boolean isSecure() {
    return scheme.equals("https");
  }

  URI uri() {
    var name = host.contains(":") ? "[" + host + "]" : host;
    var usual = port == (isSecure() ? 443 : 80);
    return URI.create(scheme + "://" + name + (usual ? "" : ":" + port));
  }

  private static String lower(@org.jspecify.annotations.Nullable String text) {
    return text == null ? "" : text.toLowerCase(Locale.ROOT);
  }
}
