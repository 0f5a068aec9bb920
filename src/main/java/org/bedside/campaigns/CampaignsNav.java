package org.bedside.campaigns;

import org.bedside.people.Right;
import org.bedside.web.NavEntry;
import org.bedside.web.NavEntry.Place;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Where people find this room's page.
@Configuration(proxyBeanMethods = false)
class CampaignsNav {

  @Bean
  NavEntry campaignsEntry() {
    return NavEntry.of(Place.PUBLIC, 4, "campaigns", "campaigns.nav", "/campaigns")
        .onlyWith(Right.SEE_CALENDAR);
  }
}
