package org.bedside.guard.numbers;

import java.util.Locale;
import org.bedside.guard.Kind;
import org.bedside.guard.Reason;
import org.bedside.guard.page.Page;
import org.bedside.guard.page.Somebody;
import org.bedside.words.Token;

/// Finds numbers by which a state knows one person and whose letters show it: the PAN of India, the
/// CURP of Mexico, the codice fiscale of Italy, the driving licence and the insurance number of
/// Britain, the DNI of Spain.
public final class NationalIds {

  private static final String LICENCE_OF_BRITAIN = "aaaaa999999aa9aa";

  private static final String[] FORMS = {
    "aaaaa9999a",
    "aaaa999999aaaaaa99",
    "aaaaaa99a99a999a",
    LICENCE_OF_BRITAIN,
    "aa999999a",
    "99999999a"
  };

  /// Forms that other codes have as well, so that the sentence must be about somebody.
  private static final int SURE = 4;

  private static final String LETTERS_OF_SPAIN = "trwagmyfpdxbnjzsqvhlcke";
  private static final int LONGEST = 18;
  private static final int SHORTEST = 9;

  private NationalIds() {}

  public static void read(Page page) {
    for (int at = 0; at < page.tokens.size(); at++) {
      boolean inside = at > 0 && !page.tokens.get(at).spaced() && isPart(page, at - 1);
      int end = inside || !isPart(page, at) ? -1 : end(page, at);
      if (end > at && !page.isFound(at, end) && !page.isClaimed(at, end)) {
        boolean licence = end - at > 1 && isFormed(joined(page, at, end), LICENCE_OF_BRITAIN);
        page.find(licence ? Kind.LICENSE : Kind.OTHER_ID, at, end)
            .say("a number")
            .remove()
            .stop(licence ? Reason.LICENCE : Reason.OTHER_NUMBER);
      }
      at = Math.max(at, end - 1);
    }
  }

  private static int end(Page page, int at) {
    if (!page.has(at + 1) || page.tokens.get(at + 1).spaced()) {
      return -1;
    }
    var word = new StringBuilder();
    int end = at;
    while (page.has(end)
        && word.length() <= LONGEST
        && isPart(page, end)
        && (end == at || !page.tokens.get(end).spaced())) {
      word.append(page.word(end));
      end++;
    }
    if (word.length() < SHORTEST || word.length() > LONGEST) {
      return -1;
    }
    for (int form = 0; form < FORMS.length; form++) {
      if (isFormed(word, FORMS[form])) {
        boolean told = form < SURE || Somebody.isToldOf(page);
        boolean spain = form < FORMS.length - 1 || isSpanish(word);
        return told && spain ? end : -1;
      }
    }
    return -1;
  }

  private static String joined(Page page, int from, int to) {
    return page.text(from, to).toLowerCase(Locale.ROOT);
  }

  private static boolean isSpanish(CharSequence word) {
    int number = Integer.parseInt(word.subSequence(0, 8).toString());
    return word.charAt(8) == LETTERS_OF_SPAIN.charAt(number % 23);
  }

  private static boolean isPart(Page page, int at) {
    return page.has(at) && page.tokens.get(at).sort() != Token.Sort.MARK;
  }

  private static boolean isFormed(CharSequence word, String form) {
    if (word.length() != form.length()) {
      return false;
    }
    for (int at = 0; at < form.length(); at++) {
      char sign = form.charAt(at);
      char c = word.charAt(at);
      boolean right = sign == '9' ? Token.isDigit(c) : sign == 'a' ? isLetter(c) : c == sign;
      if (!right) {
        return false;
      }
    }
    return true;
  }

  private static boolean isLetter(char c) {
    return c >= 'a' && c <= 'z';
  }
}
