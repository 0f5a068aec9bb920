package org.bedside.calendar;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.bedside.people.People;
import org.bedside.people.Person;
import org.bedside.publishing.PlannedPost;
import org.bedside.publishing.PlannedPost.Look;
import org.bedside.publishing.PlannedPosts;
import org.springframework.stereotype.Component;

/// Looks up how the promises were kept.
@Component
class Kept {

  /// A promise with what became of it.
  record Shown(Promise promise, Keeping keeping, List<LocalDate> ahead) {}

  private final Promises promises;
  private final Pauses pauses;
  private final PlannedPosts posts;
  private final People people;

  Kept(Promises promises, Pauses pauses, PlannedPosts posts, People people) {
    this.promises = promises;
    this.pauses = pauses;
    this.posts = posts;
    this.people = people;
  }

  List<Shown> all(LocalDate today, Person me) {
    return promises.on(today).stream().map(one -> shown(one, today, me)).toList();
  }

  private Shown shown(Promise promise, LocalDate today, Person me) {
    var zone = people.practice().zone();
    var all = pauses.all();
    var said =
        promises.posts(promise.id()).stream()
            .flatMap(id -> posts.find(id, me).stream())
            .filter(post -> post.due() != null && post.look() != Look.BACK)
            .map(post -> said(promise, post, zone))
            .toList();
    var moved = promises.moves(promise.id());
    var keeping =
        Keeping.of(
            promise, moved, said, day -> all.stream().anyMatch(pause -> pause.holds(day)), today);
    return new Shown(promise, keeping, ahead(promise, today, said, all, moved));
  }

  private static Keeping.Said said(Promise promise, PlannedPost post, ZoneId zone) {
    var due = post.due();
    var reaches = promise.outlets().isEmpty() || post.outlets().containsAll(promise.outlets());
    return new Keeping.Said(
        (due == null ? java.time.Instant.EPOCH : due).atZone(zone).toLocalDate(),
        post.look() == Look.OUT && reaches,
        post.look() != Look.GAP && reaches);
  }

  /// The days of the coming months on which it is due and nobody wrote yet.
  private static List<LocalDate> ahead(
      Promise promise,
      LocalDate today,
      List<Keeping.Said> said,
      List<Pauses.Pause> pauses,
      java.util.Map<LocalDate, LocalDate> moved) {
    var rhythm = promise.rhythm();
    var days = new ArrayList<LocalDate>();
    var from = Math.max(0, rhythm.last(promise.first(), today.minusDays(1)) + 1);
    for (var n = Math.max(0, from - 1); n < from + 30; n++) {
      var planned = rhythm.day(promise.first(), n);
      var day = moved.getOrDefault(planned, planned);
      var end = promise.endedOn();
      if (!day.isBefore(today) && (end == null || day.isBefore(end))) {
        days.add(day);
      }
    }
    var open = new ArrayList<>(days);
    said.stream()
        .filter(Keeping.Said::written)
        .forEach(one ->
            days.stream()
                .min(
                    java.util.Comparator.comparingLong(
                        day -> Math.abs(day.toEpochDay() - one.day().toEpochDay())))
                .filter(day -> isNear(promise, day, one.day()))
                .ifPresent(open::remove));
    open.removeIf(day -> pauses.stream().anyMatch(pause -> pause.holds(day)));
    return open;
  }

  /// Nearer than half way to its neighbours.
  private static boolean isNear(Promise promise, LocalDate day, LocalDate said) {
    var length =
        promise.rhythm().day(promise.first(), 1).toEpochDay() - promise.first().toEpochDay();
    return 2 * Math.abs(day.toEpochDay() - said.toEpochDay()) <= length;
  }
}
