package org.bedside.answers;

import static org.assertj.core.api.Assertions.assertThat;

import org.bedside.WholeHouse;
import org.bedside.networks.Network;
import org.bedside.people.Role;
import org.bedside.people.TestPeople;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// What is typed in about words that were found, and what is filled into answers.
@WholeHouse
class AnswerFormsTest {

  @Autowired TestAnswers answers;
  @Autowired TestPeople people;
  @Autowired MockMvcTester pages;

  @Test
  void another_site_has_a_name_and_a_link_is_a_link() {
    var site = new HeardForm("REVIEW", "ANOTHER", "Healthgrades", "", "Never again.");
    assertThat(site.errors()).isEmpty();
    assertThat(site.heard().place()).isEqualTo("Healthgrades");
    assertThat(site.heard().judgedAs()).isEqualTo(Network.GOOGLE_BUSINESS);
    assertThat(new HeardForm("REVIEW", "ANOTHER", "", "", "x").errors()).containsKey("site");
    assertThat(new HeardForm("REVIEW", "X", "", "javascript:alert(1)", "x").errors())
        .containsKey("link");
    assertThat(new HeardForm("REVIEW", "WEBSITE", "", "", "x").errors()).containsKey("place");
  }

  @Test
  void the_language_is_guessed_by_the_small_words() {
    assertThat(Tongue.of("Muy mala atención, me hicieron esperar una hora.")).isEqualTo("es");
    assertThat(Tongue.of("The worst hour of my life.")).isEqualTo("en");
    assertThat(Tongue.of("¡Gracias!")).isEqualTo("es");
    assertThat(Tongue.of("5/5")).isEqualTo("en");
  }

  @Test
  void a_link_that_the_guard_does_not_know_is_not_filled_in() {
    answers.fill();
    var writer = people.with("Marcus Bell", Role.COMMUNICATIONS);
    var form =
        pages
            .post()
            .uri("/answers/blanks")
            .with(people.as(writer))
            .with(
                org.springframework.security.test.web.servlet.request
                    .SecurityMockMvcRequestPostProcessors.csrf())
            .param("portal", "https://maplestreetfm.example/portal")
            .param("policy", "https://somebody-else.example/rules")
            .param("first", "MONDAY")
            .param("last", "FRIDAY")
            .param("opens", "08:00")
            .param("closes", "17:00");
    assertThat(form).hasStatus(422).bodyText().contains("We do not know this page");
  }
}
