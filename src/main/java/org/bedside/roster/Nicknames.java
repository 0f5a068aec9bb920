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

/// Given names and their short forms, read once from the files beside this one.
final class Nicknames {

  /// From a given name to its short forms, and from each of these back.
  static final Map<String, List<String>> OF = nicknames();

  private Nicknames() {}

  private static Map<String, List<String>> nicknames() {
    var all = new HashMap<String, List<String>>();
    for (var line : lines("nicknames.csv")) {
      var parts = line.split(",");
      if (parts.length == 3 && parts[1].equals("has_nickname")) {
        pair(all, parts[0], parts[2]);
      }
    }
    for (var line : lines("nicknames-abroad.txt")) {
      var names = line.split(" ");
      for (int at = 1; at < names.length; at++) {
        pair(all, names[0], names[at]);
      }
    }
    return all;
  }

  private static void pair(Map<String, List<String>> all, String name, String nickname) {
    all.computeIfAbsent(name, _ -> new ArrayList<>()).add(nickname);
    all.computeIfAbsent(nickname, _ -> new ArrayList<>()).add(name);
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
