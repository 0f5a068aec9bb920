package org.bedside.patients;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.bedside.patients.FileReading.Unreadable;
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
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/// The patient list: how many are on it, and bringing a new one. Whoever brings a file sees what it
/// would change, which tells who is on the list; so it takes the right to open it.
@Controller
class PatientPages {

  private static final int FIRST_ROWS = 5;

  /// A file that is read within this time is seen at once; the page of a larger one says how far it
  /// has come.
  private static final Duration SOON = Duration.ofMillis(800);

  private final Intake intake;
  private final Importing importing;
  private final PatientList list;
  private final People people;
  private final Clock clock;

  PatientPages(Intake intake, Importing importing, PatientList list, People people, Clock clock) {
    this.intake = intake;
    this.importing = importing;
    this.list = list;
    this.people = people;
    this.clock = clock;
  }

  @GetMapping("/patients")
  @May(Right.SEE_PATIENTS)
  String patients(Model model) {
    return page(model, null, "update", "");
  }

  /// Begins to read the file. Nothing of it counts before somebody has seen what it would change.
  @PostMapping("/patients/imports")
  @May(Right.SEE_PATIENTS)
  String bring(
      @RequestParam("list") MultipartFile file,
      @RequestParam(defaultValue = "update") String mode,
      @RequestParam(defaultValue = "") String days,
      Person me,
      Model model,
      HttpServletResponse response)
      throws IOException {
    var id = intake.bring(file.getBytes(), mode.equals("replace"), order(days), me.id());
    intake.await(id, SOON);
    var row = found(id, me);
    if (row.state() != Imports.State.REFUSED) {
      return "redirect:/patients/imports/" + id;
    }
    importing.discard(row);
    response.setStatus(422);
    return page(model, row.summary().refused(), mode, days);
  }

  @GetMapping("/patients/imports/{id}")
  @May(Right.SEE_PATIENTS)
  String file(
      @PathVariable UUID id,
      @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx,
      Person me,
      Model model) {
    var row = found(id, me);
    var summary = row.summary();
    // Opening a large file takes a moment, and while it is written the page asks every second.
    var staged =
        row.state() == Imports.State.PREVIEW ? importing.staged(id) : Optional.<Staged>empty();
    model.addAttribute("id", id);
    model.addAttribute("state", row.state().name());
    model.addAttribute("summary", summary);
    model.addAttribute("until", row.endsAt().atZone(people.practice().zone()));
    model.addAttribute(
        "first", staged.map(s -> s.patients().stream().limit(FIRST_ROWS).toList()).orElse(null));
    model.addAttribute("faults", staged.map(Staged::faults).orElse(null));
    var all = Math.max(1, summary.added() + summary.changed() + summary.gone());
    model.addAttribute("written", importing.progress(id));
    model.addAttribute(
        "percent",
        row.state() == Imports.State.READING
            ? intake.percent(id)
            : Math.min(100, 100 * importing.progress(id) / all));
    return htmx == null ? "patients/import" : "patients/import :: state";
  }

  @PostMapping("/patients/imports/{id}/confirmation")
  @May(value = Right.SEE_PATIENTS, fresh = true)
  String confirm(@PathVariable UUID id, Person me) {
    importing.confirm(found(id, me));
    return "redirect:/patients/imports/" + id;
  }

  @PostMapping("/patients/imports/{id}/removal")
  @May(Right.SEE_PATIENTS)
  String discard(@PathVariable UUID id, Person me) {
    importing.discard(found(id, me));
    return "redirect:/patients";
  }

  private Imports.Row found(UUID id, Person me) {
    return importing
        .find(id, me.id())
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private static Days.@Nullable Order order(String days) {
    for (var order : Days.Order.values()) {
      if (order.name().equals(days)) {
        return order;
      }
    }
    return null;
  }

  private String page(Model model, @Nullable Unreadable refused, String mode, String days) {
    var zone = people.practice().zone();
    var now = list.now();
    model.addAttribute("list", now.orElse(null));
    model.addAttribute("changed", now.map(state -> state.changedAt().atZone(zone)).orElse(null));
    model.addAttribute("year", clock.instant().atZone(zone).getYear());
    model.addAttribute("ready", people.guardIsReady());
    model.addAttribute("refused", refused);
    model.addAttribute("mode", mode);
    model.addAttribute("days", days);
    model.addAttribute("orders", Days.Order.values());
    return "patients/patients";
  }
}
