package org.bedside.guard.exam;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// The door of the exam: questions with known answers, the same for the same seed.
///
/// What `expect` says: `stop`, `check` or `clear` is the verdict; `flag` is stop or check;
/// `no-stop` is check or clear; `any` leaves the verdict open (then only `k` is asked). A mark is
/// found when a finding covers at least half of it. `k` is asked only in the categories that start
/// with `quasi.`; there null means that nobody is described.
public final class Exam {

  /// The seed of everyday runs.
  public static final long OPEN = 20_260_312L;

  /// The seed for one reading at the end: its sentences appear under no other seed.
  public static final long CLOSED = 77_003_141L;

  private static final Map<Long, ExamRoster> ROSTERS = new ConcurrentHashMap<>();

  private Exam() {}

  /// Where something stands in the text, in UTF-16 units, the end not included.
  public record Mark(int start, int end, String kind) {}

  /// One text and what a good reader says of it.
  public record Question(
      String id,
      String category,
      String text,
      String audience,
      LocalDate postedAt,
      boolean withRoster,
      String expect,
      List<Mark> marks,
      @Nullable Integer k) {}

  /// The practice of 1,500 patients whose roster the questions of this seed speak of.
  static ExamRoster roster(long seed) {
    return ROSTERS.computeIfAbsent(seed, s -> ExamRoster.of(s, 1_500));
  }

  /// The roster of a seed as `roster.json`.
  public static String rosterJson(long seed) {
    return roster(seed).json();
  }

  /// A roster of any size, such as 50,000, as `roster.json`.
  public static String rosterJson(long seed, int patients) {
    return ExamRoster.of(seed, patients).json();
  }

  /// Identifiers of every kind, read without a roster.
  public static List<Question> structured(long seed, int count) {
    return many(count, new Structured(seed)::ask);
  }

  /// Numbers and days that look like identifiers and are none.
  public static List<Question> lookAlikes(long seed, int count) {
    return many(count, new LookAlikes(seed)::ask);
  }

  /// Patients of the roster in every disguise.
  public static List<Question> mentions(long seed, int count) {
    return many(count, new Mentions(seed)::ask);
  }

  /// People who are no patients, and words that are also names.
  public static List<Question> bystanders(long seed, int count) {
    return many(count, new Bystanders(seed)::ask);
  }

  /// Terms that carry somebody's name.
  public static List<Question> eponyms(long seed, int count) {
    return many(count, new Eponyms(seed)::ask);
  }

  /// Patients described without a name, with the number of patients that fit.
  public static List<Question> described(long seed, int count) {
    return many(count, new Described(seed)::ask);
  }

  /// Questions a clinician types, half of them with identifiers.
  public static List<Question> queries(long seed, int count) {
    return many(count, new Queries(seed)::ask);
  }

  /// The whole exam, the same number of every part.
  public static List<Question> everything(long seed, int each) {
    var all = new ArrayList<Question>();
    all.addAll(structured(seed, each));
    all.addAll(lookAlikes(seed, each));
    all.addAll(mentions(seed, each));
    all.addAll(bystanders(seed, each));
    all.addAll(eponyms(seed, each));
    all.addAll(described(seed, each));
    all.addAll(queries(seed, each));
    return all;
  }

  /// A question as a line that `bin/guard --jsonl` reads.
  public static String line(Question question) {
    return ExamRoster.JSON.writeValueAsString(
        Map.of("text", question.text(), "posted_at", question.postedAt().toString()));
  }

  private static List<Question> many(int count, Asks asks) {
    var made = new ArrayList<Question>(count);
    for (int i = 0; i < count; i++) {
      made.add(asks.ask(i));
    }
    return made;
  }

  /// A part of the exam asks its i-th question.
  @FunctionalInterface
  interface Asks {
    Question ask(int index);
  }

  static LocalDate someDay(Dice dice) {
    return LocalDate.of(2025, 10, 1).plusDays(dice.below(180));
  }

  static String audience(Dice dice) {
    return dice.of("public", "public", "community", "colleagues");
  }
}
