package org.bedside.publishing;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.bedside.margin.Margin;
import org.bedside.notices.Fact;
import org.bedside.notices.Notices;
import org.bedside.notices.Template;
import org.bedside.people.People;
import org.bedside.people.PersonId;
import org.bedside.web.Origin;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Reminds people of yeses that are waited for: by day, at most once a day each, with all that
/// waits in one letter that says nothing of it.
@Component
class Reminders {

  /// Of the practice's clock: nobody is woken, and the evening is theirs.
  private static final int FROM = 7;

  private static final int UNTIL = 19;

  private final Posts posts;
  private final Waiting waiting;
  private final Margin margin;
  private final Notices notices;
  private final People people;
  private final Origin origin;
  private final ReminderSettings settings;
  private final Clock clock;

  Reminders(
      Posts posts,
      Waiting waiting,
      Margin margin,
      Notices notices,
      People people,
      Origin origin,
      ReminderSettings settings,
      Clock clock) {
    this.posts = posts;
    this.waiting = waiting;
    this.margin = margin;
    this.notices = notices;
    this.people = people;
    this.origin = origin;
    this.settings = settings;
    this.clock = clock;
  }

  /// However often it looks, and on however many nodes: the letter of a day has one key.
  @Scheduled(fixedDelay = 5 * 60 * 1_000, initialDelay = 60_000)
  void look() {
    if (!people.isSetUp()) {
      return;
    }
    var zone = people.practice().zone();
    var now = clock.instant();
    var here = now.atZone(zone);
    if (here.getHour() < FROM || here.getHour() >= UNTIL) {
      return;
    }
    Map<PersonId, LocalDate> reminded = new LinkedHashMap<>();
    for (var post : posts.waiting()) {
      if (isTime(post, now)) {
        var day = LocalDate.ofInstant(Objects.requireNonNullElse(post.due(), now), zone);
        waiting.asked(post).forEach(one -> reminded.putIfAbsent(one.id(), day));
      }
    }
    reminded.forEach((person, day) ->
        notices.send(
            Template.YES_WAITS,
            person,
            Map.of(Fact.LINK, origin.link("/approvals/week?from=" + monday(day))),
            "yes-waits:" + person + ":" + here.toLocalDate()));
  }

  private boolean isTime(Post post, Instant now) {
    var due = post.due();
    if (due != null && !due.isAfter(now)) {
      return false;
    }
    var isOld =
        margin
            .askedAt(post.id().subject())
            .filter(asked -> !asked.plus(settings.remindAfter()).isAfter(now))
            .isPresent();
    return isOld || (due != null && !due.minus(settings.remindBefore()).isAfter(now));
  }

  private static LocalDate monday(LocalDate day) {
    return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }
}
