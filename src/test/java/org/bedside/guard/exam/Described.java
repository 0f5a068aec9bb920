package org.bedside.guard.exam;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Patients described by age, sex, place, work, illness and days, with the number of patients that
/// fit; and sentences about groups and imagined people, which describe nobody.
final class Described {

  private static final List<String> KINDS =
      List.of(
          "described", "described", "described", "group", "described", "relation", "pair", "group");

  private final long seed;
  private final Dice dice;

  Described(long seed) {
    this.seed = seed;
    this.dice = new Dice(seed ^ 0x56);
  }

  Exam.Question ask(int index) {
    String kind = KINDS.get(index % KINDS.size());
    String carrier = dice.pick(Sheets.carriers(seed, "quasi/" + kind));
    return kind.equals("group") ? group(index, carrier) : patient(index, kind, carrier);
  }

  /// Few facts and many are told in turns, so that both sides of the thresholds are asked.
  private Exam.Question patient(int index, String kind, String carrier) {
    var patients = Exam.roster(seed).patients();
    String wanted = dice.of("0", "1-5", "1-5", "6-10", "6-10", "11-", "11-");
    for (int tries = 0; ; tries++) {
      var drawn = drawn(kind);
      int one = TrueCount.of(patients, drawn.first().facts(), drawn.posted());
      boolean alone = drawn.second().equals(drawn.first());
      int two = alone ? one : TrueCount.of(patients, drawn.second().facts(), drawn.posted());
      // Whether the smallest k of two people is nought when one of them is no patient, the contract
      // leaves open: such pairs are not asked.
      boolean open = one != two && (one == 0 || two == 0);
      int k = Math.min(one, two);
      if (!open && (band(k).equals(wanted) || tries > 15)) {
        return asked(index, kind, carrier, drawn, k);
      }
    }
  }

  private static String band(int k) {
    return k == 0 ? "0" : k <= 5 ? "1-5" : k <= 10 ? "6-10" : "11-";
  }

  private record Drawn(Portrait first, Portrait second, LocalDate posted) {}

  private Drawn drawn(String kind) {
    var roster = Exam.roster(seed);
    var when = dice.chance(0.35) && !kind.equals("pair") ? visit(roster) : null;
    var posted = when == null ? Exam.someDay(dice) : when.told().postedAt();
    var first = portrait(when, posted, roster);
    return new Drawn(first, kind.equals("pair") ? portrait(null, posted, roster) : first, posted);
  }

  private Exam.Question asked(int index, String kind, String carrier, Drawn drawn, int k) {
    var first = drawn.first();
    var second = drawn.second();
    boolean only = k == 1 && !kind.equals("pair") && dice.chance(0.5);
    var words =
        Words.fill(
                carrier,
                slot ->
                    switch (slot) {
                      case "np" -> first.words(only);
                      case "Np" -> first.words(only).capital();
                      case "np2" -> second.words(false);
                      default -> null;
                    })
            .framed(seed, dice);
    String audience = Exam.audience(dice);
    String category = "quasi." + (kind.equals("described") ? first.style() : kind);
    boolean dated = first.telling(false) || second.telling(false);
    String expect = expect(k, audience, dated, first.telling(true) || second.telling(true));
    return question(index, category, words, audience, drawn.posted(), expect, k);
  }

  /// Colleagues stop at five, everybody else at ten. In public a date may weigh on its own, and
  /// above the threshold the contract does not say how much: then only k is asked.
  static String expect(int k, String audience, boolean dated, boolean placed) {
    boolean colleagues = audience.equals("colleagues");
    if (k == 0) {
      return colleagues || (!dated && !placed) ? "check" : "flag";
    }
    if (k <= (colleagues ? 5 : 10)) {
      return "stop";
    }
    return colleagues || !dated ? "no-stop" : "any";
  }

  private Portrait portrait(@Nullable Visit visit, LocalDate posted, ExamRoster roster) {
    while (true) {
      var who = visit == null ? dice.pick(roster.patients()) : visit.who();
      if (who.dob() == null) {
        continue;
      }
      var made = new Portrait(who, visit == null ? null : visit.told(), posted, roster, dice);
      if (made.saysEnough()) {
        return made;
      }
    }
  }

  private record Visit(ExamRoster.Patient who, When told) {}

  private Visit visit(ExamRoster roster) {
    while (true) {
      var who = dice.pick(roster.patients());
      if (who.visits().isEmpty() || who.dob() == null) {
        continue;
      }
      var told = When.of(who.visits().getLast(), dice);
      boolean known = !told.postedAt().isAfter(roster.asOf());
      if (known && told.postedAt().isAfter(LocalDate.of(2025, 9, 1))) {
        return new Visit(who, told);
      }
    }
  }

  private Exam.Question group(int index, String carrier) {
    int years = dice.between(20, 85);
    boolean women = dice.chance(0.5);
    String job = dice.pick(Sheets.lines("occupations.txt"));
    String jobs = job.endsWith("man") ? job.substring(0, job.length() - 2) + "en" : job + "s";
    var words =
        Words.fill(
            carrier,
            slot -> {
              String value =
                  switch (slot) {
                    case "sexes" -> women ? "women" : "men";
                    case "sexword" -> women ? "woman" : "man";
                    case "age" -> String.valueOf(years);
                    case "aage" -> Queries.withArticle(years) + "-year-old";
                    case "decade" -> dice.of("thirties", "forties", "fifties", "sixties");
                    case "occupations" -> jobs;
                    case "Occupations" -> Sheets.capital(jobs);
                    case "town" -> dice.pick(Sheets.lines("towns.txt"));
                    default -> LookAlikes.filler(slot.toLowerCase(Locale.ROOT), dice);
                  };
              return value == null ? null : Words.plain(value);
            });
    var framed = words.capital().framed(seed, dice);
    return question(
        index, "quasi.nobody", framed, Exam.audience(dice), Exam.someDay(dice), "clear", null);
  }

  private static Exam.Question question(
      int index,
      String category,
      Words words,
      String audience,
      LocalDate posted,
      String expect,
      @Nullable Integer k) {
    return new Exam.Question(
        category + "-" + index,
        category,
        words.text(),
        audience,
        posted,
        true,
        expect,
        words.marks(),
        k);
  }
}
