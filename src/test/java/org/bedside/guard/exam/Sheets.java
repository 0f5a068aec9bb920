package org.bedside.guard.exam;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/// The sheets of words and sentences beside the exam, each read once.
final class Sheets {

  private static final Map<String, List<String>> READ = new ConcurrentHashMap<>();

  private Sheets() {}

  static List<String> lines(String name) {
    return READ.computeIfAbsent(name, Sheets::read);
  }

  /// The sentences of a kind: the closed seed has its own, every other seed the rest.
  static List<String> carriers(long seed, String kind) {
    return lines((seed == Exam.CLOSED ? "closed/" : "open/") + kind + ".txt");
  }

  /// First names and what people call them.
  static Map<String, List<String>> nicknames() {
    return Nicknames.OF;
  }

  private static List<String> read(String name) {
    try (var in = Sheets.class.getResourceAsStream(name)) {
      var bytes = Objects.requireNonNull(in, name).readAllBytes();
      return new String(bytes, StandardCharsets.UTF_8).lines().filter(l -> !l.isBlank()).toList();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static final class Nicknames {
    static final Map<String, List<String>> OF = new HashMap<>();

    static {
      for (String line : lines("nicknames.csv")) {
        String[] pair = line.split(",", -1);
        OF.merge(pair[0], List.of(capital(pair[1])), Nicknames::both);
      }
    }

    private static List<String> both(List<String> one, List<String> two) {
      var all = new java.util.ArrayList<>(one);
      all.addAll(two);
      return List.copyOf(all);
    }
  }

  static String capital(String word) {
    return word.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }
}
