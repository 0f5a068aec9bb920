package org.bedside.people;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Names a browser as a person would, "Chrome, Windows": enough to know one's own, too little to
/// follow anybody.
final class Browsers {

  /// The first that fits counts: Edge also says Chrome, and Chrome also says Safari.
  private static final Map<Integer, String> PROGRAMS =
      new TreeMap<>(Map.of(1, "Edg", 2, "Firefox", 3, "Chrome", 4, "Safari"));

  private static final Map<Integer, String> SYSTEMS =
      new TreeMap<>(
          Map.of(1, "Android", 2, "iPhone", 3, "iPad", 4, "Windows", 5, "Mac OS", 6, "Linux"));

  private Browsers() {}

  static String name(@Nullable String agent) {
    var program = first(PROGRAMS, agent);
    var system = first(SYSTEMS, agent);
    return (program.equals("Edg") ? "Edge" : program)
        + (program.isEmpty() || system.isEmpty() ? "" : ", ")
        + system;
  }

  private static String first(Map<Integer, String> names, @Nullable String agent) {
    return names.values().stream()
        .filter(name -> agent != null && agent.contains(name))
        .findFirst()
        .orElse("");
  }
}
