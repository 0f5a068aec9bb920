package org.bedside.calendar;

import org.bedside.people.Right;
import org.bedside.web.NavEntry;
import org.bedside.web.NavEntry.Place;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Where people find the calendar.
@Configuration(proxyBeanMethods = false)
class CalendarNav {

  @Bean
  NavEntry calendarEntry() {
    return NavEntry.of(Place.PUBLIC, 2, "calendar", "calendar.nav", "/calendar")
        .onlyWith(Right.SEE_CALENDAR)
        .asTab("calendar-days");
  }
}
