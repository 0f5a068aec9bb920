package org.bedside.conversations;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.UUID;
import org.bedside.conversations.Destroying.Outcome;
import org.bedside.patients.KnownPatient;
import org.bedside.patients.Patients;
import org.bedside.people.May;
import org.bedside.people.People;
import org.bedside.people.Person;
import org.bedside.people.Right;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;

/// What was kept long enough, for a person to say yes to its end. Names are shown to those alone
/// who may see patients, words to nobody.
@Controller
class DuePages {

  /// @param patient empty for who may not know
  record Row(Reason reason, String patient, LocalDate from, LocalDate to, int messages) {}

  private final Destroying destroying;
  private final DestroyingTable table;
  private final Patients patients;
  private final People people;

  DuePages(Destroying destroying, DestroyingTable table, Patients patients, People people) {
    this.destroying = destroying;
    this.table = table;
    this.patients = patients;
    this.people = people;
  }

  @GetMapping("/conversations/due/{id}")
  @May(Right.KEEP_RECORDS)
  String show(@PathVariable UUID id, Person me, Model model) {
    return page(id, null, me, model);
  }

  private String page(UUID id, @Nullable String fault, Person me, Model model) {
    var proposal =
        table.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    var zone = people.practice().zone();
    var open = proposal.isOpen();
    model.addAttribute("id", id);
    model.addAttribute("open", open);
    model.addAttribute("fault", fault);
    model.addAttribute("own", destroying.isTheirOwnRule(me));
    model.addAttribute(
        "rows",
        open
            ? destroying.due(id).stream().map(Due::thread).map(one -> row(one, zone, me)).toList()
            : java.util.List.of());
    return "conversations/due";
  }

  private Row row(CareThread thread, java.time.ZoneId zone, Person me) {
    return new Row(
        thread.reason(),
        me.may(Right.SEE_PATIENTS)
            ? patients.find(thread.patient()).map(KnownPatient::name).orElse("")
            : "",
        thread.begunAt().atZone(zone).toLocalDate(),
        thread.lastAt().atZone(zone).toLocalDate(),
        thread.last());
  }

  @PostMapping("/conversations/due/{id}/agreement")
  @May(Right.KEEP_RECORDS)
  String agree(@PathVariable UUID id, Person me, Model model, HttpServletResponse response) {
    return shown(destroying.agree(id, me), id, me, model, response);
  }

  @PostMapping("/conversations/due/{id}/delay")
  @May(Right.KEEP_RECORDS)
  String putOff(@PathVariable UUID id, Person me, Model model, HttpServletResponse response) {
    return shown(destroying.putOff(id, me), id, me, model, response);
  }

  private String shown(
      Outcome outcome, UUID id, Person me, Model model, HttpServletResponse response) {
    return switch (outcome) {
      case Outcome.Done(_, _) -> "redirect:" + Destroying.link(id);
      case Outcome.Refused(var key) -> {
        response.setStatus(422);
        yield page(id, key, me, model);
      }
    };
  }
}
