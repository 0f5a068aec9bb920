package org.bedside.guard.exam;

/// Check digits, made right; a caller who wants a wrong one changes the digit.
final class Checksums {

  private static final String VIN_SIGNS = "0123456789ABCDEFGHJKLMNPRSTUVWXYZ";
  private static final int[] VIN_WEIGHTS = {8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2};
  private static final String VIN_LETTERS = "ABCDEFGH JKLMN P R  STUVWXYZ";
  private static final int[] VIN_VALUES = {
    1, 2, 3, 4, 5, 6, 7, 8, 0, 1, 2, 3, 4, 5, 0, 7, 0, 9, 0, 0, 2, 3, 4, 5, 6, 7, 8, 9
  };

  private Checksums() {}

  /// The digit that makes a row of digits pass the test of Luhn.
  static int luhn(String digits) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(digits.length() - 1 - i) - '0';
      int twice = i % 2 == 0 ? digit * 2 : digit;
      sum += twice > 9 ? twice - 9 : twice;
    }
    return (10 - sum % 10) % 10;
  }

  static String card(Dice dice) {
    String start = dice.of("4", "51", "54") + dice.digits(14);
    String body = start.substring(0, 15);
    return body + luhn(body);
  }

  static String wrongLast(String digits) {
    int last = digits.charAt(digits.length() - 1) - '0';
    return digits.substring(0, digits.length() - 1) + (last + 3) % 10;
  }

  /// 49 CFR 565: seventeen signs, the ninth checks the others.
  static String vin(Dice dice) {
    var signs = new StringBuilder(dice.of("1HG", "2T1", "5YJ", "1FT", "JN1", "WBA", "3VW"));
    while (signs.length() < 17) {
      signs.append(VIN_SIGNS.charAt(dice.below(VIN_SIGNS.length())));
    }
    int sum = 0;
    for (int i = 0; i < 17; i++) {
      sum += i == 8 ? 0 : value(signs.charAt(i)) * VIN_WEIGHTS[i];
    }
    signs.setCharAt(8, sum % 11 == 10 ? 'X' : (char) ('0' + sum % 11));
    return signs.toString();
  }

  private static int value(char sign) {
    return Character.isDigit(sign) ? sign - '0' : VIN_VALUES[VIN_LETTERS.indexOf(sign)];
  }

  /// The Medicare beneficiary identifier: C A AN N A AN N A A N N, without S, L, O, I, B, Z.
  static String mbi(Dice dice) {
    String letters = "ACDEFGHJKMNPQRTUVWXY";
    var made = new StringBuilder().append(dice.between(1, 9));
    for (char place : "AXNAXNAANN".toCharArray()) {
      boolean letter = place == 'A' || (place == 'X' && dice.chance(0.5));
      made.append(letter ? letters.charAt(dice.below(20)) : (char) ('0' + dice.below(10)));
    }
    return made.toString();
  }

  static String isbn(Dice dice) {
    String body = "978" + dice.digits(9);
    int sum = 0;
    for (int i = 0; i < 12; i++) {
      sum += (body.charAt(i) - '0') * (i % 2 == 0 ? 1 : 3);
    }
    return body + (10 - sum % 10) % 10;
  }
}
