package org.bedside.guard.numbers;

import java.util.Set;
import org.bedside.guard.Kind;
import org.bedside.guard.Reason;
import org.bedside.guard.page.Page;
import org.bedside.guard.page.Sense;
import org.bedside.words.Token;
import org.bedside.words.WordSet;

/// Finds numbers that show by their form alone what they are: a social security number, a payment
/// card, a vehicle, a Medicare number. Asks [Computers] and [Codes] for theirs.
public final class Shapes {

  private static final Set<String> PROOF =
      WordSet.list(
          """
          identity identify verify verified benefits medicare medicaid card tax w number insurance
          certificate form application proof id
          """);

  private static final int VIN = 17;
  private static final int MEDICARE = 11;

  private Shapes() {}

  public static void read(Page page) {
    for (int at = 0; at < page.tokens.size(); at++) {
      if (page.tokens.get(at).sort() == Token.Sort.MARK || isInside(page, at)) {
        continue;
      }
      int end = -1;
      if (page.tokens.get(at).isNumber()) {
        end = Math.max(social(page, at), card(page, at));
      }
      end = end < 0 ? Computers.read(page, at) : end;
      end = end < 0 ? Codes.read(page, at) : end;
      end = end < 0 && goesOn(page, at + 1) ? letters(page, at) : end;
      end = end < 0 ? nine(page, at) : end;
      at = Math.max(at, end - 1);
    }
  }

  /// Whether letters, digits or a dash follow without a space.
  private static boolean goesOn(Page page, int at) {
    return page.has(at)
        && !page.tokens.get(at).spaced()
        && (page.tokens.get(at).sort() != Token.Sort.MARK || page.tokens.get(at).is("-"));
  }

  private static boolean isInside(Page page, int at) {
    return at > 0
        && !page.tokens.get(at).spaced()
        && page.tokens.get(at - 1).sort() != Token.Sort.MARK;
  }

  /// 123-45-6789, or with spaces if the number can have been given out.
  private static int social(Page page, int at) {
    boolean grouped =
        page.word(at).length() == 3 && page.has(at + 2) && page.tokens.get(at).isNumber();
    if (!grouped) {
      return -1;
    }
    boolean dashed = page.word(at + 1).equals("-") || page.word(at + 1).equals(".");
    int second = dashed ? at + 2 : at + 1;
    int third = dashed ? at + 4 : at + 2;
    boolean shaped =
        isNumber(page, second, 2)
            && isNumber(page, third, 4)
            && (!dashed || page.word(at + 1).equals(page.word(at + 3)));
    if (!shaped || page.word(at).equals("000") || (!dashed && !isIssued(page.word(at)))) {
      return -1;
    }
    page.find(Kind.SSN, at, third + 1).say("a private number").remove().stop(Reason.SSN);
    return third + 1;
  }

  /// Nine digits in a row in a sentence about one person, if they can have been given out.
  private static int nine(Page page, int at) {
    var word = page.word(at);
    boolean alone =
        page.tokens.get(at).isNumber()
            && word.length() == 9
            && !".,-/"
                .contains(
                    page.has(at - 1) && !page.tokens.get(at).spaced() ? page.word(at - 1) : " ");
    if (!alone || !isIssued(word.substring(0, 3)) || page.is(at + 1, Sense.UNIT)) {
      return -1;
    }
    var cues = page.cues(at);
    if ((cues.personal() == 0 && !cues.clinical() && !proves(page, at)) || isCoded(page, at)) {
      return -1;
    }
    page.find(Kind.SSN, at, at + 1).say("a private number").remove().check(Reason.SSN);
    return at + 1;
  }

  /// "160573003 … SNOMED": a number of a dictionary.
  private static boolean isCoded(Page page, int at) {
    for (int index = page.sentenceStart(at); index < page.sentenceEnd(at); index++) {
      if (page.isOneOf(index, "snomed", "sctid", "umls", "rxnorm", "loinc", "ndc")) {
        return true;
      }
    }
    return false;
  }

