package org.bedside.margin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Words that somebody spoke about are found again when other words change.
class QuoteTest {

  private static final String TEXT =
      "Flu shots on Saturday. Bring a card. Flu shots help. Bring a card, or come anyway.";

  private static Quote quote(String words, int nth) {
    var at = -1;
    for (var i = 0; i < nth; i++) {
      at = TEXT.indexOf(words, at + 1);
    }
    return Quote.of(TEXT, new Span(at, at + words.length()));
  }

  @Test
  void they_are_found_where_they_stood() {
    assertThat(quote("Bring a card", 2).in(TEXT))
        .hasValueSatisfying(span -> assertThat(span.start()).isEqualTo(53));
  }

  @Test
  void they_are_found_behind_new_words() {
    var now = "Good news: " + TEXT;
    assertThat(quote("Bring a card", 2).in(now))
        .hasValueSatisfying(span -> assertThat(span.start()).isEqualTo(64));
  }

  @Test
  void of_two_places_the_one_with_the_same_surroundings_counts() {
    var now = TEXT.replace("Flu shots on Saturday. Bring a card. ", "");
    assertThat(quote("Flu shots", 1).in(now)).as("too short, elsewhere").isEmpty();
    assertThat(quote("Bring a card", 2).in(now))
        .hasValueSatisfying(span -> assertThat(span.start()).isEqualTo(16));
  }

  @Test
  void words_that_were_changed_are_gone() {
    assertThat(quote("Flu shots help", 1).in(TEXT.replace("help", "work"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"0-9,true", "9-9,false", "0-900,false", "x,false", "-1-4,false", "22-23,false"})
  void a_field_names_a_run_of_the_text_or_nothing(String written, boolean good) {
    assertThat(Span.read(written, TEXT).isPresent()).isEqualTo(good);
  }

  @Test
  void sentences_are_offered_without_the_blanks_around_them() {
    assertThat(Sentences.of(" One. Two?\n\nThree", Locale.US).stream().map(Span::written))
        .containsExactly("1-5", "6-10", "12-17");
  }
}
