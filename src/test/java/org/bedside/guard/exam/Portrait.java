package org.bedside.guard.exam;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.bedside.guard.exam.ExamRoster.Patient;
import org.bedside.guard.exam.TrueCount.Extreme;
import org.bedside.guard.exam.TrueCount.Facts;
import org.jspecify.annotations.Nullable;

/// One patient as a text describes them, without a name: what is told, and the words for it.
final class Portrait {

  private final Dice dice;
  private final Patient who;
  private final int age;
  private final @Nullable When when;
  private final boolean tellsAge;
  private final boolean tellsDecade;
  private final boolean tellsSex;
  private final @Nullable String occupation;
  private final @Nullable String town;
  private final @Nullable String condition;
  private final @Nullable String conditionWord;
  private final @Nullable Extreme extreme;
  private final boolean note;
  private final boolean byPronoun;

  /// Takes some facts of the patient; now and then one is somebody else's, so that nobody may fit.
  Portrait(Patient who, @Nullable When when, LocalDate postedAt, ExamRoster roster, Dice dice) {
    this.dice = dice;
    this.who = who;
    this.when = when;
    var dob = Objects.requireNonNull(who.dob());
    this.age = (int) ChronoUnit.YEARS.between(dob, postedAt);
    this.extreme = dice.chance(0.12) ? dice.of(Extreme.OLDEST, Extreme.YOUNGEST) : null;
    boolean aged = extreme == null && age >= 1 && age < 90 && dice.chance(0.75);
    this.tellsDecade = aged && age >= 20 && dice.chance(0.35);
    this.tellsAge = aged && !tellsDecade;
    this.note = tellsAge && dice.chance(0.2);
    boolean sexed = who.sex().equals("F") || who.sex().equals("M");
    this.tellsSex = sexed && dice.chance(0.6);
    var other = dice.chance(0.15) ? dice.pick(roster.patients()) : who;
    this.town = dice.chance(0.4) ? other.town() : null;
    this.condition =
        other.conditions().isEmpty() || dice.chance(0.45) ? null : dice.pick(other.conditions());
    this.conditionWord = condition == null ? null : dice.pick(Conditions.wordsFor(condition));
    boolean works = age >= 18 && (condition == null || dice.chance(0.4));
    this.occupation = works ? other.occupation() : null;
    this.byPronoun = tellsDecade && tellsSex && dice.chance(0.6);
  }

  /// One fact alone describes a group; two can be a person.
  boolean saysEnough() {
    boolean[] told = {
      tellsAge || tellsDecade || extreme != null,
      when != null,
      tellsSex,
      town != null,
      condition != null,
      occupation != null
    };
    int count = 0;
    for (boolean one : told) {
      count += one ? 1 : 0;
    }
    boolean onlySexBeside = tellsSex && count == 2 && extreme == null;
    return count > 2 || (count == 2 && (!onlySexBeside || condition != null || town != null));
  }

  String style() {
    if (extreme != null) {
      return "extreme";
    }
    if (when != null) {
      return "visit-" + when.form();
    }
    return tellsDecade ? "decade" : tellsAge ? "age" : "no-age";
  }

  boolean telling(boolean place) {
    return place ? town != null : when != null;
  }

  Facts facts() {
    Integer from =
        tellsAge ? Integer.valueOf(age) : tellsDecade ? Integer.valueOf(age / 10 * 10) : null;
    Integer to = from == null ? null : tellsDecade ? Integer.valueOf(from + 9) : from;
    return new Facts(
        from,
        to,
        tellsSex ? who.sex() : null,
        sexIsNoun() ? Boolean.valueOf(age >= 18) : null,
        town,
        occupation,
        condition,
        when == null ? null : when.from(),
        when == null ? null : when.to(),
        extreme);
  }

  /// Woman, man, girl and boy say more than female and male: they say grown up or not.
  private boolean sexIsNoun() {
    return tellsSex && occupation == null && !note;
  }

  /// The words; "our only" may be said where it is true.
  Words words(boolean only) {
    return note ? inNoteForm() : inProse(only && !tellsAge && extreme == null);
  }

  private Words inNoteForm() {
    String sex =
        !tellsSex ? " y/o patient" : dice.of(who.sex(), "yo " + who.sex(), " y/o " + who.sex());
    var made = Words.marked(String.valueOf(age), "AGE").then(sex);
    for (String part : new String[] {occupation, conditionWord}) {
      made = part == null ? made : made.then(", ").then(Words.marked(part, "QUASI"));
    }
    made = town == null ? made : made.then(", ").then(Words.marked(town, "LOCATION"));
    return when == null ? made : made.then(", seen ").then(Words.marked(when.words(), "DATE"));
  }

  private Words inProse(boolean only) {
    var made =
        only
            ? Words.plain(dice.of("our ", "the ")).then(Words.marked("only", "QUASI")).then(" ")
            : lead();
    if (tellsAge) {
      made = made.then(Words.marked(ageWord(), "AGE")).then("-year-old ");
    }
    if (tellsSex && occupation != null && !byPronoun) {
      made = made.then(who.sex().equals("F") ? "female " : "male ");
    }
    made = made.then(occupation == null ? Words.plain(noun()) : Words.marked(occupation, "QUASI"));
    if (tellsDecade) {
      made = made.then(" in " + theirs() + " ").then(Words.marked(decade(), "AGE"));
    }
    if (town != null) {
      made =
          made.then(dice.of(" from ", " from ", " living in "))
              .then(Words.marked(town, "LOCATION"));
    }
    if (conditionWord != null) {
      made =
          made.then(dice.of(" with ", " who has ", " living with "))
              .then(Words.marked(conditionWord, "QUASI"));
    }
    return when == null
        ? made
        : made.then(dice.of(" seen ", ", seen here ", ", who came in "))
            .then(Words.marked(when.words(), "DATE"));
  }

  private Words lead() {
    if (extreme != null) {
      boolean old = extreme == Extreme.OLDEST;
      return Words.plain(old ? dice.of("our ", "the ") : "our ")
          .then(Words.marked(old ? "oldest" : "youngest", "QUASI"))
          .then(" ");
    }
    String next =
        tellsAge ? "" : occupation == null || (tellsSex && !byPronoun) ? noun() : occupation;
    boolean vowel =
        tellsAge
            ? Queries.withArticle(age).startsWith("an")
            : !next.isEmpty() && "aeiou".indexOf(next.charAt(0)) >= 0;
    return Words.plain(vowel ? "an " : "a ");
  }

  /// "in her thirties" tells the sex, "in their thirties" does not.
  private String theirs() {
    if (!byPronoun) {
      return "their";
    }
    return who.sex().equals("F") ? "her" : "his";
  }

  private String noun() {
    if (!tellsSex) {
      return "patient";
    }
    if (age < 18) {
      return who.sex().equals("F") ? "girl" : "boy";
    }
    return who.sex().equals("F") ? "woman" : "man";
  }

  private String ageWord() {
    return age >= 20 && dice.chance(0.2) ? Places.inWords(age) : String.valueOf(age);
  }

  private String decade() {
    int at = age / 10;
    String word =
        List.of("twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties")
            .get(at - 2);
    return dice.of(word, word, at + "0s");
  }
}
