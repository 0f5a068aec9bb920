package org.bedside.terminal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.bedside.guard.Audience;
import org.bedside.guard.Guard;
import org.bedside.guard.Verdict;
import org.bedside.guard.exam.Exam;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `bin/bench guard strangers [texts]`: how often people who are on no list are stopped because
/// some patient has nearly the same name, by the size of the list. The longer the list, the more
/// often somebody in town is one letter away from a patient.
final class StrangerFigures {

  private static final List<String> EVERYDAY =
      List.of(
          "Our window cleaner %s made it into the local paper, well deserved.",
          "Thanks to %s for fixing the bench outside the library.",
          "Happy to say that %s won the pie contest on Saturday!",
          "Did anybody else hear %s sing at the fair?",
          "Congratulations to %s, who opens a bakery on Main Street.",
          "%s coached the under-tens to the cup this year.",
          "Lost dog near the school, please call %s.",
          "A big hand to %s and the whole band.");

  private static final List<String> CLINICAL =
      List.of(
          "%s came in with chest pain and got an ECG.",
          "Saw %s today, the biopsy was benign.",
          "So proud of %s for finishing chemo this week!",
          "%s was admitted last night with pneumonia.",
          "We changed the insulin dose of %s again.",
          "%s is back home after the hip replacement.",
          "Please pray for %s, whose cancer is back.",
          "The rash of %s cleared with the new cream.");

  private final Random random = new Random(43);
  private final Guard guard;
  private final List<JsonNode> patients = new ArrayList<>();
  private final Set<String> known = new HashSet<>();
  private final List<String> firsts = names("first-female.txt", "first-male.txt");
  private final List<String> lasts = names("last.txt", "last-elsewhere.txt");
  private final Map<String, List<String>> near = new HashMap<>();

  private StrangerFigures(int size) {
    var json = Exam.rosterJson(Exam.OPEN, size);
    this.guard = new Guard(ExamFigures.roster(json));
    for (var patient : JsonMapper.shared().readTree(json).path("patients")) {
      patients.add(patient);
      var last = patient.path("last").asString();
      known.add(lower(patient.path("first").asString(), last));
      known.add(lower(patient.path("preferred").asString(""), last));
    }
  }

  public static void main(String... arguments) {
    int texts = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 2_000;
    for (int size : List.of(1_500, 50_000)) {
      var figures = new StrangerFigures(size);
      IO.println("%,d patients, %,d texts a row: stopped, for a look".formatted(size, texts));
      figures.print("any other name, everyday", EVERYDAY, figures::other, texts);
      figures.print("any other name, clinical", CLINICAL, figures::other, texts);
      figures.print("a name one letter away, everyday", EVERYDAY, figures::neighbor, texts);
      figures.print("a name one letter away, clinical", CLINICAL, figures::neighbor, texts);
      figures.print("a patient with a slip, everyday", EVERYDAY, figures::slip, texts);
      figures.print("a patient with a slip, clinical", CLINICAL, figures::slip, texts);
    }
  }

  private void print(String row, List<String> sentences, Supplier<String> name, int texts) {
    int stopped = 0;
    int looked = 0;
    for (int i = 0; i < texts; i++) {
      var text = sentences.get(i % sentences.size()).formatted(name.get());
      var verdict = guard.read(text, Audience.PUBLIC).verdict();
      stopped += verdict == Verdict.STOP ? 1 : 0;
      looked += verdict == Verdict.CHECK ? 1 : 0;
    }
    IO.println("%-34s %s  %s".formatted(row, share(stopped, texts), share(looked, texts)));
  }

  private static String share(int some, int all) {
    return String.format(Locale.ROOT, "%.3f", (double) some / all);
  }

  /// From the lists of names that patients have and others have, and nobody's on the list.
  private String other() {
    return unknown(() -> pick(firsts) + " " + pick(lasts));
  }

  /// A first and a last name that people do have, one letter from those of a patient.
  private String neighbor() {
    return unknown(() -> {
      var patient = pick(patients);
      var first = patient.path("first").asString();
      var last = patient.path("last").asString();
      boolean early = random.nextBoolean();
      var close = near(early ? first : last, early ? firsts : lasts);
      return close.isEmpty() ? "" : early ? pick(close) + " " + last : first + " " + pick(close);
    });
  }

  /// A patient's name with one letter changed, left out, doubled or exchanged with the next: what
  /// must be found, to compare.
  private String slip() {
    return unknown(() -> {
      var patient = pick(patients);
      var first = patient.path("first").asString();
      var last = patient.path("last").asString();
      return random.nextBoolean() ? slipped(first) + " " + last : first + " " + slipped(last);
    });
  }

  private String unknown(Supplier<String> names) {
    while (true) {
      var name = names.get();
      if (name.length() > 2 && !known.contains(name.toLowerCase(Locale.ROOT))) {
        return name;
      }
    }
  }

  private String slipped(String name) {
    if (name.length() < 4) {
      return name;
    }
    int at = 1 + random.nextInt(name.length() - 2);
    var before = name.substring(0, at);
    var letter = String.valueOf((char) ('a' + random.nextInt(26)));
    return switch (random.nextInt(4)) {
      case 0 -> before + letter + name.substring(at + 1);
      case 1 -> before + name.substring(at + 1);
      case 2 -> before + name.charAt(at) + name.substring(at);
      default -> before + name.charAt(at + 1) + name.charAt(at) + name.substring(at + 2);
    };
  }

  private List<String> near(String name, List<String> names) {
    return near.computeIfAbsent(
        name, _ -> names.stream().filter(other -> isOneLetterAway(name, other)).toList());
  }

  private static boolean isOneLetterAway(String one, String other) {
    var shorter = one.length() <= other.length() ? one : other;
    var longer = one.length() <= other.length() ? other : one;
    int same = 0;
    while (same < shorter.length() && shorter.charAt(same) == longer.charAt(same)) {
      same++;
    }
    int more = longer.length() - shorter.length();
    return more <= 1
        && same < longer.length()
        && longer.substring(same + 1).equals(shorter.substring(more == 1 ? same : same + 1));
  }

  private <T> T pick(List<T> some) {
    return some.get(random.nextInt(some.size()));
  }

  private static String lower(String first, String last) {
    return (first + " " + last).toLowerCase(Locale.ROOT);
  }

  private static List<String> names(String... files) {
    return Stream.of(files)
        .flatMap(file -> HandWritten.file(file).lines())
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .distinct()
        .toList();
  }
}
