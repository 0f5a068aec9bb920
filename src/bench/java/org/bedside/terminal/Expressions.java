package org.bedside.terminal;

import java.util.List;
import java.util.regex.Pattern;

/// What the guard is measured against: the regular expressions that a practice would find on the
/// web for the structured identifiers, one after the other over the raw text. They know no names,
/// no disguises and no meaning, and offer no cures.
final class Expressions {

  private static final List<Pattern> ALL =
      List.of(
              "\\(?\\b\\d{3}\\)?[-. ]?\\d{3}[-. ]?\\d{4}\\b",
              "\\b(?:fax|f)[:. ]+\\(?\\d{3}\\)?[-. ]?\\d{3}[-. ]?\\d{4}\\b",
              "\\b[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+\\.[A-Za-z]{2,}\\b",
              "\\b\\d{3}-\\d{2}-\\d{4}\\b",
              "\\b(?:MRN|record|chart)[ #:]*[A-Z]{0,3}-?\\d{5,10}\\b",
              "\\b[1-9][AC-HJKMNP-RT-Y][0-9AC-HJKMNP-RT-Y]\\d[AC-HJKMNP-RT-Y][0-9AC-HJKMNP-RT-Y]\\d"
                  + "[AC-HJKMNP-RT-Y]{2}\\d{2}\\b",
              "\\b(?:member|policy|group|subscriber)[ #:id]*[A-Z]{0,4}\\d{6,12}\\b",
              "\\b(?:account|acct)[ #:.]*\\d{6,14}\\b",
              "\\b(?:\\d[ -]?){13,16}\\b",
              "\\b(?:license|licence|lic|DEA|NPI)[ #:.]*[A-Z]{0,2}\\d{5,10}\\b",
              "\\b[A-HJ-NPR-Z0-9]{17}\\b",
              "\\b(?:plate|tag)[ #:]*[A-Z0-9]{2,4}[- ]?[A-Z0-9]{2,4}\\b",
              "\\b(?:serial|S/N|SN|device)[ #:]*[A-Z0-9-]{6,16}\\b",
              "\\b(?:https?://|www\\.)\\S+",
              "\\b(?:\\d{1,3}\\.){3}\\d{1,3}\\b",
              "\\b\\d{5}(?:-\\d{4})?\\b",
              "\\b\\d{1,2}[/.-]\\d{1,2}[/.-](?:\\d{4}|\\d{2})\\b",
              "\\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*"
                  + " \\d{1,2}(?:st|nd|rd|th)?(?:,? \\d{4})?\\b",
              "\\b(?:9\\d|1[01]\\d)[- ]?(?:years?[- ]old|y/?o)\\b",
              "\\b\\d+ (?:[A-Z][a-z]+ ){1,3}(?:St|Street|Ave|Avenue|Rd|Road|Ln|Lane|Dr|Drive)\\b",
              "\\b(?:room|rm|bed)[ #]*\\d{1,4}[A-Z]?\\b")
          .stream()
          .map(expression -> Pattern.compile(expression, Pattern.CASE_INSENSITIVE))
          .toList();

  private Expressions() {}

  static int count(String text) {
    int found = 0;
    for (var expression : ALL) {
      var matcher = expression.matcher(text);
      while (matcher.find()) {
        found++;
      }
    }
    return found;
  }
}
