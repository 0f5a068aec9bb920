package org.bedside.guard.described;

import org.bedside.roster.Fact;
import org.bedside.roster.Sex;
import org.jspecify.annotations.Nullable;

/// Words of a text that may narrow down who somebody is.
///
/// @param from its first token
/// @param to the token after the last
/// @param fact what it states; null for what no list holds
/// @param age the age, where it is one
/// @param sex told along with it
/// @param form whether it speaks of one, of many ("teachers"), says what one does ("teaches"), or
///   is only talked about ("jokes about gout")
record Trait(
    int from,
    int to,
    Sort sort,
    @Nullable Fact fact,
    @Nullable Age age,
    @Nullable Sex sex,
    Form form) {

  /// Sorts of traits; of all but illnesses and days a person has one.
  enum Sort {
    AGE,
    TOWN,
    WORK,
    ILLNESS,
    DAY,
    BIRTH,
    EXTREME,
    ONLY;

    boolean isSingle() {
      return this != ILLNESS && this != DAY;
    }
  }

  /// How the words stand in the sentence.
  enum Form {
    ONE,
    MANY,
    VERB,
    TOPIC
  }

  static Trait of(Sort sort, int from, int to, Fact fact) {
    return new Trait(from, to, sort, fact, null, null, Form.ONE);
  }

  boolean plural() {
    return form == Form.MANY;
  }

  boolean isTopic() {
    return form == Form.TOPIC;
  }

  /// The same, said of somebody.
  Trait told() {
    return isTopic() ? new Trait(from, to, sort, fact, age, sex, Form.ONE) : this;
  }

  boolean is(Sort other) {
    return sort == other;
  }

  /// Whether it may stand inside a phrase that a noun ends: "our oldest diabetic teacher".
  boolean opensPhrase() {
    return switch (sort) {
      case AGE -> age != null && age.noun();
      case WORK -> form != Form.VERB;
      case EXTREME, ONLY -> true;
      default -> false;
    };
  }
}
