package org.bedside.tagger;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GazetteerTest {

  private final Gazetteer gazetteer = Gazetteer.standard();

  @Test
  void it_knows_given_names_and_surnames_and_how_frequent_they_are() {
    assertThat(gazetteer.given("john")).isTrue();
    assertThat(gazetteer.given("table")).isFalse();
    assertThat(gazetteer.surname("kowalczyk")).isTrue();
    assertThat(gazetteer.surname("the")).isFalse();
    assertThat(gazetteer.surnameRank("smith")).isEqualTo(1);
    assertThat(gazetteer.womensRank("mary")).isEqualTo(1);
    assertThat(gazetteer.mensRank("mary")).isGreaterThan(100);
    assertThat(gazetteer.givenRank("mary")).isEqualTo(1);
    assertThat(gazetteer.givenRank("xqzt")).isZero();
  }

  @Test
  void pet_forms_are_given_names() {
    assertThat(gazetteer.given("maggie")).isTrue();
    assertThat(gazetteer.given("ronnie")).isTrue();
  }

  @Test
  void apostrophes_of_a_name_and_of_the_owner_do_not_count() {
    assertThat(gazetteer.surname("o'brien")).isTrue();
    assertThat(gazetteer.given("anne's")).isTrue();
  }

  @Test
  void words_that_are_names_too_are_common() {
    for (var word : "rich will may grace mark bill rose april hope young brown".split(" ")) {
      assertThat(gazetteer.common(word)).as(word).isTrue();
      assertThat(gazetteer.given(word) || gazetteer.surname(word)).as(word).isTrue();
    }
    for (var word : "john margaret kowalczyk siobhan".split(" ")) {
      assertThat(gazetteer.common(word)).as(word).isFalse();
    }
  }

  @Test
  void towns_may_have_more_than_one_word() {
    assertThat(gazetteer.town("cedar rapids")).isTrue();
    assertThat(gazetteer.town("toronto")).isTrue();
    assertThat(gazetteer.town("tuesday evening")).isFalse();
  }
}
