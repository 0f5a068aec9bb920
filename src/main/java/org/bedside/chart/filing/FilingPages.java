package org.bedside.chart.filing;

import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.bedside.audit.Audit;
import org.bedside.audit.Entry;
import org.bedside.chart.ehrs.Ehr;
import org.bedside.chart.ehrs.Ehrs;
import org.bedside.chart.fhir.Issue;
import org.bedside.chart.filing.Filing.State;
import org.bedside.chart.known.Found;
import org.bedside.chart.known.Found.Candidate;
import org.bedside.chart.known.KnownThere;
import org.bedside.chart.known.Matching;
import org.bedside.patients.KnownPatient;
import org.bedside.patients.Patients;
import org.bedside.people.May;
import org.bedside.people.People;
import org.bedside.people.Person;
import org.bedside.people.Right;
import org.bedside.today.Today;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/// What is on its way into the record, and what a person must look at: whoever keeps the records
/// sees why, and whoever may know the patients says who somebody is there.
@Controller
class FilingPages {

  private static final int MOST = 100;

  /// One that did not go.
  ///
  /// @param patient empty for who may not know
  public record Row(
      UUID id,
      Trouble trouble,
      String patient,
      String ehr,
      ZonedDateTime closed,
      List<Issue> issues,
      boolean choose) {}

  private final FilingTable table;
  private final Matching matching;
  private final KnownThere known;
  private final Ehrs ehrs;
  private final Patients patients;
  private final People people;
  private final Today today;
  private final Audit audit;
  private final TransactionTemplate transaction;
  private final Clock clock;

  FilingPages(
      FilingTable table,
      Matching matching,
      KnownThere known,
      Ehrs ehrs,
      Patients patients,
      People people,
      Today today,
      Audit audit,
      TransactionTemplate transaction,
      Clock clock) {
    this.table = table;
    this.matching = matching;
    this.known = known;
    this.ehrs = ehrs;
    this.patients = patients;
    this.people = people;
    this.today = today;
    this.audit = audit;
    this.transaction = transaction;
    this.clock = clock;
  }

  @GetMapping("/chart/filings")
  @May(Right.KEEP_RECORDS)
  String list(Person me, Model model) {
    var waiting = table.waiting();
    model.addAttribute("connected", !ehrs.all().isEmpty());
    model.addAttribute("waiting", waiting.many());
    model.addAttribute("oldest", waiting.oldest() == null ? null : at(waiting.oldest()));
    model.addAttribute("rows", table.refused(MOST).stream().map(one -> row(one, me)).toList());
    return "chart/filings";
  }

  private Row row(Filing one, Person me) {
    var names = me.may(Right.SEE_PATIENTS);
    var trouble = one.trouble() == null ? Trouble.REFUSED : one.trouble();
    return new Row(
        one.id(),
        trouble,
        names ? patients.find(one.patient()).map(KnownPatient::name).orElse("") : "",
        ehr(one).map(Ehr::name).orElse(""),
        at(one.closedAt()),
        // What the EHR says may name somebody.
        names
            ? table.issues(one.id())
            : table.issues(one.id()).stream()
                .map(issue -> new Issue(issue.code(), issue.field(), ""))
                .toList(),
        names && (trouble == Trouble.WHO || trouble == Trouble.NOBODY));
  }

  @PostMapping("/chart/filings/{id}/again")
  @May(Right.KEEP_RECORDS)
  String again(@PathVariable UUID id, Person me) {
    var one = found(id);
    transaction.executeWithoutResult(_ -> again(one, me));
    return "redirect:/chart/filings";
  }

  private void again(Filing one, Person me) {
    if (table.again(one.id(), now())) {
      today.settle(one.subject(), Filer.KIND, me.id());
      audit.record(Entry.of(me.id().ledger(), "chart.again", one.subject()));
    }
  }

  @GetMapping("/chart/filings/{id}/patient")
  @May(Right.SEE_PATIENTS)
  String who(@PathVariable UUID id, Model model) {
    return who(found(id), null, model);
  }

  private String who(Filing one, @Nullable String fault, Model model) {
    var ehr = ehr(one).orElseThrow(FilingPages::notFound);
    var found = matching.find(ehr, one.patient());
    var ours = patients.find(one.patient()).orElseThrow(FilingPages::notFound);
    model.addAttribute("id", one.id());
    model.addAttribute("fault", fault);
    model.addAttribute("ehr", ehr.name());
    model.addAttribute("name", ours.name());
    model.addAttribute("born", ours.born());
    model.addAttribute("number", ours.mrn());
    model.addAttribute("asked", !(found instanceof Found.Unasked));
    model.addAttribute("candidates", candidates(found));
    return "chart/who";
  }

  private static List<Candidate> candidates(Found found) {
    return found instanceof Found.Perhaps(var candidates) ? candidates : List.of();
  }

  /// @param reference of the one that a person chose among those whom the record named just now
  @PostMapping("/chart/filings/{id}/patient")
  @May(Right.SEE_PATIENTS)
  String choose(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String reference,
      Person me,
      Model model,
      jakarta.servlet.http.HttpServletResponse response) {
    var one = found(id);
    var ehr = ehr(one).orElseThrow(FilingPages::notFound);
    var isThere =
        candidates(matching.find(ehr, one.patient())).stream()
            .anyMatch(candidate -> candidate.reference().equals(reference));
    if (!isThere) {
      response.setStatus(422);
      return who(one, "chart.filing.who.fault", model);
    }
    transaction.executeWithoutResult(_ -> {
      known.keep(ehr.id(), one.patient(), reference, me.id().ledger());
      audit.record(
          Entry.of(me.id().ledger(), "chart.patient-known", one.patient().subject())
              .with("ehr", ehr.id().toString()));
      table.refusedOf(one.patient()).forEach(each -> again(each, me));
    });
    return me.may(Right.KEEP_RECORDS) ? "redirect:/chart/filings" : "redirect:/";
  }

  private java.util.Optional<Ehr> ehr(Filing one) {
    return one.ehr() == null ? ehrs.of(one.patient()) : ehrs.find(one.ehr());
  }

  private Filing found(UUID id) {
    return table
        .find(id)
        .filter(one -> one.state() == State.REFUSED)
        .orElseThrow(FilingPages::notFound);
  }

  private static ResponseStatusException notFound() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }

  private ZonedDateTime at(Instant instant) {
    return instant.atZone(people.practice().zone());
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
