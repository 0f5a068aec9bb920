package org.bedside.guard.exam;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/// Values of the identifiers that are places, days, ages and addresses of the net.
final class Places {

  private static final List<String> TENS =
      List.of("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety");
  private static final List<String> ONES =
      List.of("one", "two", "three", "four", "five", "six", "seven", "eight", "nine");

  private Places() {}

  static String email(String local, Dice dice) {
    String host = dice.of("mail", "inbox", "family", "my-post");
    String end = dice.of("example", "example", "example.org", "example.com");
    String dotted = end.replace(".", " dot ");
    return switch (dice.below(14)) {
      case 0 -> (local + "@" + host + "." + end).toUpperCase(Locale.ROOT);
      case 1 -> local + " at " + host + " dot " + dotted;
      case 2 -> local + " (at) " + host + " (dot) " + end.replace(".", " (dot) ");
      case 3 -> local + "[at]" + host + "[dot]" + end.replace(".", "[dot]");
      case 4 -> local + "@" + host + " dot " + dotted;
      case 5 -> local + " AT " + host + " DOT " + end.replace(".", " DOT ");
      case 6 -> local + " @ " + host + "." + end;
      case 7 -> local + "\uFF20" + host + "." + end;
      case 8 -> local + "{at}" + host + "{dot}" + end.replace(".", "{dot}");
      case 9 -> local + "(at)" + host + "." + end;
      default -> local + "@" + host + "." + end;
    };
  }

  static String local(Dice dice) {
    String first = plain(dice.pick(Sheets.lines("first-female.txt")));
    String last = plain(dice.pick(Sheets.lines("last.txt")));
    return switch (dice.below(6)) {
      case 0 -> first + "." + last;
      case 1 -> first.charAt(0) + last;
      case 2 -> first + "_" + last + dice.between(50, 99);
      case 3 -> last + dice.digits(4);
      case 4 -> first + "+clinic";
      default -> "the" + last + "s";
    };
  }

  static String plain(String name) {
    return java.text.Normalizer.normalize(name, java.text.Normalizer.Form.NFD)
        .replace("ø", "o")
        .replace("Ø", "O")
        .replaceAll("[^A-Za-z]", "")
        .toLowerCase(Locale.ROOT);
  }

  static String url(Dice dice) {
    String who = plain(dice.pick(Sheets.lines("first-female.txt"))) + dice.between(2, 99);
    return switch (dice.below(8)) {
      case 0 -> "https://www.caringpages.example/visit/" + who;
      case 1 -> "http://" + who + ".blog.example";
      case 2 -> "www.fundraise.example/help-" + who;
      case 3 -> "https://photos.example/u/" + who + "/album?id=" + dice.digits(5);
      case 4 -> "social.example/" + who;
      case 5 -> "hxxps://clips[.]example/watch/" + dice.letters(8);
      case 6 -> "https://portal.example/patients/" + dice.digits(6);
      default -> who + "-story.example.com";
    };
  }

  static String ip(Dice dice) {
    String four =
        dice.between(11, 223)
            + "."
            + dice.below(256)
            + "."
            + dice.below(256)
            + "."
            + dice.below(255);
    return switch (dice.below(8)) {
      case 0 ->
          "2001:db8:" + Integer.toHexString(dice.between(4096, 65535)) + "::" + dice.digits(2);
      case 1 -> "2001:0db8:85a3:0000:0000:8a2e:0370:" + dice.digits(4);
      case 2 -> four.replace(".", "[.]");
      case 3 -> four + ":" + dice.digits(4);
      default -> four;
    };
  }

  static String zip(Dice dice) {
    String five = dice.of("04", "60", "97", "02", "11", "80") + dice.shape("999");
    return dice.chance(0.25) ? five + "-" + dice.digits(4) : five;
  }

  static String address(Dice dice) {
    if (dice.chance(0.1)) {
      return dice.of("PO Box ", "P.O. Box ", "Post Office Box ") + dice.digits(3);
    }
    String street = dice.pick(Sheets.lines("streets.txt"));
    String shown =
        dice.chance(0.4)
            ? street
                .replace("Street", dice.of("St", "St."))
                .replace("Avenue", dice.of("Ave", "Ave."))
                .replace("Road", "Rd")
                .replace("Lane", "Ln")
                .replace("Drive", "Dr")
                .replace("Court", "Ct")
            : street;
    String base = dice.between(2, 4999) + " " + shown;
    return switch (dice.below(6)) {
      case 0 -> base + ", Apt " + dice.between(1, 40);
      case 1 -> base + " #" + dice.between(1, 40) + "B";
      case 2 -> base.toLowerCase(Locale.ROOT);
      case 3 -> base + ", " + dice.pick(Sheets.lines("towns.txt"));
      default -> base;
    };
  }

  static String room(Dice dice) {
    return dice.of(
        dice.digits(3),
        dice.digits(3),
        dice.digits(2),
        dice.between(1, 9) + dice.letters(1),
        dice.digits(3) + "-2",
        "ICU-7");
  }

  /// Over 89, in digits or, where the sentence allows it, in words.
  static String age(String carrier, Dice dice) {
    int years = dice.between(90, 108);
    int after = carrier.indexOf("{AGE}") + 5;
    char next = after < carrier.length() ? carrier.charAt(after) : ' ';
    boolean glued = carrier.contains("{AGE}y") || carrier.contains("y/o") || carrier.contains("yr");
    return dice.chance(0.75) || glued || (next == '-' && years > 99)
        ? String.valueOf(years)
        : inWords(years);
  }

  static String inWords(int number) {
    if (number >= 100) {
      return number == 100 ? "one hundred" : "one hundred and " + ONES.get(number - 101);
    }
    String tens = TENS.get(number / 10 - 2);
    return number % 10 == 0 ? tens : tens + "-" + ONES.get(number % 10 - 1);
  }

  /// A day as people write it; a birthday always has its year.
  static String date(LocalDate day, boolean withYear, Dice dice) {
    List<String> forms =
        withYear
            ? List.of(
                "M/d/yyyy",
                "MM/dd/yyyy",
                "MM-dd-yyyy",
                "yyyy-MM-dd",
                "MMMM d, yyyy",
                "MM/dd/yy",
                "d MMMM yyyy",
                "MMM d yyyy",
                "M.d.yyyy",
                "MMMM'TH', yyyy",
                "dd-MMM-yyyy")
            : List.of("MMMM d", "MMM d", "M/d", "MMMM'TH'", "'the' 'TH' 'of' MMMM", "d MMMM");
    String form = dice.pick(forms).replace("'TH'", " '" + ordinal(day.getDayOfMonth()) + "'");
    return DateTimeFormatter.ofPattern(form.replace("  ", " "), Locale.US).format(day);
  }

  static String ordinal(int day) {
    return day
        + switch (day) {
          case 1, 21, 31 -> "st";
          case 2, 22 -> "nd";
          case 3, 23 -> "rd";
          default -> "th";
        };
  }
}
