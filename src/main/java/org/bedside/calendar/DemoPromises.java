package org.bedside.calendar;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.UUID;
import org.bedside.people.Demo;
import org.bedside.people.DemoPart;
import org.bedside.publishing.PlannedPosts;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// What the invented practice promised: a tip every Tuesday, which its posts of the last twelve
/// weeks kept and those of the next weeks will keep, and something longer every two weeks, which
/// nobody has written yet.
@Component
@Order(8)
class DemoPromises implements DemoPart {

  private static final int WEEKS = 12;

  private final Promises promises;
  private final PlannedPosts posts;

  DemoPromises(Promises promises, PlannedPosts posts) {
    this.promises = promises;
    this.posts = posts;
  }

  @Override
  public void fill(Demo demo) {
    var zone = demo.practice().zone();
    var today = demo.now().atZone(zone).toLocalDate();
    var monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    var morning = LocalTime.of(7, 30);
    var first = monday.minusWeeks(WEEKS).plusDays(1);
    var tip = promise("Tuesday tip", Rhythm.WEEKLY, first, morning);
    promises.add(tip, demo.marcus().id(), demo.now());
    posts
        .between(
            demo.now().minus(Duration.ofDays(7L * WEEKS + 7)),
            demo.now().plus(Duration.ofDays(28)),
            demo.marcus())
        .stream()
        .filter(post -> isTuesday(post.due(), zone))
        .forEach(post -> promises.keep(post.id(), tip.id()));
    var talk =
        promise(
            "Ten Minutes on Maple", Rhythm.TWO_WEEKLY, monday.plusDays(10), LocalTime.of(18, 0));
    promises.add(talk, demo.marcus().id(), demo.now().plusSeconds(1));
  }

  private static boolean isTuesday(@Nullable Instant due, ZoneId zone) {
    return due != null && due.atZone(zone).getDayOfWeek() == DayOfWeek.TUESDAY;
  }

  private static Promise promise(
      String title, Rhythm rhythm, java.time.LocalDate first, LocalTime at) {
    return new Promise(UUID.randomUUID(), title, rhythm, first, at, List.of(), null);
  }
}
