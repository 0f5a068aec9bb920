package org.bedside.gatherings;

import org.bedside.people.Right;
import org.bedside.web.NavEntry;
import org.bedside.web.NavEntry.Place;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Where people find this room's page.
@Configuration(proxyBeanMethods = false)
class GatheringsNav {

  @Bean
  NavEntry gatheringsEntry() {
    return NavEntry.of(Place.PUBLIC, 5, "gatherings", "gatherings.nav", "/gatherings")
        .onlyWith(Right.SEE_CALENDAR);
  }
}
