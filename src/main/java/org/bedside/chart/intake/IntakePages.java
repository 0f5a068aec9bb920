package org.bedside.chart.intake;

import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.bedside.audit.Audit;
import org.bedside.audit.Entry;
import org.bedside.chart.ehrs.Ehr;
import org.bedside.chart.ehrs.Ehrs;
import org.bedside.people.May;
import org.bedside.people.People;
import org.bedside.people.Person;
import org.bedside.people.Right;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;

/// Whether the patient list comes from an EHR, and how far that is.
@Controller
class IntakePages {

  private final IntakeTable table;
  private final Ehrs ehrs;
  private final People people;
  private final Audit audit;
  private final Clock clock;

  IntakePages(IntakeTable table, Ehrs ehrs, People people, Audit audit, Clock clock) {
    this.table = table;
    this.ehrs = ehrs;
    this.people = people;
    this.audit = audit;
    this.clock = clock;
  }

  @GetMapping("/chart/ehrs/{id}/patients")
  @May(Right.KEEP_RECORDS)
  String show(@PathVariable UUID id, Model model) {
    var run = table.find(id).orElse(null);
    model.addAttribute("ehr", found(id));
    model.addAttribute("run", run);
    model.addAttribute("began", run == null ? null : at(run.beganAt()));
    model.addAttribute("finished", run == null ? null : at(run.finishedAt()));
    return "chart/intake";
  }

  @PostMapping("/chart/ehrs/{id}/patients")
  @May(value = Right.KEEP_RECORDS, fresh = true)
  @Transactional
  public String want(@PathVariable UUID id, Person me) {
    var ehr = found(id);
    table.want(ehr.id(), me.id().ledger(), clock.instant().truncatedTo(ChronoUnit.MICROS));
    audit.record(Entry.of(me.id().ledger(), "chart.patients-wanted", "ehr:" + id));
    return "redirect:/chart/ehrs/" + id + "/patients";
  }

  /// Whoever came stays.
  @PostMapping("/chart/ehrs/{id}/patients/end")
  @May(Right.KEEP_RECORDS)
  @Transactional
  public String end(@PathVariable UUID id, Person me) {
    if (table.forget(found(id).id())) {
      audit.record(Entry.of(me.id().ledger(), "chart.patients-ended", "ehr:" + id));
    }
    return "redirect:/chart/ehrs/" + id + "/patients";
  }

  private Ehr found(UUID id) {
    return ehrs.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private @Nullable ZonedDateTime at(@Nullable Instant instant) {
    return instant == null ? null : instant.atZone(people.practice().zone());
  }
}
