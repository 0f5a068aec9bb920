package org.bedside.rules.expressions;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bedside.detectors.Fact;
import org.bedside.detectors.Form;
import org.bedside.guard.Audience;

/// All that a rule can ask about.
final class Names {

  static final String GRADE = "grade";
  static final String BY_MEMBER = "by_member";
  static final String OWN_VOICE = "own_voice";

  private static final Map<String, Fact> FACTS =
      Arrays.stream(Fact.values()).collect(Collectors.toMap(Fact::word, Function.identity()));

  /// Those that are true or false.
  private static final Set<String> TRUE_OR_FALSE = trueOrFalse();

  private Names() {}

  private static Set<String> trueOrFalse() {
    var names = new TreeSet<>(FACTS.keySet());
    Arrays.stream(Form.values()).map(Names::is).forEach(names::add);
    Arrays.stream(Audience.values()).map(Names::to).forEach(names::add);
    names.add(BY_MEMBER);
    names.add(OWN_VOICE);
    return Set.copyOf(names);
  }

  static String is(Form form) {
    return "is_" + form.name().toLowerCase(Locale.ROOT);
  }

  static String to(Audience audience) {
    return "to_" + audience.name().toLowerCase(Locale.ROOT);
  }

  static Set<String> trueOrFalseOnes() {
    return TRUE_OR_FALSE;
  }

  static Optional<Fact> fact(String name) {
    return Optional.ofNullable(FACTS.get(name));
  }

  static boolean isKnown(String name) {
    return name.equals(GRADE) || TRUE_OR_FALSE.contains(name);
  }

  /// What somebody meant who wrote `name`, if only little is wrong with it.
  static Optional<String> near(String name) {
    if (name.length() > 40) {
      return Optional.empty();
    }
    var best = Optional.<String>empty();
    var least = 1 + Math.max(2, name.length() / 4);
    for (var known : new TreeSet<>(TRUE_OR_FALSE)) {
      var distance = distance(name.toLowerCase(Locale.ROOT), known);
      if (distance < least) {
        least = distance;
        best = Optional.of(known);
      }
    }
    return best;
  }

  /// Levenshtein's.
  private static int distance(String a, String b) {
    var row = new int[b.length() + 1];
    Arrays.setAll(row, i -> i);
    for (var i = 1; i <= a.length(); i++) {
      var before = row[0];
      row[0] = i;
      for (var j = 1; j <= b.length(); j++) {
        var replaced = before + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        before = row[j];
        row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }
}
