package org.bedside.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import org.bedside.SignedInByCookie;
import org.bedside.Somebody;
import org.bedside.WholeHouse;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@WholeHouse
class PartsTest {

  @Autowired MockMvcTester house;
  @Autowired Somebody somebody;

  @Test
  void the_living_page_draws_every_part_in_both_languages() {
    for (var language : Language.SPOKEN) {
      var page =
          house
              .get()
              .uri("/language?lang=" + language)
              .cookie(new Cookie(SignedInByCookie.COOKIE, somebody.principal()))
              .exchange();
      assertThat(page).hasStatusOk();
      assertThat(page)
          .bodyText()
          .contains("lang=\"" + language + "\"")
          .contains("data-audience=\"careteam\"", "class=\"fence\"", "mark class=\"stop\"")
          .doesNotContain("??", "th:", "null");
    }
  }
}
