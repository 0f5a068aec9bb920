package org.bedside.stories;

import org.bedside.people.Right;
import org.bedside.web.NavEntry;
import org.bedside.web.NavEntry.Place;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Where people find this room's pages.
@Configuration(proxyBeanMethods = false)
class StoriesNav {

  @Bean
  NavEntry storiesEntry() {
    return NavEntry.of(Place.PUBLIC, 7, "stories", "stories.nav", "/stories")
        .onlyWith(Right.SEE_CALENDAR);
  }
}
