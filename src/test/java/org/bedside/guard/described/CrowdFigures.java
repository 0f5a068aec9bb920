package org.bedside.guard.described;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.function.Predicate;
import org.bedside.guard.Audience;
import org.bedside.guard.DescribingGuard;
import org.bedside.guard.Guard;
import org.bedside.guard.Statement;
import org.bedside.roster.Patient;
import org.bedside.roster.Roster;
import org.bedside.roster.Sex;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// How often k is right, how often the decision is, and what it costs. The sentences are put
/// together here, the counts are made by looking at each patient.
@Tag("bench")
class CrowdFigures {

  private static final java.lang.management.ThreadMXBean THREADS =
      java.lang.management.ManagementFactory.getThreadMXBean();
  private static final List<String> FRAMES =
      List.of(
          "Heart full tonight. {np} hugged me at the door.",
          "{np} just asked me for the recipe of our soup",
          "Rough shift. Had to give bad news to {np} this time.",
          "Can't share much, but {np} made my week.",
          "New consult: {np}. Thoughts?",
          "#medtwitter {np} does not respond to first line. Ideas?",
          "It's the small things: {np} brought tomatoes!",
          "{np} taught our student more than any book.",
          "We were late again and {np} waited without a word.",
          "Phone rings. It is {np}, in a panic.",
          "Shoutout to {np} for quitting cigarettes!!");

  private static final List<String> NOBODIES =
      List.of(
          "{work}s with {ill}: come to our free class on Monday.",
          "Do you have {ill}? You are not alone, 1 in 9 people in {town} does.",
          "{ill} in women over {age} is often missed.",
          "A {work} with {ill} can usually keep working.",
          "Imagine you are a {age}-year-old {work} and cannot pay for insulin.",
          "What would you give a {age} year old with {ill}? Poll below.",
          "Men over {age} should ask about {ill}.",
          "Our class in {town} was full: thanks to all {work}s who came!",
          "Case from the exam book: a {age} y/o {work} with {ill}. A typical question.",
          "The {ill} support group meets in {town}.",
          "Every {work} deserves a break.",
          "Research says {age}-year-olds with {ill} walk too little.");

  private final Random random = new Random(41);
  private final List<Patient> patients = InventedCrowd.patients(1_500);
  private final Roster roster = InventedCrowd.roster(patients);
  private final Guard guard = DescribingGuard.of(roster);

  private record Told(String text, @Nullable Integer k) {}

  @Test
  void k_is_counted_as_by_hand() {
    int right = 0;
    int caught = 0;
    int missed = 0;
    int wrong = 0;
    int flagged = 0;
    int all = 4_000;
    for (int at = 0; at < all; at++) {
      var told = at % 4 == 3 ? nobody() : somebody();
      var reading = guard.read(Statement.of(told.text(), Audience.PUBLIC).on(InventedCrowd.TODAY));
      boolean same = Objects.equals(told.k(), reading.k());
      right += same ? 1 : 0;
      boolean must = told.k() != null && told.k() >= 1 && told.k() <= 10;
      caught += must && reading.stops() ? 1 : 0;
      missed += must && !reading.stops() ? 1 : 0;
      wrong += !must && reading.stops() ? 1 : 0;
      flagged += told.k() == null && !reading.isClear() ? 1 : 0;
      if (!same && right > at - 60) {
        System.out.println(told.k() + " but " + reading.k() + ": " + told.text());
      }
    }
    System.out.printf(
        Locale.ROOT,
        "k right %.4f, stops found %.4f, stops right %.4f, of nobody flagged %d%n",
        right / (double) all,
        caught / (double) (caught + missed),
        caught / (double) (caught + wrong),
        flagged);
    assertThat(right / (double) all).isGreaterThan(0.95);
    assertThat(caught / (double) (caught + missed)).isGreaterThan(0.97);
    assertThat(caught / (double) (caught + wrong)).isGreaterThan(0.95);
  }

  @Test
  void fifty_thousand_patients_are_counted_in_microseconds() {
    var many = InventedCrowd.roster(InventedCrowd.patients(50_000));
    var reader = DescribingGuard.of(many);
    var texts = new ArrayList<String>();
    for (int at = 0; at < 2_000; at++) {
      texts.add(at % 2 == 0 ? somebody().text() : nobody().text());
    }
    double best = Double.MAX_VALUE;
    for (int round = 0; round < 12; round++) {
      long start = THREADS.getCurrentThreadCpuTime();
      for (var text : texts) {
        reader.read(Statement.of(text, Audience.PUBLIC).on(InventedCrowd.TODAY));
      }
      best = Math.min(best, (THREADS.getCurrentThreadCpuTime() - start) / 1e3 / texts.size());
    }
    int letters = texts.stream().mapToInt(String::length).sum() / texts.size();
    System.out.printf(Locale.ROOT, "%.1f µs for a text of %d letters%n", best, letters);
    assertThat(best).isLessThan(300);
  }

