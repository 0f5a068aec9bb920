package org.bedside.peers.ehr;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a token is good for: scopes of SMART App Launch 2.2.0 such as `system/Patient.rs`. Those of
/// version 1 (`.read`) are not known here.
///
/// @param words each a scope
record Scopes(Set<String> words) {

  private static final Pattern CLINICAL =
      Pattern.compile("(patient|user|system)/(\\*|[A-Z][A-Za-z]+)\\.(c?r?u?d?s?)");

  static Scopes of(String words) {
    return new Scopes(
        Stream.of((words == null ? "" : words).split(" "))
            .filter(word -> !word.isEmpty())
            .collect(Collectors.toCollection(LinkedHashSet::new)));
  }

  /// Of what is asked for, what these cover.
  Scopes granting(Scopes asked) {
    return new Scopes(
        asked.words().stream()
            .filter(this::covers)
            .collect(Collectors.toCollection(LinkedHashSet::new)));
  }

  private boolean covers(String asked) {
    var wish = CLINICAL.matcher(asked);
    if (!wish.matches() || wish.group(3).isEmpty()) {
      return !wish.matches() && words.contains(asked);
    }
    return wish.group(3).chars().allMatch(c -> allow(wish.group(1), wish.group(2), (char) c));
  }

  /// @param level `patient`, `user` or `system`
  /// @param type such as `Communication`; `*` is every one
  /// @param letter of c, r, u, d and s
  boolean allow(String level, String type, char letter) {
    return words.stream()
        .map(CLINICAL::matcher)
        .anyMatch(scope ->
            scope.matches()
                && scope.group(1).equals(level)
                && (scope.group(2).equals("*") || scope.group(2).equals(type))
                && scope.group(3).indexOf(letter) >= 0);
  }

  /// Those that are about more than one patient.
  boolean allow(String type, char letter) {
    return allow("system", type, letter) || allow("user", type, letter);
  }

  boolean isEmpty() {
    return words.isEmpty();
  }

  @Override
  public String toString() {
    return String.join(" ", words);
  }
}
