package org.bedside.guard.page;

import java.util.Set;
import org.bedside.tagger.Gazetteer;
import org.bedside.words.WordSet;

/// What somebody typed into a search: a few words without a sentence's form ("tetanus booster after
/// cut on Nov 2 2025"). Whoever asks this way asks about somebody in front of them, so that a whole
/// date or a town there is that person's.
public final class Search {

  private static final int MOST_TOKENS = 26;

  /// Words by which one asks for something public.
  private static final Set<String> PUBLIC =
      WordSet.list(
          """
          travel trip flight conference webinar outbreak outbreaks news recall cases rates rate
          prevalence incidence hours jobs salary weather map directions trial trials study
          guideline guidelines updated version release deadline enrollment
          """);

  /// Words of a treatment that is one person's, once it has a day.
  private static final Set<String> CARE =
      WordSet.list(
          """
          given last after cut bite bitten shot dose booster pap mammogram period fell fall removed
          wound exposure exposed tick positive negative inserted placed started stopped due ppd
          burn sting scan otitis shingles fever rash onset vaccine vaccines vaccinated quantiferon
          """);

  private Search() {}

  /// Whether the text around `at` is a search: short, one line, without a capital at its head.
  public static boolean is(Page page, int at) {
    if (!page.safe.isBlind() || page.tokens.size() > MOST_TOKENS) {
      return false;
    }
    var first = page.tokens.getFirst();
    boolean loud =
        first.isWord()
            && first.capital()
            && first.length() > 1
            && Character.isUpperCase(page.plain.text().charAt(first.start() + 1));
    var names = Gazetteer.standard();
    boolean name = names.eponym(first.word()) || names.given(first.word());
    boolean ends = ".!".contains(page.word(page.tokens.size() - 1));
    boolean small = !first.isWord() || !first.capital() || loud || (name && !ends);
    int start = page.sentenceStart(at);
    return small && !page.any(start, page.sentenceEnd(at), Sense.GROUP) && !isPublic(page);
  }

  /// Whether a day at `at` is one of somebody's care.
  public static boolean isOfCare(Page page, int at) {
    if (!is(page, at)) {
      return false;
    }
    for (int near = Math.max(0, at - 4); near < at; near++) {
      if (CARE.contains(page.word(near)) || page.is(near, Sense.CARED)) {
        return true;
      }
    }
    return page.cues().clinical() && page.word(at - 1).equals("on");
  }

  /// Whether a word tells of one treatment.
  public static boolean hasCare(Page page) {
    for (int at = 0; at < page.tokens.size(); at++) {
      if (CARE.contains(page.word(at)) || page.is(at, Sense.CARED)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isPublic(Page page) {
    for (int at = 0; at < page.tokens.size(); at++) {
      var word = page.word(at);
      boolean nearMe = word.equals("near") && page.isOneOf(at + 1, "me", "you", "here", "us");
      if (nearMe || PUBLIC.contains(word) || page.is(at, Sense.PUBLISHED)) {
        return true;
      }
    }
    return false;
  }
}
