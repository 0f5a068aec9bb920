package org.bedside.cases;

import org.bedside.people.Right;
import org.bedside.web.NavEntry;
import org.bedside.web.NavEntry.Place;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Where people find this room's page.
@Configuration(proxyBeanMethods = false)
class CasesNav {

  @Bean
  NavEntry casesEntry() {
    return NavEntry.of(Place.COLLEAGUES, 1, "cases", "cases.nav", "/cases")
        .onlyWith(Right.WRITE_POSTS);
  }
}
