package org.bedside.guard.numbers;

import java.util.Map;
import java.util.Set;
import org.bedside.guard.Kind;
import org.bedside.guard.Reason;
import org.bedside.guard.page.Page;
import org.bedside.words.Token;
import org.bedside.words.WordSet;

/// Finds codes that their form and their check tell apart: bank accounts, prescribers, implants,
/// and Medicare numbers in groups.
final class Codes {

  /// ISO 13616: how long the account numbers of a country are.
  private static final Map<String, Integer> BANKS =
      Map.ofEntries(
          Map.entry("at", 20),
          Map.entry("be", 16),
          Map.entry("bg", 22),
          Map.entry("ch", 21),
          Map.entry("cy", 28),
          Map.entry("cz", 24),
          Map.entry("de", 22),
          Map.entry("dk", 18),
          Map.entry("ee", 20),
          Map.entry("es", 24),
          Map.entry("fi", 18),
          Map.entry("fr", 27),
          Map.entry("gb", 22),
          Map.entry("gr", 27),
          Map.entry("hr", 21),
          Map.entry("hu", 28),
          Map.entry("ie", 22),
          Map.entry("il", 23),
          Map.entry("it", 27),
          Map.entry("lt", 20),
          Map.entry("lu", 20),
          Map.entry("lv", 21),
          Map.entry("mt", 31),
          Map.entry("nl", 18),
          Map.entry("no", 15),
          Map.entry("pl", 28),
          Map.entry("pt", 25),
          Map.entry("ro", 24),
          Map.entry("se", 24),
          Map.entry("si", 19),
          Map.entry("sk", 24),
          Map.entry("tr", 26));

  /// Words around money that moves.
  private static final Set<String> MONEY =
      WordSet.list(
          """
          refund refunds refunded iban bank pay paid payment transfer account acct money reimburse
          reimbursed reimbursement deposit sepa wire debit
          """);

  private static final int MOST_TOKENS = 40;

  private Codes() {}

  /// The token after the code that begins at `at`, or -1.
  static int read(Page page, int at) {
    var token = page.tokens.get(at);
    if (token.isWord()) {
      int end = token.length() == 2 ? bank(page, at) : -1;
      return end < 0 && token.length() <= 2 ? prescriber(page, at) : end;
    }
    if (token.is("01") && page.word(at - 1).equals("(") && page.word(at + 1).equals(")")) {
      return implant(page, at - 1);
    }
    return token.length() <= 4 ? medicare(page, at) : -1;
  }

  /// "DE66 8307 9696 0138 9581 82": the length of its country, and the check or a word for money.
  private static int bank(Page page, int at) {
    var length = BANKS.get(page.word(at));
    if (length == null || !page.has(at + 1) || page.tokens.get(at + 1).spaced()) {
      return -1;
    }
    var code = new StringBuilder();
    int end = at;
    while (page.has(end)
        && end < at + MOST_TOKENS
        && code.length() < length
        && page.tokens.get(end).sort() != Token.Sort.MARK) {
      code.append(page.word(end));
      end++;
    }
    boolean whole = page.has(end) && !page.tokens.get(end).spaced() && isPart(page, end);
    boolean digits = code.length() > 4 && Token.isDigit(code.charAt(2)) && isDigit(code, 3);
    if (code.length() != length || whole || !digits || !(checks(code) || isPaid(page, at))) {
      return -1;
    }
    page.find(Kind.ACCOUNT, at, end).say("the account").remove().stop(Reason.ACCOUNT);
    return end;
  }

  private static boolean isPart(Page page, int at) {
    return page.tokens.get(at).sort() != Token.Sort.MARK;
  }

  private static boolean isDigit(CharSequence text, int at) {
    return Token.isDigit(text.charAt(at));
  }

  /// ISO 7064, MOD 97-10, with the first four signs at the end.
  private static boolean checks(CharSequence code) {
    int rest = 0;
    for (int at = 0; at < code.length(); at++) {
      int value = Character.digit(code.charAt((at + 4) % code.length()), 36);
      if (value < 0) {
        return false;
      }
      rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
    }
    return rest == 1;
  }

  private static boolean isPaid(Page page, int at) {
    for (int index = page.sentenceStart(at); index < page.sentenceEnd(at); index++) {
      if (MONEY.contains(page.word(index))) {
        return true;
      }
    }
    return false;
  }

  /// The number of a prescriber, 21 CFR 1301: two letters, seven digits, the last of which checks.
  private static int prescriber(Page page, int at) {
    var digits = page.word(at + 1);
    boolean shaped =
        digits.length() == 7
            && page.tokens.get(at + 1).isNumber()
            && !page.tokens.get(at + 1).spaced()
            && page.word(at).length() == 2
            && "abcdefghjklmprstux".indexOf(page.word(at).charAt(0)) >= 0;
    if (!shaped
        || (page.has(at + 2) && !page.tokens.get(at + 2).spaced() && isPart(page, at + 2))) {
      return -1;
    }
    int odd = digit(digits, 0) + digit(digits, 2) + digit(digits, 4);
    int even = digit(digits, 1) + digit(digits, 3) + digit(digits, 5);
    if ((odd + 2 * even) % 10 != digit(digits, 6)) {
      return -1;
    }
    page.find(Kind.LICENSE, at, at + 2).say("the license").remove().stop(Reason.LICENCE);
    return at + 2;
  }

  private static int digit(String digits, int at) {
    return digits.charAt(at) - '0';
  }

  /// "(01)00844588003288(17)270924(21)A77B19C": GS1 marks what is one piece's own with (21).
  private static int implant(Page page, int at) {
    int end = at;
    boolean own = false;
    while (page.has(end)
        && end < at + MOST_TOKENS
        && (end == at || !page.tokens.get(end).spaced())
        && (isPart(page, end) || "()-/+.".contains(page.word(end)))) {
      own |= page.word(end).equals("21") && page.word(end - 1).equals("(");
      end++;
    }
    while (!isPart(page, end - 1)) {
      end--;
    }
    if (!own || page.tokens.get(at + 3).length() < 8) {
      return -1;
    }
    page.find(Kind.DEVICE, at, end).say("the device").remove().stop(Reason.DEVICE);
    return end;
  }

  /// "5K58 U38 XH31".
  private static int medicare(Page page, int at) {
    var word = new StringBuilder();
    int end = at;
    for (int group = 0; group < 3; group++) {
      int length = group == 1 ? 3 : 4;
      int from = word.length();
      while (page.has(end)
          && word.length() - from < length
          && isPart(page, end)
          && (word.length() == 0 || page.tokens.get(end).spaced() == (word.length() == from))) {
        word.append(page.word(end));
        end++;
      }
      if (word.length() - from != length) {
        return -1;
      }
    }
    if (!Shapes.isMedicare(word)) {
      return -1;
    }
    page.find(Kind.HEALTHPLAN, at, end).say("the plan").remove().stop(Reason.HEALTH_PLAN);
    return end;
  }
}
