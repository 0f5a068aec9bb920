package org.bedside.detectors;

import java.util.Locale;
import java.util.Set;
import org.bedside.words.Plain;
import org.bedside.words.Token;
import org.bedside.words.WordSet;

/// What is filled into a [Prepared] answer, and nothing else.
public enum Blank {
  PHONE,
  NAME,
  LINK,
  HOURS;

  static final int LONGEST = 120;

  private static final int SHORTEST_PHONE = 7;
  private static final int LONGEST_PHONE = 15;
  private static final int MOST_NAMES = 5;

  /// They make of a name something about somebody.
  private static final Set<String> NO_NAMES =
      WordSet.list("you your yours we our us the this that su sus tu tus usted el la los las nos");

  private static final Set<String> OF_HOURS =
      WordSet.list(
          """
          mon monday mondays tue tues tuesday tuesdays wed wednesday wednesdays thu thur thurs
          thursday thursdays fri friday fridays sat saturday saturdays sun sunday sundays weekday
          weekdays weekend weekends daily every day days a am p pm m to and from until at through
          thru noon midnight closed tonight today tomorrow first last of the month
          lunes martes miercoles jueves viernes sabado sabados domingo domingos lun mar mie jue vie
          sab dom de y hasta las los la medianoche mediodia dia dias todos cada cerrado habiles manana
          tarde noche hoy
          """);

  /// Whether `filled` is such a thing.
  public boolean takes(String filled) {
    return switch (this) {
      case PHONE -> isPhone(filled);
      case NAME -> isName(filled);
      case LINK -> isLink(filled);
      case HOURS -> isHours(filled);
    };
  }

  private static boolean isPhone(String filled) {
    var digits = filled.chars().filter(c -> c >= '0' && c <= '9').count();
    var number = filled.toLowerCase(Locale.ROOT).replace("ext.", "").replace("ext", "");
    return digits >= SHORTEST_PHONE
        && digits <= LONGEST_PHONE
        && !filled.startsWith(" ")
        && number.chars().allMatch(c -> "0123456789 ()-.+/‑–".indexOf(c) >= 0);
  }

  private static boolean isName(String filled) {
    var words = filled.split(" ", -1);
    for (var word : words) {
      var bare = word.endsWith(".") ? word.substring(0, word.length() - 1) : word;
      if (bare.isEmpty() || (!Character.isUpperCase(bare.charAt(0)) && !bare.equals("de"))) {
        return false;
      }
      if (NO_NAMES.contains(Plain.fold(bare).toLowerCase(Locale.ROOT))
          || !bare.chars().allMatch(c -> Character.isLetter(c) || c == '-' || c == '\'')) {
        return false;
      }
    }
    return words.length <= MOST_NAMES;
  }

  /// The same for everybody, so nothing behind a question mark.
  private static boolean isLink(String filled) {
    var dot = filled.indexOf('.');
    return dot > 0
        && dot < filled.length() - 1
        && filled
            .chars()
            .allMatch(c -> c < 128 && (Character.isLetterOrDigit(c) || "-._~/:%".indexOf(c) >= 0));
  }

  private static boolean isHours(String filled) {
    var tokens = Token.of(Plain.fold(filled));
    var known =
        tokens.stream()
            .allMatch(token ->
                (token.isWord() && OF_HOURS.contains(token.word()))
                    || (token.isNumber() && token.length() <= 2)
                    || "-,.:;&/".contains(token.word()));
    return known && tokens.stream().anyMatch(token -> token.isNumber() || token.isWord());
  }
}
