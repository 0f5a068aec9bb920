package org.bedside.patients;

import org.bedside.people.Right;
import org.bedside.web.NavEntry;
import org.bedside.web.NavEntry.Place;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Where people find this room's pages.
@Configuration(proxyBeanMethods = false)
class PatientsNav {

  @Bean
  NavEntry patientsEntry() {
    return NavEntry.of(Place.PRACTICE, 15, "patients", "patients.nav", "/patients")
        .onlyWith(Right.SEE_PATIENTS);
  }

  @Bean
  NavEntry guardEntry() {
    return NavEntry.of(Place.PRACTICE, 30, "guard", "patients.guard.nav", "/guard")
        .onlyWith(Right.MANAGE_PRACTICE);
  }
}
