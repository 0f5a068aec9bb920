package org.bedside.publishing;

import org.bedside.people.Right;
import org.bedside.web.NavEntry;
import org.bedside.web.NavEntry.Place;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Where people find this room's pages.
@Configuration(proxyBeanMethods = false)
class PublishingNav {

  @Bean
  NavEntry writeEntry() {
    return NavEntry.of(Place.PUBLIC, 1, "write", "publishing.write", "/posts/new")
        .onlyWith(Right.WRITE_POSTS)
        .asTab("megaphone");
  }
}
