package org.bedside.policy;

import org.bedside.web.NavEntry;
import org.bedside.web.NavEntry.Place;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Where people find the rules.
@Configuration(proxyBeanMethods = false)
class PolicyNav {

  @Bean
  NavEntry rulesEntry() {
    return NavEntry.of(Place.PRACTICE, 5, "rules", "policy.nav", "/rules");
  }
}
