package org.bedside.guard.described;

import java.util.Set;
import org.bedside.guard.Audience;
import org.bedside.guard.page.Conditions;
import org.bedside.guard.page.Lists;
import org.bedside.guard.page.Page;
import org.bedside.guard.page.Sense;
import org.bedside.words.WordSet;

/// Tells a person who lives from one who is only thought of: "imagine a man of 50", "a nurse with
/// migraine should", "is it safe in a 58-year-old?".
final class Imagined {

  private static final Set<String> LEADS =
      WordSet.list(
          """
          if imagine imagining picture suppose supposing hypothetical hypothetically hypothetic
          textbook typical typically average vignette scenario example instance whether unless
          consider e.g fictional made-up pretend persona quiz average median ideal imaginary being sample
          """);

  /// What looks for somebody to work.
  private static final Set<String> SEEKS =
      WordSet.list(
          "seeking hiring recruiting seeks hires recruits vacancy vacancies wanted opening");

  private static final Set<String> USUALLY =
      WordSet.list(
          """
          should can might usually typically often generally commonly normally rarely may
          likely average must ought
          """);

  /// Behind these words others speak of something else.
  private static final Set<String> ASKED =
      WordSet.list(
          "asking asks asked says said saying told tells telling wonders wondering whether \"");

  private static final Set<String> QUESTION =
      WordSet.list(
          """
          what how is are can could does do should when why which would will who's what's whats has did
          any best
          """);

  private static final Set<String> ONLY = WordSet.of("only", "just");

  private static final Set<String> TITLES = WordSet.of("how", "when", "whenever", "why", "tips");

  private static final Set<String> SEEN =
      WordSet.list(
          """
          i we my our me us saw seen met told treated admitted yesterday today came asked said
          thanked cried walked drove gave ours mine here i've i'm we've
          """);

  private static final int NEAR = 12;
  private static final int FAR = 40;

  private Imagined() {}

  static boolean is(Page page, Portrait one) {
    int start = Math.max(page.sentenceStart(one.first), one.first - FAR);
    int end = Math.min(page.sentenceEnd(one.first), one.first + FAR);
    var phrase = one.phrase;
    int from = phrase == null ? one.first : Math.max(one.first, phrase.from());
    int noun = phrase == null ? one.first : phrase.nounAt();
    if (leads(page, one, start, one.first) || leads(page, one, from, noun) || isSought(page, one)) {
      return true;
    }
    if (one.ours || one.definite || one.has(Trait.Sort.ONLY)) {
      return false;
    }
    boolean placed = one.has(Trait.Sort.TOWN) || one.isSeenOnDay();
    boolean mine = page.word(end).equals("my") || page.word(end).equals("our");
    boolean seen =
        isSeen(page, behindColon(page, start, one.first), end)
            || (mine && page.word(end + 1).equals("patient"));
    if (placed || seen || one.referred) {
      return false;
    }
    return asks(page, one, start, end) || tellsOfAll(page, one, end) || isAnybody(page, one);
  }

  /// "Seeking a dental hygienist", "we're looking for a nurse", "Wanted: a bookkeeper".
  private static boolean isSought(Page page, Portrait one) {
    int start = Math.max(page.sentenceStart(one.first), one.first - NEAR);
    for (int at = one.end; at < Math.min(page.sentenceEnd(one.first), one.end + 2); at++) {
      if (page.isOneOf(at, "needed", "wanted", "sought")) {
        return true;
      }
    }
    for (int at = start; at < one.first; at++) {
      boolean needs =
          page.word(at).equals("need") && at == one.first - 1 && !one.has(Trait.Sort.AGE);
      boolean seeks = (SEEKS.contains(page.word(at)) && !isPast(page, at)) || needs;
      boolean looks =
          page.word(at).equals("looking")
              && page.word(at + 1).equals("for")
              && !page.cues(at).pronoun();
      if ((seeks || looks) && !isForSomebody(page, at + 2, one.first)) {
        return true;
      }
    }
    return false;
  }

  /// "Looking for a slot for a 58-year-old", "seeking advice on a man with gout": a thing is
  /// sought.
  private static boolean isForSomebody(Page page, int from, int first) {
    for (int at = from; at < first; at++) {
      if (page.isOneOf(at, "for", "on", "about", "regarding", "re", "with")) {
        return true;
      }
    }
    return false;
  }

  /// "He wanted a", "she was seeking": what a patient does.
  private static boolean isPast(Page page, int at) {
    return page.cues(at).pronoun()
        || (at > page.sentenceStart(at) && page.word(at).equals("wanted"));
  }

  private static boolean leads(Page page, Portrait one, int start, int first) {
    for (int at = start; at < first; at++) {
      var word = page.word(at);
      boolean say = word.equals("say") && page.isOneOf(at + 1, ",", "you", "a");
      boolean example = word.equals("for") && page.word(at + 1).equals("example");
      boolean past =
          (page.word(at - 1).equals("in") || page.is(at - 1, Sense.MONTH))
              && !page.word(at - 2).equals("born")
              && isLongAgo(page, at);
      boolean novel =
          page.word(at).equals("about")
              && page.isOneOf(at - 1, "novel", "film", "movie", "series", "musical", "poem");
      if (past || novel) {
        return true;
      }
      if (say || example || (LEADS.contains(word) && isLead(page, one, at, first))) {
        return true;
      }
    }
    return false;
  }

