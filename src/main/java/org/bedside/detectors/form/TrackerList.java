package org.bedside.detectors.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.bedside.detectors.Lines;

/// What is known of trackers, from `trackers.txt`.
final class TrackerList {

  private final Map<String, Set<String>> bySort = new HashMap<>();
  private final List<String> paths = new ArrayList<>();

  /// No name of a host is longer (RFC 1035, 2.3.4).
  private static final int LONGEST = 255;

  private TrackerList() {}

  static TrackerList read() {
    var list = new TrackerList();
    Lines.of(TrackerList.class, "trackers.txt").forEach(list::line);
    return list;
  }

  /// @throws IllegalArgumentException for a line that names no source
  private void line(String line) {
    var bar = line.indexOf(" | ");
    var space = line.indexOf(' ');
    if (space < 0 || bar < space) {
      throw new IllegalArgumentException("No tracker: " + line);
    }
    var sort = line.substring(0, space);
    var value = line.substring(space + 1, bar).strip().toLowerCase(Locale.ROOT);
    if (sort.equals("path")) {
      paths.add(value);
    } else {
      bySort.computeIfAbsent(sort, _ -> new HashSet<>()).add(value);
    }
  }

  /// Whether an address tells somebody who follows it.
  boolean tracks(Link link) {
    return isBelow("host", link.host())
        || (isBelow("short", link.host()) && !link.path().isEmpty())
        || paths.stream().anyMatch(link.whole()::contains)
        || link.namesReader()
        || link.parameters().stream().anyMatch(bySort.getOrDefault("tag", Set.of())::contains);
  }

  /// Whether what is shown from there tells who looks.
  boolean embeds(Link link) {
    return bySort.getOrDefault("embed", Set.of()).stream().anyMatch(link.whole()::contains);
  }

  /// Whether `host` is one of these or below one.
  private boolean isBelow(String sort, String host) {
    var known = bySort.getOrDefault(sort, Set.of());
    var at = host.length();
    do {
      at = host.lastIndexOf('.', at - 1);
      if (known.contains(host.substring(at + 1))) {
        return true;
      }
    } while (at > 0 && host.length() - at <= LONGEST);
    return false;
  }
}
