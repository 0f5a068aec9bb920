package org.bedside.guard.exam;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;

/// Identifiers as they stand in posts, replies, messages and notes. No roster is needed.
final class Structured {

  static final List<String> KINDS =
      List.of(
          "PHONE",
          "FAX",
          "EMAIL",
          "SSN",
          "MRN",
          "HEALTHPLAN",
          "ACCOUNT",
          "LICENSE",
          "VEHICLE",
          "DEVICE",
          "URL",
          "IP",
          "ZIP",
          "ADDRESS",
          "ROOM",
          "OTHER_ID",
          "DATE",
          "AGE");

  private final long seed;
  private final Dice dice;

  Structured(long seed) {
    this.seed = seed;
    this.dice = new Dice(seed ^ 0x51);
  }

  /// The kinds take turns, so that each is asked equally often.
  Exam.Question ask(int index) {
    String kind = KINDS.get(index % KINDS.size());
    String carrier = dice.pick(Sheets.carriers(seed, "structured/" + kind));
    var posted = Exam.someDay(dice);
    boolean relative = kind.equals("DATE") && takesRelative(carrier) && dice.chance(0.4);
    var words =
        Words.fill(
                carrier,
                slot ->
                    Words.marked(
                        relative ? relative(posted, dice) : value(slot, carrier, posted, dice),
                        slot))
            .framed(seed, dice);
    boolean byMeaning = List.of("DATE", "AGE", "ZIP").contains(kind);
    String audience = byMeaning ? dice.of("public", "community") : Exam.audience(dice);
    String category = "structured." + kind + (relative ? "_RELATIVE" : "");
    return new Exam.Question(
        category + "-" + index,
        category,
        words.text(),
        audience,
        posted,
        false,
        "flag",
        words.marks(),
        null);
  }

  static String value(String kind, String carrier, LocalDate posted, Dice dice) {
    return switch (kind) {
      case "PHONE", "FAX" -> Numbers.phone(dice);
      case "EMAIL" -> Places.email(Places.local(dice), dice);
      case "SSN" -> Numbers.ssn(carrier, dice);
      case "MRN" -> Numbers.mrn(dice);
      case "HEALTHPLAN" -> Numbers.plan(carrier, dice);
      case "ACCOUNT" -> Numbers.account(carrier, dice);
      case "LICENSE" -> Numbers.license(carrier, dice);
      case "VEHICLE" -> Numbers.vehicle(carrier, dice);
      case "DEVICE" -> Numbers.device(carrier, dice);
      case "URL" -> Places.url(dice);
      case "IP" -> Places.ip(dice);
      case "ZIP" -> Places.zip(dice);
      case "ADDRESS" -> Places.address(dice);
      case "ROOM" -> Places.room(dice);
      case "OTHER_ID" -> Numbers.otherId(carrier, dice);
      case "DATE" -> day(carrier, posted, dice);
      case "AGE" -> Places.age(carrier, dice);
      default -> throw new IllegalArgumentException(kind);
    };
  }

  private static String day(String carrier, LocalDate posted, Dice dice) {
    String low = carrier.toLowerCase(Locale.ROOT);
    boolean birth = low.contains("dob") || low.contains("birth") || low.contains("born");
    return birth || low.contains("d.o.b")
        ? Places.date(posted.minusDays(dice.between(400, 30_000)), true, dice)
        : Places.date(posted.minusDays(dice.between(2, 300)), dice.chance(0.5), dice);
  }

  /// "on yesterday" is no English: only sentences where a bare word can stand take one.
  private static boolean takesRelative(String carrier) {
    String before = carrier.substring(0, carrier.indexOf('{')).toLowerCase(Locale.ROOT);
    return List.of("discharged ", "was ", "seen ", "came in ", "taken ", "done ", "miscarriage ")
        .stream()
        .anyMatch(before::endsWith);
  }

  static String relative(LocalDate posted, Dice dice) {
    String weekday = DayOfWeek.of(dice.between(1, 7)).getDisplayName(TextStyle.FULL, Locale.US);
    return dice.of(
        "yesterday",
        "last " + weekday,
        "two days ago",
        dice.between(3, 9) + " days ago",
        "three weeks ago",
        "last week",
        "the day before yesterday");
  }
}
