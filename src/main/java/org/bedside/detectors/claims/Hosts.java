package org.bedside.detectors.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Internet addresses in a text, and whether their hosts are on a list. A host on the list stands
/// for all below it: cdc.gov for wwwnc.cdc.gov. One that only begins like it is another:
/// cdc.gov.example.com.
final class Hosts {

  /// @param host in lower case, without "www."
  /// @param start in the text
  record Address(String host, int start, int end) {}

  /// No name of a host is longer (RFC 1035, 2.3.4).
  private static final int LONGEST = 255;

  private Hosts() {}

  static List<Address> in(String text) {
    var all = new ArrayList<Address>();
    for (var at = 0; at < text.length(); ) {
      if (!isPart(text.charAt(at))) {
        at++;
        continue;
      }
      var end = at;
      while (end < text.length() && isPart(text.charAt(end))) {
        end++;
      }
      add(text, at, end, all);
      at = end;
    }
    return all;
  }

  private static void add(String text, int start, int end, List<Address> all) {
    var chunk = text.substring(start, end);
    var scheme = chunk.indexOf("://");
    var from = scheme < 0 ? 0 : scheme + 3;
    var to = from;
    while (to < chunk.length() && isHost(chunk.charAt(to))) {
      to++;
    }
    while (to > from && !Character.isLetterOrDigit(chunk.charAt(to - 1))) {
      to--;
    }
    var host = chunk.substring(from, to).toLowerCase(Locale.ROOT);
    var dot = host.lastIndexOf('.');
    var mail = from > 0 && chunk.indexOf('@') >= 0;
    if (dot > 0 && host.length() - dot > 2 && Character.isLetter(host.charAt(dot + 1)) && !mail) {
      all.add(new Address(host.startsWith("www.") ? host.substring(4) : host, start, end));
    }
  }

  private static boolean isPart(char c) {
    return !Character.isWhitespace(c) && "\"'<>()[],;|*".indexOf(c) < 0;
  }

  private static boolean isHost(char c) {
    return Character.isLetterOrDigit(c) || c == '.' || c == '-';
  }

  /// Whether `host` or one above it is in `hosts`.
  static boolean isUnder(String host, Set<String> hosts) {
    var at = host.length();
    do {
      at = host.lastIndexOf('.', at - 1);
      if (hosts.contains(host.substring(at + 1))) {
        return true;
      }
    } while (at > 0 && host.length() - at <= LONGEST);
    return false;
  }
}
