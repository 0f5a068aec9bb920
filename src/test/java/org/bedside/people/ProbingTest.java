package org.bedside.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.bedside.SettableClock;
import org.bedside.WholeHouse;
import org.bedside.audit.Audit;
import org.bedside.audit.Line;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@WholeHouse
class ProbingTest {

  @Autowired Probing probing;
  @Autowired PeopleSettings settings;
  @Autowired SettableClock clock;
  @Autowired Audit audit;

  @BeforeEach
  void aQuietMorning() {
    probing.clear();
  }

  @AfterEach
  void theRealTime() {
    clock.reset();
    probing.clear();
  }

  @Test
  void whoever_types_a_post_is_never_slowed() {
    var words = "Flu shots on Saturday, nine to noon. No appointment needed. ".repeat(5);
    for (var i = 1; i <= words.length(); i++) {
      assertThat(probing.allows("person:a", words.substring(0, i))).isTrue();
    }
  }

  @Test
  void the_same_text_again_is_free() {
    for (var i = 0; i < 2_000; i++) {
      assertThat(probing.allows("person:b", "Flu shots on Saturday.")).isTrue();
    }
  }

  @Test
  void a_list_of_names_is_refused_after_a_while_and_the_ledger_says_so_once() {
    var before = probed();
    var allowed = 0;
    for (var i = 0; i < 1_000; i++) {
      allowed += probing.allows("person:c", "Thank you, Edith " + i) ? 1 : 0;
    }
    assertThat(allowed).isEqualTo(settings.textsInMinute());
    assertThat(probed() - before).isEqualTo(1);
    assertThat(probing.allows("person:d", "Flu shots")).as("somebody else goes on").isTrue();
    clock.forward(Duration.ofSeconds(61));
    assertThat(probing.allows("person:c", "Flu shots")).isTrue();
  }

  @Test
  void a_day_has_an_end_too() {
    var allowed = 0;
    for (var i = 0; i < settings.textsInDay() + 1_000; i++) {
      if (i % settings.textsInMinute() == 0) {
        clock.forward(Duration.ofSeconds(61));
      }
      allowed += probing.allows("person:e", "Thank you, Edith " + i) ? 1 : 0;
    }
    assertThat(allowed).isEqualTo(settings.textsInDay());
    clock.forward(Duration.ofDays(1));
    assertThat(probing.allows("person:e", "Flu shots")).isTrue();
  }

  private long probed() {
    return audit.about("guard").stream().map(Line::action).filter("guard.probed"::equals).count();
  }
}
