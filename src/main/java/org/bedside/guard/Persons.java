package org.bedside.guard;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/// Finds people by a title ("Mrs. Ortiz") or by a given name with a capital. Near health a name
/// stops a text; elsewhere a person looks at it.
final class Persons {

  private static final Set<String> GIVEN = given();
  private static final Set<String> TITLES =
      Set.of("mr", "mrs", "ms", "miss", "mx", "señora", "sra");

  /// Words that turn a name into a thing: "St. Thomas", "Bell's palsy", "Florence Street".
  private static final Set<String> THINGS =
      Set.of(
          "disease",
          "syndrome",
          "palsy",
          "sign",
          "test",
          "maneuver",
          "manoeuvre",
          "tumor",
          "lymphoma",
          "street",
          "avenue",
          "road",
          "lane",
          "drive",
          "hospital",
          "clinic",
          "center",
          "centre",
          "medical",
          "health",
          "university",
          "college",
          "school",
          "church",
          "county",
          "park",
          "library",
          "foundation",
          "institute",
          "day",
          "city",
          "house",
          "hall",
          "award",
          "score",
          "scale",
          "law",
          "method",
          "procedure",
          "fracture",
          "fund",
          "pharmacy");

  private static final Set<String> NOT_SURNAMES =
      Set.of(
          "monday",
          "tuesday",
          "wednesday",
          "thursday",
          "friday",
          "saturday",
          "sunday",
          "january",
          "february",
          "march",
          "april",
          "may",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december",
          "he",
          "she",
          "i",
          "we",
          "they",
          "the",
          "dr",
          "and",
          "who");

  private static final Set<String> RELATIVES =
      Set.of(
          "mother",
          "father",
          "daughter",
          "son",
          "wife",
          "husband",
          "sister",
          "brother",
          "mom",
          "dad",
          "aunt",
          "uncle",
          "grandmother",
          "grandfather",
          "patient",
          "friend",
          "neighbor");

  private Persons() {}

  private static Set<String> given() {
    var file = Persons.class.getResourceAsStream("names.txt");
    try (var lines =
        new BufferedReader(
            new InputStreamReader(Objects.requireNonNull(file), StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .filter(line -> !line.startsWith("#"))
          .flatMap(line -> java.util.Arrays.stream(line.strip().split(" ")))
          .filter(name -> !name.isEmpty())
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void read(Page page) {
    for (int at = 0; at < page.tokens.size(); at++) {
      int end = TITLES.contains(page.word(at)) ? titled(page, at) : named(page, at);
      if (end > at) {
        report(page, at, end);
        at = end - 1;
      }
    }
  }

  /// "Mrs. Ortiz", "Mr J. Smith".
  private static int titled(Page page, int at) {
    int start = page.word(at + 1).equals(".") ? at + 2 : at + 1;
    int end = start;
    while (page.has(end)
        && end < start + 4
        && (isName(page, end)
            || (page.word(end).equals(".") && page.word(end - 1).length() == 1))) {
      end++;
    }
    return page.tokens.get(at).capital() && end > start ? end : -1;
  }

  private static int named(Page page, int at) {
    var token = page.tokens.get(at);
    if (!token.capital() || !GIVEN.contains(token.stem()) || isGlued(page, at)) {
      return -1;
    }
    if (Set.of("st", "saint", "san", "santa").contains(before(page, at))) {
      return -1;
    }
    int end = at + 1;
    if (page.has(end + 1)
        && page.word(end).length() == 1
        && page.word(end + 1).equals(".")
        && page.tokens.get(end).capital()) {
      end += 2;
    }
    while (end < at + 4 && !page.tokens.get(end - 1).word().endsWith("'s") && isName(page, end)) {
      end++;
    }
    boolean thing = THINGS.contains(page.word(end)) || THINGS.contains(page.word(end - 1));
    return thing ? -1 : end;
  }

  private static String before(Page page, int at) {
    return page.word(at - 1).equals(".") ? page.word(at - 2) : page.word(at - 1);
  }

  private static boolean isName(Page page, int at) {
    return page.has(at)
        && page.tokens.get(at).isWord()
        && page.tokens.get(at).capital()
        && page.tokens.get(at).spaced()
        && !NOT_SURNAMES.contains(page.word(at));
  }

  /// Part of a longer word, of an address or of a handle.
  private static boolean isGlued(Page page, int at) {
    boolean left = at > 0 && !page.tokens.get(at).spaced() && "@#/_-.".contains(page.word(at - 1));
    boolean right =
        page.has(at + 1) && !page.tokens.get(at + 1).spaced() && "@_/".contains(page.word(at + 1));
    return left || right;
  }

  private static void report(Page page, int from, int to) {
    var cues = page.cues(from);
    var last = page.word(to - 1);
    var owner = last.endsWith("'s") ? "'s" : "";
    boolean plain = RELATIVES.contains(page.word(from - 1));
    var found = page.find(Kind.PERSON, from, to);
    if (plain) {
      found.remove();
    } else {
      found.say("one of our neighbors" + owner).say("a neighbor" + owner);
    }
    if (cues.clinical() || cues.person()) {
      found.add(Level.STOP, 0.85, Reason.NAME_NEAR_HEALTH);
    } else {
      found.check(Reason.NAME);
    }
  }
}
