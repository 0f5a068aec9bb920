package org.bedside.calendar;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.bedside.audit.Audit;
import org.bedside.audit.Entry;
import org.bedside.calendar.Repetitions.Repetition;
import org.bedside.calendar.Repetitions.Unit;
import org.bedside.people.PersonId;
import org.bedside.publishing.Agenda;
import org.bedside.publishing.Planned;
import org.bedside.publishing.PlannedPost;
import org.bedside.publishing.PostId;
import org.bedside.publishing.WallTime;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/// Makes the repetitions of a post: a draft for each time, made in advance, so that each is seen on
/// its day and needs a yes of its own.
@Service
class Repeating {

  /// A page that says one thing more often than this has a habit, not a message.
  static final int MOST = 12;

  /// What became of it.
  sealed interface Outcome {

    /// @param made how many drafts
    record Made(int made) implements Outcome {}

    /// Nothing was made. `key` is that of the sentence; `on` the time that it is about.
    record Refused(String key, @Nullable LocalDateTime on) implements Outcome {}
  }

  private final Repetitions repetitions;
  private final Promises promises;
  private final Agenda agenda;
  private final Audit audit;
  private final Clock clock;

  Repeating(Repetitions repetitions, Promises promises, Agenda agenda, Audit audit, Clock clock) {
    this.repetitions = repetitions;
    this.promises = promises;
    this.agenda = agenda;
    this.audit = audit;
    this.clock = clock;
  }

  /// All or nothing. The ids of the drafts are made of that of the repetition, so that a repeated
  /// request makes no more.
  ///
  /// @param times how often it comes again, at most [#MOST]
  /// @param until the last day that may have it; null for none
  @Transactional
  Outcome begin(
      UUID id,
      PlannedPost post,
      int every,
      Unit unit,
      int times,
      @Nullable LocalDate until,
      PersonId by) {
    var plan = post.plan();
    if (plan == null) {
      return new Outcome.Refused("calendar.repeat.no-time", null);
    }
    if (every < 1 || every > 12 || times < 1 || times > MOST) {
      return new Outcome.Refused("calendar.repeat.limit", null);
    }
    var days = days(plan.local(), every, unit, times, until);
    if (days.isEmpty()) {
      return new Outcome.Refused("calendar.repeat.none", null);
    }
    var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
    if (!repetitions.add(new Repetition(id, post.id(), every, unit, false), by, at)) {
      return new Outcome.Made(days.size());
    }
    var promise = promises.of(post.id());
    for (var place = 1; place <= days.size(); place++) {
      var copy = copy(id, place);
      var time = WallTime.of(days.get(place - 1), plan.zone());
      if (agenda.copy(post.id(), copy, time, by) instanceof Planned.Refused(var why)) {
        TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        return new Outcome.Refused(why.key(), time.local());
      }
      repetitions.add(id, copy, place);
      promise.ifPresent(one -> promises.keep(copy, one));
    }
    audit.record(
        Entry.of(by.ledger(), "post.repeated", post.id().subject())
            .with("repetition", id.toString())
            .with("times", Integer.toString(days.size())));
    return new Outcome.Made(days.size());
  }

  private static PostId copy(UUID repetition, int place) {
    var name = "repetition:" + repetition + ":" + place;
    return new PostId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
  }

  /// The time on the clock stays; a month without that day has its last one.
  static List<LocalDateTime> days(
      LocalDateTime first, int every, Unit unit, int times, @Nullable LocalDate until) {
    var days = new ArrayList<LocalDateTime>();
    for (var n = 1; n <= times; n++) {
      var day =
          unit == Unit.WEEKS
              ? first.plusWeeks((long) n * every)
              : first.plusMonths((long) n * every);
      if (until != null && day.toLocalDate().isAfter(until)) {
        break;
      }
      days.add(day);
    }
    return days;
  }

  /// Takes away every repetition that is not out yet; the first post stays. How many went.
  @Transactional
  int stop(Repetition repetition, PersonId by) {
    var gone = 0;
    for (var post : repetitions.posts(repetition)) {
      if (!post.equals(repetition.first()) && agenda.discard(post, by)) {
        promises.forget(post);
        gone++;
      }
    }
    repetitions.stop(repetition.id(), clock.instant().truncatedTo(ChronoUnit.MICROS));
    audit.record(
        Entry.of(by.ledger(), "post.repetition-stopped", repetition.first().subject())
            .with("repetition", repetition.id().toString())
            .with("gone", Integer.toString(gone)));
    return gone;
  }
}
