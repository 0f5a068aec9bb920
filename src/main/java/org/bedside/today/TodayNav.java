package org.bedside.today;

import org.bedside.web.NavEntry;
import org.bedside.web.NavEntry.Place;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Where people find this room's page.
@Configuration(proxyBeanMethods = false)
class TodayNav {

  @Bean
  NavEntry todayEntry() {
    return NavEntry.of(Place.FIRST, 1, "today", "today.title", "/today").asTab("sunrise");
  }
}
