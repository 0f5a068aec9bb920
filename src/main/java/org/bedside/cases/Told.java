package org.bedside.cases;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Objects;
import org.bedside.roster.Description;
import org.bedside.roster.Fact;
import org.jspecify.annotations.Nullable;

/// What somebody filled in.
///
/// @param when null while nobody has said it
/// @param had what was found; free words, like the three after it
record Told(
    AgeBand age,
    Sex sex,
    UsState place,
    @Nullable Delay when,
    String had,
    String done,
    String question,
    String learned) {

  /// Of one free field.
  static final int LONGEST = 1_000;

  /// Nothing yet.
  static final Told BLANK =
      new Told(AgeBand.NOT_SAID, Sex.NOT_SAID, UsState.NOT_SAID, null, "", "", "", "");

  /// The same with one field left open.
  Told without(Field field) {
    return switch (field) {
      case AGE -> new Told(AgeBand.NOT_SAID, sex, place, when, had, done, question, learned);
      case SEX -> new Told(age, Sex.NOT_SAID, place, when, had, done, question, learned);
      case PLACE -> new Told(age, sex, UsState.NOT_SAID, when, had, done, question, learned);
      case WHEN -> new Told(age, sex, place, null, had, done, question, learned);
      case HAD -> new Told(age, sex, place, when, "", done, question, learned);
      case DONE -> new Told(age, sex, place, when, had, "", question, learned);
      case QUESTION -> new Told(age, sex, place, when, had, done, "", learned);
      case LEARNED -> new Told(age, sex, place, when, had, done, question, "");
    };
  }

  /// Whether the field says something.
  boolean says(Field field) {
    return switch (field) {
      case AGE -> age != AgeBand.NOT_SAID;
      case SEX -> sex != Sex.NOT_SAID;
      case PLACE -> place != UsState.NOT_SAID;
      case WHEN -> when != null;
      case HAD, DONE, QUESTION, LEARNED -> !words(field).isEmpty();
    };
  }

  /// The words of a free field.
  String words(Field field) {
    return switch (field) {
      case HAD -> had;
      case DONE -> done;
      case QUESTION -> question;
      case LEARNED -> learned;
      case AGE, SEX, PLACE, WHEN -> throw new IllegalArgumentException(field + " has no words");
    };
  }

  boolean saysNothing() {
    return equals(BLANK);
  }

  /// What of it a list of patients can count on this day: age and sex. A list knows no states, and
  /// what was found is read in the words.
  Description described(LocalDate day) {
    var facts = new ArrayList<Fact>();
    if (age != AgeBand.NOT_SAID) {
      facts.add(Fact.Born.aged(age.least(), age.most(), day));
    }
    switch (sex) {
      case WOMAN -> facts.add(new Fact.OfSex(org.bedside.roster.Sex.F));
      case MAN -> facts.add(new Fact.OfSex(org.bedside.roster.Sex.M));
      case NOT_SAID -> {}
    }
    return new Description(facts);
  }

  /// How long ago it was.
  ///
  /// @throws NullPointerException if nobody has said it
  Delay delay() {
    return Objects.requireNonNull(when);
  }

  /// Never the words.
  @Override
  public String toString() {
    return "Told[]";
  }
}
