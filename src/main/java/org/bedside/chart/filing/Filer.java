package org.bedside.chart.filing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.bedside.audit.Audit;
import org.bedside.audit.Entry;
import org.bedside.chart.Filable;
import org.bedside.chart.Transcript;
import org.bedside.chart.ehrs.Ehr;
import org.bedside.chart.ehrs.Ehrs;
import org.bedside.chart.fhir.Answered;
import org.bedside.chart.fhir.Answered.Away;
import org.bedside.chart.fhir.Answered.Locked;
import org.bedside.chart.fhir.Issue;
import org.bedside.chart.known.Found;
import org.bedside.chart.known.Matching;
import org.bedside.guard.Audience;
import org.bedside.people.Right;
import org.bedside.today.Item;
import org.bedside.today.Today;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Brings one filing into the record, and writes down what came of it.
@Component
class Filer {

  static final String KIND = "filing";

  /// An EHR that does not answer is tried again after so long, each time twice as long, and never
  /// later than after a minute: what was closed meanwhile is filed within a minute of its return.
  private static final Duration FIRST = Duration.ofSeconds(2);

  private static final Duration LONGEST = Duration.ofMinutes(1);

  /// While nobody has said in which of several EHRs a patient is.
  private static final Duration NO_EHR = Duration.ofMinutes(10);

  private static final int MINUTES = 3;

  private final FilingTable table;
  private final Matching matching;
  private final FilingCalls calls;
  private final Ehrs ehrs;
  private final List<Filable> rooms;
  private final Today today;
  private final Audit audit;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Filer(
      FilingTable table,
      Matching matching,
      FilingCalls calls,
      Ehrs ehrs,
      List<Filable> rooms,
      Today today,
      Audit audit,
      TransactionTemplate transaction,
      Clock clock) {
    this.table = table;
    this.matching = matching;
    this.calls = calls;
    this.ehrs = ehrs;
    this.rooms = rooms;
    this.today = today;
    this.audit = audit;
    this.transaction = transaction;
    this.clock = clock;
  }

  void file(Filing one) {
    var ehr = ehrs.of(one.patient());
    if (ehr.isEmpty()) {
      table.later(one, null, now().plus(NO_EHR), now());
      return;
    }
    var rests = table.rests(ehr.get().id()).filter(until -> until.isAfter(now()));
    if (rests.isPresent()) {
      table.later(one, Trouble.AWAY, rests.get(), now());
      return;
    }
    file(one, ehr.get());
  }

  private void file(Filing one, Ehr ehr) {
    switch (matching.find(ehr, one.patient())) {
      case Found.Unasked(var why) -> unanswered(one, ehr, why);
      case Found.Perhaps(var candidates) ->
          refused(one, ehr, candidates.isEmpty() ? Trouble.NOBODY : Trouble.WHO, List.of());
      case Found.One(var patient) -> {
        var said = transcript(one.subject());
        if (said.isEmpty()) {
          refused(one, ehr, Trouble.DESTROYED, List.of());
        } else {
          send(one, ehr, said.get(), patient);
        }
      }
    }
  }

  private Optional<Transcript> transcript(String subject) {
    return rooms.stream().flatMap(room -> room.transcript(subject).stream()).findFirst();
  }

  private void send(Filing one, Ehr ehr, Transcript said, String patient) {
    var before = table.filedBefore(one, ehr.id(), said.version()).orElse(null);
    switch (calls.send(ehr, said, patient, before)) {
      case Sent.There(var reference) -> filed(one, ehr, said.version(), reference);
      case Sent.NotThere(var trouble, _) when trouble != null ->
          refused(one, ehr, trouble, List.of());
      case Sent.NotThere(_, var why) -> unanswered(one, ehr, why);
    }
  }

  private void filed(Filing one, Ehr ehr, int version, String reference) {
    transaction.executeWithoutResult(_ -> {
      if (table.filed(one, ehr.id(), version, reference, now())) {
        table.answered(ehr.id());
        today.settle(one.subject(), KIND, null);
        audit.record(entry(one, "chart.filed", ehr).with("reference", reference));
      }
    });
  }

  private void refused(Filing one, @Nullable Ehr ehr, Trouble trouble, List<Issue> issues) {
    transaction.executeWithoutResult(_ -> {
      var where = ehr == null ? null : ehr.id();
      if (table.refused(one, where, trouble, issues, now())) {
        today.put(
            Item.forRight(
                Right.KEEP_RECORDS,
                null,
                one.subject(),
                KIND,
                Audience.CARE_TEAM,
                "/chart/filings",
                MINUTES));
        audit.record(
            Entry.of("system", "chart.refused", one.subject()).with("why", trouble.name()));
      }
    });
  }

  private void unanswered(Filing one, Ehr ehr, Answered<?> why) {
    if (why instanceof Answered.Refused<?>(_, var issues)) {
      refused(one, ehr, Trouble.REFUSED, issues);
      return;
    }
    var wish =
        why instanceof Away<?>(_, var after)
            ? Objects.requireNonNullElse(after, Duration.ZERO)
            : Duration.ZERO;
    var trouble = why instanceof Locked<?> ? Trouble.LOCKED : Trouble.AWAY;
    var until = table.rest(ehr.id(), FIRST, LONGEST, wish, now());
    table.later(one, trouble, until, now());
  }

  private static Entry entry(Filing one, String action, Ehr ehr) {
    return Entry.of("system", action, one.subject()).with("ehr", ehr.id().toString());
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
