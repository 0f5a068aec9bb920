package org.bedside.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.bedside.detectors.Author;
import org.bedside.detectors.Checked;
import org.bedside.detectors.Circumstances;
import org.bedside.detectors.Draft;
import org.bedside.detectors.Fact;
import org.bedside.detectors.Form;
import org.bedside.detectors.Permission;
import org.bedside.detectors.Shown;
import org.bedside.detectors.Sign;
import org.bedside.detectors.Signs;
import org.bedside.guard.Audience;
import org.bedside.networks.Network;

/// Packs, drafts and findings that nobody thought of; the same for the same seed.
final class Dice {

  private static final List<String> WORDS =
      List.of(
          "a",
          "ñandú",
          "🐣",
          "\"quoted\"",
          "back\\slash",
          "it's",
          "two\nlines",
          "x: y",
          "# no",
          "- list",
          "");

  private final Random random;

  Dice(long seed) {
    random = new Random(seed);
  }

  int below(int most) {
    return random.nextInt(most);
  }

  boolean once(int in) {
    return random.nextInt(in) == 0;
  }

  <T> T one(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  <E extends Enum<E>> E one(Class<E> all) {
    return one(List.of(all.getEnumConstants()));
  }

  String words() {
    return "w " + one(WORDS) + " " + one(WORDS) + random.nextInt(1_000);
  }

  /// One that the compiler takes: no finding under a "not".
  String condition(int depth) {
    if (depth == 0 || once(3)) {
      return atom();
    }
    var left = condition(depth - 1);
    return switch (below(4)) {
      case 0 -> "(" + left + " || " + condition(depth - 1) + ")";
      case 1 -> "!(" + milder(depth - 1) + ") && " + left;
      case 2 -> left + " || " + atom();
      default -> "(" + left + ") && " + condition(depth - 1);
    };
  }

  private String atom() {
    return switch (below(5)) {
      case 0 -> harmless();
      case 1 -> "!" + harmless();
      case 2 -> "grade > " + below(12);
      default -> one(Fact.class).word();
    };
  }

  private String milder(int depth) {
    return depth == 0 || once(2)
        ? harmless()
        : "(" + milder(depth - 1) + (once(2) ? " && !" : " || ") + harmless() + ")";
  }

  private String harmless() {
    return switch (below(4)) {
      case 0 -> "is_" + Spelling.of(one(Form.class));
      case 1 -> "to_" + Spelling.of(one(Audience.class)).replace(' ', '_');
      case 2 -> once(2) ? "by_member" : "own_voice";
      default -> one(Arrays.stream(Fact.values()).filter(Fact::isEvidence).toList()).word();
    };
  }

  Map<Audience, Ruling> verdict() {
    var verdict = new EnumMap<Audience, Ruling>(Audience.class);
    do {
      verdict.put(one(Audience.class), one(Ruling.all().toList()));
    } while (!once(4));
    return verdict;
  }

  Wording wording() {
    return new Wording(Map.of("en", words(), "es", words()));
  }

  Rule rule(String id) {
    var harder = new ArrayList<Harder>();
    while (once(2)) {
      harder.add(new Harder(condition(2), verdict()));
    }
    return new Rule(
        id,
        wording(),
        wording(),
        wording(),
        List.of(words()),
        condition(3),
        verdict(),
        harder,
        wording(),
        List.of(one(Remedy.class)),
        List.of(new Example(draft(), words())),
        List.of(new Example(draft(), "")),
        once(3) ? null : one(Training.class),
        one(Change.class));
  }

  Pack pack(int rules) {
    var all = new ArrayList<Rule>();
    for (var i = 0; i < rules; i++) {
      all.add(rule("R-" + i));
    }
    return new Pack("random", "1." + below(10), List.of("en", "es"), all);
  }

  LocalDate day() {
    return LocalDate.of(2026, 1, 1).plusDays(below(600));
  }

  Draft draft() {
    var shown =
        new Shown(
            words(), once(2) ? "" : words(), one(Shown.Sort.class), once(2), once(2), once(2));
    var author =
        once(2)
            ? Author.practice()
            : new Author(once(2), once(2), once(2) ? "" : words(), once(2), List.of(words()));
    return new Draft(
        one(Audience.class),
        one(Form.class),
        one(Network.class),
        once(2) ? "" : words(),
        words(),
        once(2) ? "" : words(),
        author,
        once(2) ? List.of() : List.of(shown),
        once(2) ? List.of() : List.of(words()),
        once(2) ? null : new Permission(Set.of(one(Network.class)), day(), once(2)),
        once(2) ? "" : words(),
        once(2) ? null : day(),
        once(4),
        once(2) ? null : new Checked(words(), day(), day()),
        once(2) ? LocalDate.of(2026, 3, 12) : day(),
        once(2) ? Circumstances.none() : new Circumstances(Set.of(Fact.UNTRAINED)));
  }

  Signs signs() {
    var facts = EnumSet.noneOf(Fact.class);
    for (var i = below(20); i > 0; i--) {
      facts.add(one(Fact.class));
    }
    return new Signs(facts.stream().map(Sign::whole).toList(), below(14), Set.of());
  }

  Fact finding() {
    return one(Arrays.stream(Fact.values()).filter(fact -> !fact.isEvidence()).toList());
  }
}
