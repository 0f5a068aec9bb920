package org.bedside.almanac;

import org.bedside.people.Right;
import org.bedside.web.NavEntry;
import org.bedside.web.NavEntry.Place;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Where people find this room's page.
@Configuration(proxyBeanMethods = false)
class AlmanacNav {

  @Bean
  NavEntry almanacEntry() {
    return NavEntry.of(Place.PUBLIC, 3, "almanac", "almanac.nav", "/almanac")
        .onlyWith(Right.SEE_CALENDAR);
  }
}