  /// "If a man", "whether a man", "picture a man"; but not "if you ask me, the man" nor "picture
  /// it: a man".
  private static boolean isLead(Page page, Portrait one, int at, int first) {
    var next = page.word(at + 1);
    return switch (page.word(at)) {
      case "if", "unless" ->
          !one.ours
              && Conditions.end(page, at) > first
              && !Conditions.isPointing(page, at)
              && !isPassed(page, at, first)
              && !(one.definite && isOver(page, at, first));
      case "whether" -> first - at <= 3;
      case "being" ->
          at == page.sentenceStart(at)
              && !page.cues().pronoun()
              && !isSeen(page, page.sentenceStart(at), page.sentenceEnd(at));
      case "picture", "imagine", "imagining" ->
          !Lists.isOneOf(next, "it", "this", "the", ":", "being", "my", "our", "of");
      default -> true;
    };
  }

  /// "If kindness paid, the man we saw would be rich": the condition ends at the comma.
  private static boolean isOver(Page page, int at, int first) {
    for (int index = at + 2; index < first; index++) {
      if (page.word(index).equals(",")) {
        return true;
      }
    }
    return false;
  }

  /// Whether the condition is over, and what is told is told for true: "If you'd told me", "if
  /// anyone needs me I'll be".
  private static boolean isPassed(Page page, int at, int first) {
    boolean told = page.isOneOf(at + 1, "you'd", "you've", "someone", "anyone", "anybody");
    for (int index = at + 2; index < first; index++) {
      var word = page.word(index);
      boolean main = Lists.isOneOf(word, "i'll", "i'd", "i'm", "we'll", "we're", "i", "we");
      boolean heard = told && Lists.isOneOf(word, "told", "asked", "said");
      if (main || heard) {
        return true;
      }
    }
    return false;
  }

  /// "In 1987 a man with AIDS changed this town": history.
  private static boolean isLongAgo(Page page, int at) {
    int year = page.tokens.get(at).value();
    return page.word(at).length() == 4 && year > 1000 && year < 2010;
  }

  private static boolean isSeen(Page page, int start, int end) {
    for (int at = start; at < end; at++) {
      if (SEEN.contains(page.word(at))) {
        return true;
      }
    }
    return false;
  }

  private static int behindColon(Page page, int start, int end) {
    int from = start;
    for (int at = start; at < end; at++) {
      from = page.word(at).equals(":") ? at + 1 : from;
    }
    return from;
  }

  /// "Is screening useful in a 45-year-old woman?", "What dose in a man with gout?"
  private static boolean asks(Page page, Portrait one, int start, int end) {
    int from = behindColon(page, start, one.first);
    boolean asks = page.word(end - 1).equals("?") || page.word(end - 2).equals("?");
    if (isShared(page, from, one.first) || isOfMine(page, one, from)) {
      return false;
    }
    boolean title = one.indefinite && TITLES.contains(page.word(from));
    boolean open = page.said.audience() != Audience.COLLEAGUES && one.narrowing() <= 1;
    boolean which =
        asks && open && one.indefinite && page.isOneOf(one.first - 1, "for", "in", "with");
    return (asks && QUESTION.contains(page.word(from))) || title || which;
  }

  /// Among colleagues a question on somebody with a work, or with an exact age and more, is asked
  /// for one patient: "Has anyone used the pen in a 52-year-old with gout?"
  private static boolean isOfMine(Page page, Portrait one, int from) {
    if (page.said.audience() != Audience.COLLEAGUES || one.narrowing() < 2) {
      return false;
    }
    var age = one.find(Trait.Sort.AGE);
    boolean exact = age != null && age.age() != null && age.age().isExact();
    boolean asked =
        page.isOneOf(from, "has", "have", "would", "could", "is", "any", "anyone", "anybody")
            && (page.isOneOf(
                    from + 1, "anyone", "anybody", "somebody", "someone", "you", "it", "any")
                || page.word(from).startsWith("any"));
    return one.has(Trait.Sort.WORK) || one.narrowing() > 2 || (exact && asked);
  }

  /// "Does anyone else smile when a patient", "Am I the only one who": asked of a thing that
  /// happened.
  private static boolean isShared(Page page, int from, int first) {
    for (int at = from; at < first; at++) {
      boolean one = page.word(at + 1).equals("one") || page.word(at + 1).equals("me");
      if (page.word(at).startsWith("else") || (one && ONLY.contains(page.word(at)))) {
        return true;
      }
    }
    return false;
  }

  /// "A woman with lupus should wear a hat": what holds for all.
  private static boolean tellsOfAll(Page page, Portrait one, int end) {
    if (!one.indefinite) {
      return false;
    }
    for (int at = one.first; at < Math.min(end, one.first + NEAR); at++) {
      boolean asks = page.word(at).equals(":") && page.word(end - 1).equals("?");
      if (asks || ASKED.contains(page.word(at))) {
        return false;
      }
      boolean may = one.narrowing() > 2 && page.isOneOf(at, "may", "can", "might");
      if (USUALLY.contains(page.word(at)) && !may) {
        return true;
      }
    }
    return false;
  }

  /// "someone who refuses statins", "a person with celiac disease".
  private static boolean isAnybody(Page page, Portrait one) {
    var phrase = one.phrase;
    if (phrase == null || one.narrowing() > 1) {
      return false;
    }
    if (phrase.nounAt() < 0) {
      return one.indefinite
          && one.sex == null
          && one.has(Trait.Sort.AGE)
          && !one.has(Trait.Sort.DAY);
    }
    return page.isOneOf(phrase.nounAt(), "someone", "somebody", "person");
  }
}
