package org.bedside.answers;

import org.bedside.people.Right;
import org.bedside.web.NavEntry;
import org.bedside.web.NavEntry.Place;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Where people find this room's page.
@Configuration(proxyBeanMethods = false)
class AnswersNav {

  @Bean
  NavEntry answersEntry() {
    return NavEntry.of(Place.PUBLIC, 7, "answers", "answers.nav", "/answers")
        .onlyWith(Right.SEE_CALENDAR);
  }
}
