package org.bedside.channels;

import org.bedside.people.Right;
import org.bedside.web.NavEntry;
import org.bedside.web.NavEntry.Place;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Where people find this room's page.
@Configuration(proxyBeanMethods = false)
class ChannelsNav {

  @Bean
  NavEntry channelsEntry() {
    return NavEntry.of(Place.PUBLIC, 6, "channels", "channels.title", "/channels")
        .onlyWith(Right.SEE_CALENDAR);
  }
}