  private Told nobody() {
    var text =
        one(NOBODIES)
            .replace("{work}", one(InventedCrowd.WORK.subList(0, 12)))
            .replace("{ill}", one(one(List.copyOf(InventedCrowd.ILL.values()))))
            .replace("{town}", one(InventedCrowd.TOWNS))
            .replace("{age}", String.valueOf(20 + random.nextInt(60)));
    return new Told(Rewording.upper(text), null);
  }

  /// Says some facts of one patient in one of several ways.
  private Told somebody() {
    while (true) {
      var one = one(patients);
      var born = one.born();
      if (born != null && (one.sex() == Sex.F || one.sex() == Sex.M)) {
        var made = told(one, (int) ChronoUnit.YEARS.between(born, InventedCrowd.TODAY));
        if (made != null) {
          return made;
        }
      }
    }
  }

  private @Nullable Told told(Patient one, int age) {
    boolean grown = age >= 18;
    boolean she = one.sex() == Sex.F;
    Predicate<Patient> fits = other -> other.sex() == one.sex();
    var noun = she ? (grown ? "woman" : "girl") : grown ? "man" : "boy";
    boolean works = grown && random.nextInt(3) > 0 && !one.occupation().isEmpty();
    int style = random.nextInt(5);
    if (age < 1 || age > 89 || (style == 4 && age < 20)) {
      return null;
    }
    String text;
    var ill = one.conditions().isEmpty() ? null : one(one.conditions());
    var said = ill == null ? "" : one(Objects.requireNonNull(InventedCrowd.ILL.get(ill)));
    switch (style) {
      case 0 -> {
        text =
            "a "
                + age
                + " year old "
                + (works ? one.occupation() : noun)
                + (ill == null ? "" : " with " + said)
                + " from "
                + one.town();
        fits = works ? other -> true : fits;
        fits = fits.and(aged(age, age)).and(from(one.town()));
        if (works && random.nextBoolean()) {
          text = text + ", " + (she ? "her" : "his") + " third visit";
          fits = fits.and(other -> other.sex() == one.sex());
        }
      }
      case 1 -> {
        text =
            age
                + (she ? "F" : "M")
                + (ill == null ? "" : ", " + said)
                + (works ? ", " + one.occupation() : "");
        fits = fits.and(aged(age, age));
      }
      case 2 -> {
        text =
            "one of our patients from "
                + one.town()
                + ", a "
                + noun
                + (ill == null ? "" : " with " + said)
                + (works ? " who works as a " + one.occupation() : "");
        fits = fits.and(from(one.town()));
        fits = fits.and(grown ? aged(18, 200) : aged(0, 17));
      }
      case 3 -> {
        if (!works) {
          return null;
        }
        text =
            "the "
                + one.occupation()
                + " from "
                + one.town()
                + (ill == null ? "" : " with " + said)
                + " ("
                + (she ? "she" : "he")
                + " is "
                + age
                + ")";
        fits = fits.and(from(one.town())).and(aged(age, age));
      }
      default -> {
        int tens = age / 10 * 10;
        text =
            "a "
                + noun
                + " in "
                + (she ? "her " : "his ")
                + tens
                + "s"
                + (works ? ", a " + one.occupation() : "")
                + (ill == null ? "" : ", with " + said);
        fits = fits.and(aged(tens, tens + 9)).and(aged(18, 200));
      }
    }
    if (ill != null) {
      fits = fits.and(other -> other.conditions().contains(ill));
    }
    if (works) {
      fits = fits.and(other -> other.occupation().equals(one.occupation()));
    }
    var frame = one(FRAMES);
    if (!one.visits().isEmpty() && random.nextInt(4) == 0) {
      var day = one.visits().getLast();
      boolean recent = ChronoUnit.DAYS.between(day, InventedCrowd.TODAY) < 300;
      if (recent) {
        var name = day.getMonth().getDisplayName(java.time.format.TextStyle.FULL, Locale.US);
        text =
            text
                + ", seen "
                + one(
                    List.of(
                        "on " + name + " " + day.getDayOfMonth(),
                        day.getMonthValue() + "/" + day.getDayOfMonth(),
                        "on the " + day.getDayOfMonth() + "th of " + name));
        fits = fits.and(other -> other.visits().contains(day));
      }
    }
    var whole =
        frame.startsWith("{np}")
            ? frame.replace("{np}", Rewording.upper(text))
            : frame.replace("{np}", text);
    return new Told(whole, (int) patients.stream().filter(fits).count());
  }

  private static Predicate<Patient> aged(int least, int most) {
    return patient -> {
      var born = patient.born();
      long age = born == null ? -1 : ChronoUnit.YEARS.between(born, InventedCrowd.TODAY);
      return age >= least && age <= most;
    };
  }

  private static Predicate<Patient> from(String town) {
    return patient -> patient.town().equals(town);
  }

  private <T> T one(List<T> some) {
    return some.get(random.nextInt(some.size()));
  }
}