  /// Words around a number that somebody shows to say who they are.
  private static boolean proves(Page page, int at) {
    for (int index = page.sentenceStart(at); index < page.sentenceEnd(at); index++) {
      if (PROOF.contains(page.word(index))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isIssued(String area) {
    return !area.equals("000") && !area.equals("666") && area.charAt(0) != '9';
  }

  private static boolean isNumber(Page page, int at, int length) {
    return page.has(at) && page.tokens.get(at).isNumber() && page.tokens.get(at).length() == length;
  }

  /// Fifteen or sixteen digits with the right check digit, in one or in groups.
  private static int card(Page page, int at) {
    var digits = new StringBuilder();
    for (int end = at; page.has(end) && page.tokens.get(end).isNumber(); end++) {
      digits.append(page.word(end));
      if (digits.length() > 16) {
        return -1;
      }
      if (digits.length() >= 15 && luhn(digits)) {
        page.find(Kind.ACCOUNT, at, end + 1).say("a card").remove().stop(Reason.ACCOUNT);
        return end + 1;
      }
      if (page.word(end + 1).equals("-")) {
        end++;
      }
    }
    return -1;
  }

  private static boolean luhn(CharSequence digits) {
    int sum = 0;
    for (int at = 0; at < digits.length(); at++) {
      int digit = digits.charAt(digits.length() - 1 - at) - '0';
      int twice = at % 2 == 0 ? digit : digit * 2;
      sum += twice > 9 ? twice - 9 : twice;
    }
    return sum % 10 == 0;
  }

  /// Letters and digits in one word: a vehicle's number, a Medicare number.
  private static int letters(Page page, int at) {
    var word = new StringBuilder();
    int end = at;
    while (page.has(end) && end < at + VIN + 4 && (end == at || !page.tokens.get(end).spaced())) {
      if (page.tokens.get(end).sort() != Token.Sort.MARK) {
        word.append(page.word(end));
      } else if (!page.word(end).equals("-")) {
        break;
      }
      end++;
    }
    if (word.length() == VIN && isVehicle(word)) {
      page.find(Kind.VEHICLE, at, end).say("the vehicle").remove().stop(Reason.VEHICLE);
      return end;
    }
    if (word.length() == MEDICARE && isMedicare(word)) {
      page.find(Kind.HEALTHPLAN, at, end).say("the plan").remove().stop(Reason.HEALTH_PLAN);
      return end;
    }
    return -1;
  }

  /// 49 CFR 565.15: seventeen signs without I, O and Q; the ninth checks the others.
  private static boolean isVehicle(CharSequence vin) {
    var weights = new int[] {8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2};
    int sum = 0;
    for (int at = 0; at < VIN; at++) {
      int value = "0123456789.abcdefgh..jklmn.p.r..stuvwxyz".indexOf(vin.charAt(at)) % 10;
      if (value < 0) {
        return false;
      }
      sum += value * weights[at];
    }
    return vin.charAt(8) == (sum % 11 == 10 ? 'x' : (char) ('0' + sum % 11));
  }

  /// The form of a Medicare Beneficiary Identifier, CMS 2018: C A AN N A AN N A A N N.
  static boolean isMedicare(CharSequence word) {
    var form = "caxnaxnaann";
    for (int at = 0; at < MEDICARE; at++) {
      char c = word.charAt(at);
      boolean digit = Token.isDigit(c);
      boolean letter = c < 0x80 && "sloibz".indexOf(c) < 0 && Character.isLetter(c);
      boolean right =
          switch (form.charAt(at)) {
            case 'c' -> digit && c != '0';
            case 'a' -> letter;
            case 'n' -> digit;
            default -> digit || letter;
          };
      if (!right) {
        return false;
      }
    }
    return true;
  }
}
