package org.bedside.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import org.bedside.WholeHouse;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@WholeHouse
class PartsTest {

  @Autowired MockMvcTester house;

  @Test
  void the_living_page_draws_every_part_in_both_languages() {
    for (var language : Language.SPOKEN) {
      var page = house.get().uri("/language?lang=" + language).with(user("somebody")).exchange();
      assertThat(page).hasStatusOk();
      assertThat(page)
          .bodyText()
          .contains("lang=\"" + language + "\"")
          .contains("data-audience=\"careteam\"", "class=\"fence\"", "mark class=\"stop\"")
          .doesNotContain("??", "th:", "null");
    }
  }
}
