package org.bedside.almanac;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.bedside.WholeHouse;
import org.bedside.guard.Audience;
import org.bedside.guard.Statement;
import org.bedside.guard.Verdict;
import org.bedside.people.People;
import org.bedside.people.Role;
import org.bedside.people.TestPeople;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;

/// The prepared words as the guard of a running practice reads them, which knows its people.
@WholeHouse
class ClearIdeasTest {

  @Autowired Ideas ideas;
  @Autowired TestPeople testPeople;
  @Autowired People people;
  @Autowired MessageSource messages;

  @Test
  void every_idea_is_clear_for_everybody_in_both_languages() {
    testPeople.with("Priya Raman", Role.CLINICIAN);
    var guard = people.guard();
    for (var language : Ideas.LANGUAGES) {
      var facts = messages.getMessage("almanac.facts", new Object[] {"%s"}, Locale.of(language));
      for (var idea : ideas.all()) {
        for (var text : IdeasTest.texts(idea, language, facts)) {
          assertThat(guard.read(Statement.of(text, Audience.PUBLIC)).verdict())
              .as(language + ": " + text)
              .isEqualTo(Verdict.CLEAR);
        }
      }
    }
  }
}
