package org.bedside.chart.intake;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.bedside.audit.Audit;
import org.bedside.audit.Entry;
import org.bedside.chart.ehrs.Ehr;
import org.bedside.chart.ehrs.Ehrs;
import org.bedside.chart.fhir.Answered;
import org.bedside.chart.fhir.Answered.Done;
import org.bedside.chart.fhir.Answered.Refused;
import org.bedside.chart.fhir.Fhir;
import org.bedside.patients.Patients;
import org.bedside.people.People;
import org.hl7.fhir.r4.model.Bundle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Asks an EHR for its patients, page by page. A page and how far that is are written together, so
/// a run that breaks off, here or there, goes on where it stopped; on whichever node. After the
/// first whole run it asks for what changed since.
@Component
class IntakeJob {

  private static final Logger log = LoggerFactory.getLogger(IntakeJob.class);

  private static final int PAGE = 250;

  /// Longer than a page takes to come and to be written.
  private static final Duration LEASE = Duration.ofMinutes(2);

  private static final Duration FRESH = Duration.ofMinutes(15);
  private static final Duration AGAIN = Duration.ofMinutes(1);

  /// Clocks differ, and what is written there just now is found a little later.
  private static final Duration OVERLAP = Duration.ofMinutes(5);

  private final IntakeTable table;
  private final Ehrs ehrs;
  private final Fhir fhir;
  private final Patients patients;
  private final People people;
  private final Audit audit;
  private final TransactionTemplate transaction;
  private final Clock clock;

  IntakeJob(
      IntakeTable table,
      Ehrs ehrs,
      Fhir fhir,
      Patients patients,
      People people,
      Audit audit,
      TransactionTemplate transaction,
      Clock clock) {
    this.table = table;
    this.ehrs = ehrs;
    this.fhir = fhir;
    this.patients = patients;
    this.people = people;
    this.audit = audit;
    this.transaction = transaction;
    this.clock = clock;
  }

  @Scheduled(fixedDelay = 5_000)
  void look() {
    if (!people.isSetUp()) {
      return;
    }
    try {
      while (step()) {}
    } catch (RuntimeException e) {
      log.error(
          "Patients were not taken in and will be asked for again: {}", e.getClass().getName());
    }
  }

  /// Takes in one page.
  ///
  /// @return whether there may be more to do now
  boolean step() {
    var lease = now().plus(LEASE);
    var due = table.take(now(), lease);
    if (due.isEmpty()) {
      return false;
    }
    var run = due.get();
    var ehr = ehrs.find(run.ehr());
    if (ehr.isEmpty()) {
      table.later(run.ehr(), now().plus(FRESH));
      return true;
    }
    switch (page(ehr.get(), run)) {
      case Done<Bundle>(var bundle) -> keep(ehr.get(), run, lease, bundle);
      case Refused<Bundle> _ when run.next() != null -> table.anew(run.ehr(), now());
      default -> table.later(run.ehr(), now().plus(AGAIN));
    }
    return true;
  }

  private Answered<Bundle> page(Ehr ehr, Run run) {
    var next = run.next();
    return ehrs.ask(
        ehr,
        client ->
            next == null
                ? client.search().byUrl(first(run)).returnBundle(Bundle.class).execute()
                : client.loadPage().byUrl(next).andReturnBundle(Bundle.class).execute());
  }

  private static String first(Run run) {
    var all = "Patient?_count=" + PAGE;
    return run.asOf() == null ? all : all + "&_lastUpdated=ge" + run.asOf().minus(OVERLAP);
  }

  private void keep(Ehr ehr, Run run, Instant lease, Bundle bundle) {
    var words = fhir.writer().encodeResourceToString(bundle).getBytes(StandardCharsets.UTF_8);
    var next = bundle.getLink(Bundle.LINK_NEXT);
    transaction.executeWithoutResult(status -> {
      var taken = patients.takeIn(words, ehr.numbers());
      var mine =
          next == null
              ? table.finished(run, lease, taken, now(), now().plus(FRESH))
              : table.page(run, lease, taken, next.getUrl(), now());
      if (!mine) {
        status.setRollbackOnly();
        return;
      }
      if (next == null) {
        finish(run);
      }
    });
  }

  private void finish(Run run) {
    var done = table.find(run.ehr()).orElseThrow();
    if (done.added() + done.changed() > 0) {
      patients.takenIn(run.wantedBy());
      audit.record(
          Entry.of("system", "chart.patients-taken", "ehr:" + run.ehr())
              .with("added", "" + done.added())
              .with("changed", "" + done.changed()));
    }
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
