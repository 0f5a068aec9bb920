package org.bedside.guard.exam;

import java.util.List;
import java.util.Locale;

/// Values of the identifiers that are numbers, in the shapes people give them.
final class Numbers {

  private static final List<String> DIGIT_WORDS =
      List.of("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine");

  private Numbers() {}

  /// Ten digits: most in the block for fiction, the rest only shaped like a number of a phone.
  static String tenDigits(Dice dice) {
    String area = dice.of("207", "312", "415", "503", "617", "718", "802", "919", "720", "206");
    return dice.chance(0.6)
        ? area + "55501" + dice.shape("99")
        : area + dice.between(2, 9) + dice.shape("999999");
  }

  static String phone(Dice dice) {
    return phone(tenDigits(dice), dice);
  }

  static String phone(String ten, Dice dice) {
    String a = ten.substring(0, 3);
    String b = ten.substring(3, 6);
    String c = ten.substring(6);
    return switch (dice.below(20)) {
      case 0, 1 -> "(" + a + ") " + b + "-" + c;
      case 2, 3 -> a + "-" + b + "-" + c;
      case 4 -> a + "." + b + "." + c;
      case 5 -> "+1 " + a + " " + b + " " + c;
      case 6 -> ten;
      case 7 -> "1-" + a + "-" + b + "-" + c;
      case 8 -> a + " " + b + " " + c;
      case 9 -> a + "/" + b + "-" + c;
      case 10 -> "(" + a + ")" + b + "-" + c;
      case 11 -> spelled(ten, " ");
      case 12 -> a + " dot " + b + " dot " + c;
      case 13 -> moved(a + "-" + b + "-" + c, 0xFF10);
      case 14 -> a + "\u2011" + b + "\u2011" + c;
      case 15 -> a + "\u2013" + b + "\u2013" + c;
      case 16 -> a + " - " + b + " - " + c;
      case 17 -> spelled(a, "-") + ", " + spelled(b, " ") + ", " + spelled(c, " ");
      case 18 -> keycaps(ten);
      default -> "+1" + ten;
    };
  }

  static String spelled(String digits, String between) {
    return String.join(
        between, digits.chars().mapToObj(digit -> DIGIT_WORDS.get(digit - '0')).toList());
  }

  private static String keycaps(String digits) {
    return String.join(
        "", digits.chars().mapToObj(digit -> (char) digit + "\uFE0F\u20E3").toList());
  }

  private static String moved(String text, int zero) {
    var made = new StringBuilder();
    text.chars().forEach(s -> made.append((char) (Character.isDigit(s) ? zero + s - '0' : s)));
    return made.toString();
  }

  /// Where no word says what the number is, only the usual dashes make it one.
  static String ssn(String carrier, Dice dice) {
    String digits = dice.between(100, 665) + dice.digits(2) + dice.digits(4);
    String low = carrier.toLowerCase(Locale.ROOT);
    boolean named = low.contains("ssn") || low.contains("soc") || low.contains("ss#");
    String dashed = cut(digits, "-");
    return switch (named ? dice.below(10) : 0) {
      case 5 -> digits;
      case 6 -> cut(digits, " ");
      case 7 -> spelled(digits, " ");
      case 8 -> cut(digits, "\u2013");
      case 9 -> "9" + dashed.substring(1);
      default -> dashed;
    };
  }

  private static String cut(String nine, String by) {
    return nine.substring(0, 3) + by + nine.substring(3, 5) + by + nine.substring(5);
  }

  static String mrn(Dice dice) {
    return dice.shape(
        dice.of("99999999", "9999999", "999999", "MRN-9999999", "AA999999", "A9999999", "99-99-99")
            .replace("MRN-", dice.of("0", "E", "")));
  }

  static String plan(String carrier, Dice dice) {
    if (carrier.contains("Medicare") || carrier.contains("MBI")) {
      String mbi = Checksums.mbi(dice);
      return switch (dice.below(4)) {
        case 0 -> mbi.substring(0, 4) + "-" + mbi.substring(4, 7) + "-" + mbi.substring(7);
        case 1 -> mbi.substring(0, 10) + "S";
        default -> mbi;
      };
    }
    if (carrier.contains("HICN")) {
      return dice.shape("499-99-9999A");
    }
    return dice.shape(
        dice.of(
            "AAA999999999", "W999999999", "99999999A", "H99999999-01", "9999999999", "AAA9A99999"));
  }

  static String account(String carrier, Dice dice) {
    String low = carrier.toLowerCase(Locale.ROOT);
    if (low.contains("iban")) {
      return dice.shape("DE89 9999 9999 9999 9999 99");
    }
    if (low.contains("card") || low.contains("visa")) {
      String card = Checksums.card(dice);
      String shown = dice.chance(0.2) ? Checksums.wrongLast(card) : card;
      String gap = dice.of("", " ", "-", " ");
      return String.join(gap, shown.substring(0, 4), shown.substring(4, 8), shown.substring(8, 12))
          + gap
          + shown.substring(12);
    }
    return dice.shape(
        dice.of("99999999", "9999999999", "9999-9999", "A-999999", "AA99999", "000999999"));
  }

  static String license(String carrier, Dice dice) {
    String low = carrier.toLowerCase(Locale.ROOT);
    if (low.contains("nursing")) {
      return dice.shape("RN-999999");
    }
    return dice.shape(
        dice.of(
            "A999-9999-9999", "A9999999", "A99999999", "99999999", "A999999999999", "AA999999A"));
  }

  static String vehicle(String carrier, Dice dice) {
    String low = carrier.toLowerCase(Locale.ROOT);
    if (low.contains("vin") || low.contains("identification")) {
      String vin = Checksums.vin(dice);
      String shown =
          dice.chance(0.25) ? vin.substring(0, 8) + dice.of("3", "8") + vin.substring(9) : vin;
      return dice.chance(0.15) ? shown.toLowerCase(Locale.ROOT) : shown;
    }
    return dice.shape(dice.of("9AAA999", "AAA-9999", "AAA 999", "999 AAA", "AA9 9AA", "9999 AA"));
  }

  static String device(String carrier, Dice dice) {
    if (carrier.contains("UDI")) {
      return dice.shape("(01)00899999999999(21)A999999");
    }
    if (carrier.contains("IMEI")) {
      String body = "35" + dice.digits(12);
      String imei = body + Checksums.luhn(body);
      return dice.chance(0.3) ? Checksums.wrongLast(imei) : imei;
    }
    return dice.shape(
        dice.of("AAA999999A", "AA-99999", "9999999999", "A99-9999-99", "SN99999999", "99A9999"));
  }

  static String otherId(String carrier, Dice dice) {
    if (carrier.toLowerCase(Locale.ROOT).contains("passport")) {
      return dice.shape(dice.of("A99999999", "999999999"));
    }
    if (carrier.contains("Alien")) {
      return dice.shape("A999-999-999");
    }
    return dice.shape(
        dice.of("9999999", "AA-9999-999", "26-999999", "A99-99999", "999-9999", "AAA999999"));
  }
}
