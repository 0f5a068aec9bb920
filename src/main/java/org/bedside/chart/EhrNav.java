package org.bedside.chart;

import org.bedside.people.Right;
import org.bedside.web.NavEntry;
import org.bedside.web.NavEntry.Place;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Where people find this room's pages.
@Configuration(proxyBeanMethods = false)
class EhrNav {

  @Bean
  NavEntry ehrEntry() {
    return NavEntry.of(Place.PRACTICE, 16, "ehrs", "chart.ehr.nav", "/chart/ehrs")
        .onlyWith(Right.KEEP_RECORDS);
  }
}
