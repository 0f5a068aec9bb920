package org.bedside.guard.page;

import java.util.Map;
import java.util.Set;
import org.bedside.words.WordSet;

/// What tells of somebody who was made up: a vignette, an exam's question, a manikin.
public final class Fiction {

  /// Words that say by themselves that nothing happened.
  private static final Set<String> INVENTED =
      WordSet.list(
          """
          fictional fictitious hypothetical hypothetically vignette vignettes invented imaginary
          made-up osce osces usmle nclex plab manikin manikins mannequin mannequins pretend sandbox
          mcq mcqs roleplay role-play simulation simulations tabletop heroine protagonist sitcom screenplay
          """);

  /// Words of [#INVENTED] after which no part of the text is about somebody real.
  private static final Set<String> WHOLE =
      WordSet.list("hypothetical hypothetically vignette vignettes fictional mcq usmle nclex");

  /// Two words that say together that the whole text is a case of a book.
  private static final Map<String, Set<String>> BOOKS =
      Map.ofEntries(
          Map.entry("exam", WordSet.list("question book case item stem scenario vignette")),
          Map.entry("practice", WordSet.list("question exam case item scenario vignette")),
          Map.entry("test", WordSet.list("question case item")),
          Map.entry("quiz", WordSet.list("question case")),
          Map.entry("board", WordSet.list("question style-question review")),
          Map.entry("case", WordSet.list("report study")),
          Map.entry("question", WordSet.list("bank")),
          Map.entry("teaching", WordSet.list("case")),
          Map.entry("mock", WordSet.list("exam patient case")),
          Map.entry("any", WordSet.list("likeness resemblance")));

  /// Two words that say it of what stands near them.
  private static final Map<String, Set<String>> PAIRS =
      Map.ofEntries(
          Map.entry("quiz", WordSet.list(": time")),
          Map.entry("teaching", WordSet.list("scenario example")),
          Map.entry("training", WordSet.list("case scenario example record only")),
          Map.entry("textbook", WordSet.list("exercise example patient")),
          Map.entry("worked", WordSet.list("example")),
          Map.entry("thought", WordSet.list("experiment exercise")),
          Map.entry("sample", WordSet.list("case patient question vignette")),
          Map.entry("mock", WordSet.list("code scenario")),
          Map.entry("dummy", WordSet.list("patient data record case")),
          Map.entry("simulated", WordSet.list("patient case")),
          Map.entry(
              "simulation", WordSet.list("day lab session case scenario centre center patient")),
          Map.entry("sim", WordSet.list("lab day session case scenario centre center man patient")),
          Map.entry("standardized", WordSet.list("patient")),
          Map.entry("composite", WordSet.list("patient case")),
          Map.entry("role", WordSet.list("play")),
          Map.entry("a", WordSet.list("bar")),
          Map.entry("chapter", WordSet.list("one two three four five 1 2 3 4 5")),
          Map.entry("test", WordSet.list("patient record data yourself")),
          Map.entry("scenario", WordSet.list("for : one two 1 2")),
          Map.entry("of", WordSet.list("argument")),
          Map.entry("invent", WordSet.list("a an")),
          Map.entry("not", WordSet.list("exist")),
          Map.entry("doesn't", WordSet.list("exist")),
          Map.entry("no", WordSet.list("chart")));

  /// Behind "made up" these speak of a mind, a bed or a quarrel.
  private static final Set<String> MADE_OF =
      WordSet.list("my her his their our your with for of the to after again mind");

  private Fiction() {}

  /// Whether the whole text is about a case of a book.
  public static boolean isWhole(Page page) {
    if (isDenied(page)) {
      return false;
    }
    for (int at = 0; at < page.tokens.size(); at++) {
      if (WHOLE.contains(page.word(at)) || isPair(page, at, BOOKS) || isMadeUp(page, at)) {
        return true;
      }
    }
    return false;
  }

  /// "Hypothetically (not hypothetically)", "this is no vignette": then all of it is true.
  static boolean isDenied(Page page) {
    for (int at = 0; at < page.tokens.size(); at++) {
      int article = page.isOneOf(at - 1, "a", "an", "at", "the") ? at - 1 : at;
      boolean not = page.isOneOf(article - 1, "not", "isn't", "no", "wasn't", "nothing", "never");
      if (not && WHOLE.contains(page.word(at))) {
        return true;
      }
    }
    return false;
  }

  /// Whether the word at `at`, or it and the next one, speaks of somebody invented.
  static boolean begins(Page page, int at) {
    var word = page.word(at);
    if (INVENTED.contains(word)) {
      return !isGiven(page, at);
    }
    if (word.equals("a") && !page.word(at - 1).equals("into")) {
      return false;
    }
    boolean no = !word.equals("no") || page.word(at + 2).equals("attached");
    return isMadeUp(page, at) || isPair(page, at, BOOKS) || (no && isPair(page, at, PAIRS));
  }

  private static boolean isPair(Page page, int at, Map<String, Set<String>> pairs) {
    var pair = pairs.get(page.word(at));
    return pair != null && pair.contains(page.word(next(page, at)));
  }

  private static boolean isMadeUp(Page page, int at) {
    int up = next(page, at);
    return page.word(at).equals("made")
        && page.word(up).equals("up")
        && !MADE_OF.contains(page.word(up + 1));
  }

  private static int next(Page page, int at) {
    return page.word(at + 1).equals("-") ? at + 2 : at + 1;
  }

  /// "Hypothetically speaking you may fall", "kids pretend": a manner, no case.
  private static boolean isGiven(Page page, int at) {
    var word = page.word(at);
    return (word.equals("pretend") && page.word(at - 1).equals("n't"))
        || (word.equals("pretend") && !Supposed.isStart(page, at))
        || (word.equals("hypothetically") && page.word(at + 1).equals("speaking"));
  }
}
