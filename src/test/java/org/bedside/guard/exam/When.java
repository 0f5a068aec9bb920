package org.bedside.guard.exam;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;

/// A visit as a text dates it: the words, the days they mean, and the day the text was posted.
record When(String form, String words, LocalDate from, LocalDate to, LocalDate postedAt) {

  static final List<String> FORMS =
      List.of("date", "date", "full-date", "yesterday", "days-ago", "weekday", "month");

  /// Words for a visit, on a day of posting that makes them true.
  static When of(LocalDate visit, Dice dice) {
    String form = dice.pick(FORMS);
    return switch (form) {
      case "yesterday" -> on(form, "yesterday", visit, visit.plusDays(1));
      case "days-ago" -> daysAgo(visit, dice);
      case "weekday" -> weekday(visit, dice);
      case "month" -> month(visit, dice);
      case "full-date" ->
          on(form, "on " + Places.date(visit, true, dice), visit, later(visit, 2, 150, dice));
      default ->
          on(form, "on " + Places.date(visit, false, dice), visit, later(visit, 2, 150, dice));
    };
  }

  private static When on(String form, String words, LocalDate visit, LocalDate postedAt) {
    return new When(form, words, visit, visit, postedAt);
  }

  private static LocalDate later(LocalDate visit, int least, int most, Dice dice) {
    return visit.plusDays(dice.between(least, most));
  }

  private static When daysAgo(LocalDate visit, Dice dice) {
    int days = dice.between(2, 13);
    String number =
        dice.chance(0.5)
            ? String.valueOf(days)
            : List.of(
                    "two",
                    "three",
                    "four",
                    "five",
                    "six",
                    "seven",
                    "eight",
                    "nine",
                    "ten",
                    "eleven",
                    "twelve",
                    "thirteen")
                .get(days - 2);
    return on("days-ago", number + " days ago", visit, visit.plusDays(days));
  }

  /// "on Tuesday" is the latest Tuesday before the day of posting, which is never itself one.
  private static When weekday(LocalDate visit, Dice dice) {
    String day = visit.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.US);
    return on("weekday", "on " + day, visit, later(visit, 1, 6, dice));
  }

  /// "in March" is the whole of the latest March, and the text was posted after its end.
  private static When month(LocalDate visit, Dice dice) {
    var month = YearMonth.from(visit);
    String name = visit.getMonth().getDisplayName(TextStyle.FULL, Locale.US);
    return new When(
        "month",
        "in " + name,
        month.atDay(1),
        month.atEndOfMonth(),
        month.atEndOfMonth().plusDays(dice.between(1, 120)));
  }
}
