package org.bedside.detectors.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.bedside.words.WordSet;
import org.jspecify.annotations.Nullable;

/// A web address in a text, in small letters.
///
/// @param whole host, path and parameters
/// @param path with its slash, empty for the front page
/// @param parameters their names
/// @param start where it stands
record Link(String whole, String host, String path, List<String> parameters, int start, int end) {

  /// Names under which a mailing service counts who follows.
  private static final Set<String> READERS =
      WordSet.list("rid uid recipient subscriber subscriber_id contact_id member_id lead_id eid");

  private static final List<String> COUNTING =
      List.of("click.", "clicks.", "track.", "tracking.", "trk.", "links.", "go.email.");

  private static final String STOPS = "<>\"'`{}|\\^";

  /// Whether it tells its owner which reader followed it: an address of mail among its parameters,
  /// a reader's number, a host that counts.
  boolean namesReader() {
    var question = whole.indexOf('?');
    var asked = question < 0 ? "" : whole.substring(question);
    return asked.contains("@")
        || asked.contains("%40")
        || parameters.stream().anyMatch(READERS::contains)
        || (!path.isEmpty() && COUNTING.stream().anyMatch(host::startsWith));
  }

  /// All in `text`: with https:// or //, with www., and those that only look like one:
  /// "bit.ly/abc".
  static List<Link> in(String text) {
    var links = new ArrayList<Link>();
    var at = 0;
    while (at < text.length()) {
      var c = text.charAt(at);
      if (Character.isWhitespace(c) || STOPS.indexOf(c) >= 0 || "([=,;".indexOf(c) >= 0) {
        at++;
        continue;
      }
      var end = end(text, at);
      var link = of(text, at, end);
      if (link != null) {
        links.add(link);
      }
      at = end;
    }
    return links;
  }

  private static int end(String text, int from) {
    var end = from;
    while (end < text.length()
        && !Character.isWhitespace(text.charAt(end))
        && STOPS.indexOf(text.charAt(end)) < 0) {
      end++;
    }
    return Math.max(end, from + 1);
  }

  private static @Nullable Link of(String text, int from, int to) {
    var last = to;
    while (last > from && ".,;:!?)]".indexOf(text.charAt(last - 1)) >= 0) {
      last--;
    }
    var written = text.substring(from, last).toLowerCase(Locale.ROOT);
    var slashes = written.indexOf("//");
    var begin = slashes >= 0 && slashes <= 8 ? slashes + 2 : 0;
    var whole = written.substring(begin).replace("&amp;", "&");
    var host = whole.substring(0, hostEnd(whole));
    if (!isHost(host)) {
      return null;
    }
    var question = whole.indexOf('?');
    var path = whole.substring(host.length(), question < 0 ? whole.length() : question);
    return new Link(whole, host, path, parameters(whole, question), from, last);
  }

  private static int hostEnd(String whole) {
    var end = 0;
    while (end < whole.length() && "/?#:".indexOf(whole.charAt(end)) < 0) {
      end++;
    }
    return end;
  }

  /// Two labels at least, and letters at the end.
  private static boolean isHost(String host) {
    var dot = host.lastIndexOf('.');
    if (dot < 1 || dot + 2 >= host.length() || host.indexOf('@') >= 0) {
      return false;
    }
    return host.substring(dot + 1).chars().allMatch(c -> c >= 'a' && c <= 'z');
  }

  private static List<String> parameters(String whole, int question) {
    var names = new ArrayList<String>();
    if (question >= 0) {
      for (var part : whole.substring(question + 1).split("[&;#]", -1)) {
        var equals = part.indexOf('=');
        if (equals > 0) {
          names.add(part.substring(0, equals));
        }
      }
    }
    return List.copyOf(names);
  }
}
