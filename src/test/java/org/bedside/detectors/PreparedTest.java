package org.bedside.detectors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/// The prepared answers as pages offer them.
class PreparedTest {

  @Test
  void each_is_there_in_both_languages() {
    var names = List.of("comment", "praise", "policy", "message", "emergency", "crisis");
    assertThat(Prepared.in(Locale.ENGLISH)).extracting(Prepared::name).isEqualTo(names);
    assertThat(Prepared.in(Locale.of("es"))).extracting(Prepared::name).isEqualTo(names);
  }

  @Test
  void it_says_what_is_to_be_filled_in() {
    var message = Prepared.in(Locale.ENGLISH).get(3);
    assertThat(message.blanks()).containsExactly(Blank.LINK, Blank.PHONE, Blank.HOURS);
    assertThat(Prepared.in(Locale.ENGLISH).get(1).blanks()).isEmpty();
  }

  @Test
  void filled_in_it_is_known_again() {
    for (var prepared : Prepared.all()) {
      var filled =
          prepared
              .text()
              .replace("{PHONE}", "(541) 555-0100")
              .replace("{LINK}", "https://ferrystreet.example/portal")
              .replace("{HOURS}", "9");
      assertThat(Prepared.of(filled)).as(prepared.text()).contains(prepared);
    }
  }

  @Test
  void a_reply_may_lead_on_to_private_messages_and_words_of_danger_may_not() {
    for (var prepared : Prepared.all()) {
      var way = Prepared.way(prepared.language()).replace("{LINK}", "https://ferry.example/ask");
      var led = prepared.text().replace("{PHONE}", "(541) 555-0100").replace("{HOURS}", "9");
      var known = Prepared.of(led + " " + way);
      assertThat(known.isPresent()).as(prepared.text()).isEqualTo(prepared.leadsOn());
      assertThat(Prepared.of(way)).isEmpty();
    }
    assertThat(Prepared.all().stream().filter(Prepared::leadsOn).map(Prepared::name))
        .containsExactly("comment", "praise", "comment", "praise");
  }

  @Test
  void a_long_text_is_none() {
    assertThat(Prepared.of("Thank you ".repeat(500))).isEmpty();
  }
}
