package org.bedside.guard.names;

import java.util.Set;
import org.bedside.guard.page.Page;
import org.bedside.guard.page.Safe;
import org.bedside.guard.page.Sense;
import org.bedside.guard.page.Tending;
import org.bedside.words.WordSet;

/// Tells whether two or three capitals without dots are the initials of somebody: "pt HH", "seen NB
/// in clinic", "DM (the man, not the disease)", "KO'B was discharged". Medicine is full of such
/// letters, so that the grammar around must leave nothing else.
final class BareInitials {

  /// Illnesses, parts and measures of two letters, besides what [Initials] knows.
  private static final Set<String> MEDICAL =
      WordSet.list(
          """
          uc af pd ra oa bv gi cp mi ms dm pe ad hf mg ca mr as ai ar tr ps cad aki ckd gca pcp ich
          sah sdh tia cva mva gsw loc abi nec rop rds cdh vsd asd pda tof hcm afl svt nst pph pih sga
          lga iol lps gn hf hd wt ht bm ng og tf sz ams etoh si vt vf gb cs
          """);

  /// Behind what a carer saw, these say where and when, and do not go on with what was seen.
  private static final Set<String> AFTER =
      WordSet.list(
          "in today this for again yesterday at and , . ! home after back tonight last from");

  /// Short forms of places and titles, which nobody "saw in clinic".
  private static final Set<String> ELSEWHERE =
      WordSet.list("ft mt sr nb ny nc la dc vs bs ba st jr co al us uk il");

  private static final Set<String> NOT_SEEN = WordSet.of("coded", "delivered", "lost");

  private BareInitials() {}

  /// @param labelled whether "pt" or "Mr" stands before
  static boolean is(Page page, int at, boolean labelled) {
    if (!isCapitals(page, at)) {
      return false;
    }
    var token = page.tokens.get(at);
    boolean irish = token.word().indexOf('\'') > 0;
    boolean medical =
        MEDICAL.contains(token.word())
            || page.is(at, Sense.CLINICAL)
            || page.is(at, Sense.VITAL)
            || Sense.HEALTH.says(token.word());
    boolean word = medical || Initials.isShortForm(token.word());
    boolean verb = Sense.VERB.says(page.word(at + 1));
    if (labelled && token.length() == 2) {
      return !Safe.isTitle(token.word()) && (!word || (!medical && verb));
    }
    if (Tending.isExplained(page, at + 1)) {
      return true;
    }
    boolean seen =
        Tending.isObject(page, at)
            && !NOT_SEEN.contains(page.word(at - 1))
            && (AFTER.contains(page.word(at + 1)) || !page.has(at + 1))
            && !page.is(at + 2, Sense.CLINICAL);
    if (irish) {
      return verb || Tending.isObject(page, at) || Tending.acts(page, at + 1);
    }
    boolean own = !medical && (!word || ELSEWHERE.contains(token.word()));
    return seen && own && token.length() == 2 && page.cues().pronoun();
  }

  /// Two or three capitals, or four with an apostrophe: "JK", "AWB", "KO'B".
  private static boolean isCapitals(Page page, int at) {
    var token = page.tokens.get(at);
    if (!token.isWord() || !token.capital() || token.length() < 2 || token.length() > 4) {
      return false;
    }
    int letters = 0;
    for (int place = token.start(); place < token.end(); place++) {
      char sign = page.plain.text().charAt(place);
      if (!Character.isUpperCase(sign) && sign != '\'' && sign != '\u2019') {
        return false;
      }
      letters += Character.isUpperCase(sign) ? 1 : 0;
    }
    return letters >= 2 && letters <= 3 && token.spaced();
  }
}
