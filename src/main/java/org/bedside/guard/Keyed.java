package org.bedside.guard;

import java.util.List;
import java.util.Set;
import org.bedside.words.Token;

/// Finds numbers by the word before them: "MRN 12345", "chart #", "member ID".
final class Keyed {

  /// A family of words, the least digits behind them with a sign of a number (#, :, no., ID) and
  /// without, and what to say instead.
  private record Key(
      Kind kind, Reason reason, int signed, int bare, String instead, List<Phrase> phrases) {

    Key(Kind kind, Reason reason, int signed, int bare, String instead, String phrases) {
      this(kind, reason, signed, bare, instead, Phrase.all(phrases));
    }
  }

  private static final int NEVER = 99;

  private static final List<Key> KEYS =
      List.of(
          new Key(
              Kind.SSN,
              Reason.SSN,
              4,
              4,
              "private number",
              "ssn|ssns|ssan\nsocial security number|no|num?\nsocial|soc sec?"),
          new Key(
              Kind.MRN,
              Reason.RECORD_NUMBER,
              3,
              3,
              "chart",
              "mrn|mrns|uhid|emrn|pid\nmedical|hospital|health record|records|chart|unit number?"),
          new Key(
              Kind.MRN,
              Reason.RECORD_NUMBER,
              3,
              4,
              "chart",
              "chart\npatient|pt\nencounter\nvisit number|id"),
          new Key(
              Kind.HEALTHPLAN,
              Reason.HEALTH_PLAN,
              4,
              6,
              "plan",
              "member|subscriber|policy|beneficiary|mbi|hicn|medicaid|medicare|group|certificate\n"
                  + "health? insurance|plan policy|member|id|number?"),
          new Key(
              Kind.VEHICLE,
              Reason.VEHICLE,
              2,
              2,
              "vehicle",
              "vin\nlicense|licence|number? plate|plates|tag"),
          new Key(
              Kind.LICENSE,
              Reason.LICENCE,
              4,
              5,
              "license",
              "driver's|drivers|driver|medical|nursing|state? license|licence|lic|dl\n"
                  + "npi|dea|passport"),
          new Key(
              Kind.ACCOUNT,
              Reason.ACCOUNT,
              4,
              6,
              "account",
              "account|acct|invoice|iban|routing\nclaim|billing|statement|guarantor\n"
                  + "credit|debit? card"),
          new Key(
              Kind.DEVICE,
              Reason.DEVICE,
              3,
              4,
              "device",
              "serial number|no|num?\nimei|udi|s/n\ndevice|pump|pacemaker|implant id|serial|sn\nsn"),
          new Key(
              Kind.OTHER_ID,
              Reason.OTHER_NUMBER,
              3,
              5,
              "record",
              "accession|specimen|requisition|rx|prescription|referral|authorization\n"
                  + "study|trial|subject|employee|student|badge id|number|no\ncase|ticket|ref"),
          new Key(Kind.OTHER_ID, Reason.OTHER_NUMBER, 4, NEVER, "record", "record|order|booking"));

  private static final Set<String> SIGNS =
      Set.of("#", ":", "no", "number", "num", "nr", "id", "=", "is", "was", "ending", "ends");

  private static final Set<String> FILLERS = Set.of(".", "-", "in", "(", "of", "with", "*", "/");

  private static final Set<String> OWNERS =
      Set.of("her", "his", "their", "my", "your", "our", "the", "a", "an", "this", "that", "its");

  private Keyed() {}

  static void read(Page page) {
    for (int at = 0; at < page.tokens.size(); at++) {
      if (page.tokens.get(at).isWord()) {
        for (var key : KEYS) {
          int after = Phrase.longest(key.phrases(), page, at);
          if (after > at) {
            at = Math.max(at, value(page, key, at, after) - 1);
          }
        }
      }
    }
  }

  /// Looks for the value behind a key; the token after it, or -1.
  private static int value(Page page, Key key, int from, int after) {
    int at = after;
    boolean signed = SIGNS.contains(page.word(after - 1));
    while (page.has(at) && at < after + 14) {
      if (SIGNS.contains(page.word(at))) {
        signed = true;
      } else if (!FILLERS.contains(page.word(at))) {
        break;
      }
      at++;
    }
    int end = valueEnd(page, at, key.kind() == Kind.VEHICLE);
    int digits = digits(page, at, end);
    boolean isDate = digits > 0 && page.word(at + 1).equals("/");
    if (isDate || digits < (signed ? key.signed() : key.bare())) {
      return -1;
    }
    var noun =
        OWNERS.contains(page.word(from - 1)) || from == 0 ? key.instead() : "the " + key.instead();
    page.find(key.kind(), from, end).say(noun).remove(from, end).stop(key.reason());
    return end;
  }

  /// Letters, digits and the marks between them without a space, or more digits after a space.
  private static int valueEnd(Page page, int start, boolean plate) {
    int end = start;
    while (page.has(end) && end < start + 24) {
      var token = page.tokens.get(end);
      boolean first = end == start;
      boolean moreDigits =
          !first
              && token.isNumber()
              && (page.tokens.get(end - 1).isNumber() || plate)
              && token.length() >= 2;
      boolean mark = token.sort() == Token.Sort.MARK && !"-/._".contains(token.word());
      if (mark || token.length() > 30 || (!first && token.spaced() && !moreDigits)) {
        break;
      }
      end++;
    }
    while (end > start && page.tokens.get(end - 1).sort() == Token.Sort.MARK) {
      end--;
    }
    return end;
  }

  private static int digits(Page page, int from, int to) {
    int digits = 0;
    for (int at = from; at < to; at++) {
      digits += page.tokens.get(at).isNumber() ? page.tokens.get(at).length() : 0;
    }
    return digits;
  }
}
