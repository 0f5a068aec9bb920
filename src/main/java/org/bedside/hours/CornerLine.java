package org.bedside.hours;

import java.time.Clock;
import java.util.Optional;
import org.bedside.people.Corner;
import org.bedside.people.PersonId;
import org.bedside.web.Times;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/// Says below the name of whoever is signed in when their quiet hours begin or end.
@Component
class CornerLine implements Corner {

  private final Hours hours;
  private final Times times;
  private final MessageSource words;
  private final Clock clock;

  CornerLine(Hours hours, Times times, MessageSource words, Clock clock) {
    this.hours = hours;
    this.times = times;
    this.words = words;
    this.clock = clock;
  }

  @Override
  public Optional<String> line(PersonId person) {
    return hours
        .quietOf(person)
        .map(quiet -> {
          var now = clock.instant();
          var until = hours.loudAgain(person, now);
          return until.equals(now)
              ? sentence("from", times.time(quiet.from()))
              : sentence("now", times.moment(until.atZone(hours.office().zone())));
        });
  }

  private String sentence(String key, String time) {
    return words.getMessage(
        "hours.corner." + key, new Object[] {time}, LocaleContextHolder.getLocale());
  }
}
