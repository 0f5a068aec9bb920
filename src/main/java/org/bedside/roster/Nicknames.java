package org.bedside.roster;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Given names and their short forms, read once from the file beside this one.
final class Nicknames {

  /// From a given name to its short forms, and from each of these back.
  static final Map<String, List<String>> OF = nicknames();

  private Nicknames() {}

  private static Map<String, List<String>> nicknames() {
    var all = new HashMap<String, List<String>>();
    for (var line : lines("nicknames.csv")) {
      var parts = line.split(",");
      if (parts.length == 3 && parts[1].equals("has_nickname")) {
        all.computeIfAbsent(parts[0], _ -> new ArrayList<>()).add(parts[2]);
        all.computeIfAbsent(parts[2], _ -> new ArrayList<>()).add(parts[0]);
      }
    }
    return all;
  }

  private static List<String> lines(String name) {
    var file = Objects.requireNonNull(Nicknames.class.getResourceAsStream(name));
    try (var lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
      return lines.lines().filter(line -> !line.startsWith("#")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
