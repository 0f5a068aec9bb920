package org.bedside.portal;

import org.bedside.web.NavEntry;
import org.bedside.web.NavEntry.Place;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What patients see above their own pages. Rooms add theirs as beans of the same kind.
@Configuration(proxyBeanMethods = false)
class PortalNav {

  @Bean
  NavEntry portalHome() {
    return NavEntry.of(Place.PORTAL, 0, "home", "portal.home.title", "/my").asTab("hand-heart");
  }

  @Bean
  NavEntry portalAccount() {
    return NavEntry.of(Place.PORTAL, 90, "account", "portal.account.title", "/my/account")
        .asTab("user-round");
  }
}
