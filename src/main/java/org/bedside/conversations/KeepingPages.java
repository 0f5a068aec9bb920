package org.bedside.conversations;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.bedside.conversations.HoldTable.Hold;
import org.bedside.patients.KnownPatient;
import org.bedside.patients.PatientId;
import org.bedside.patients.Patients;
import org.bedside.people.May;
import org.bedside.people.People;
import org.bedside.people.Person;
import org.bedside.people.Right;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// How long threads are kept, and what is held whatever the years say. No word of a thread is shown
/// here.
@Controller
class KeepingPages {

  private static final int MOST_FOUND = 10;

  /// A hold as the page shows it.
  ///
  /// @param reasonOfThread what the held thread is about; null if all of the patient's are
  record HoldRow(
      UUID id,
      String patient,
      @Nullable Reason reasonOfThread,
      String why,
      String by,
      LocalDate since) {}

  /// Somebody for whom a hold can be begun, with their threads.
  ///
  /// @param hold its id, so that sending the form again holds nothing more
  record Candidate(KnownPatient patient, List<CareThread> threads, UUID hold) {}

  private final Holds holds;
  private final HoldTable table;
  private final KeepingTable keeping;
  private final KeptThreads threads;
  private final DestroyingTable destroying;
  private final Patients patients;
  private final People people;

  KeepingPages(
      Holds holds,
      HoldTable table,
      KeepingTable keeping,
      KeptThreads threads,
      DestroyingTable destroying,
      Patients patients,
      People people) {
    this.holds = holds;
    this.table = table;
    this.keeping = keeping;
    this.threads = threads;
    this.destroying = destroying;
    this.patients = patients;
    this.people = people;
  }

  @GetMapping("/conversations/keeping")
  @May(Right.KEEP_RECORDS)
  String show(Person me, Model model) {
    return page(null, me, model);
  }

  private String page(@Nullable String fault, Person me, Model model) {
    var mayHold = Holds.mayHold(me);
    var retention = keeping.retention();
    model.addAttribute("fault", fault);
    model.addAttribute("mayHold", mayHold);
    if (!model.containsAttribute("years")) {
      model.addAttribute("years", "" + retention.years());
      model.addAttribute("adultAt", "" + retention.adultAt());
      model.addAttribute("yearsAfter", "" + retention.yearsAfter());
    }
    model.addAttribute(
        "held", mayHold ? table.inForce().stream().map(this::row).toList() : List.of());
    model.addAttribute("heldCount", table.inForce().size());
    model.addAttribute("due", destroying.open().map(one -> Destroying.link(one.id())).orElse(null));
    model.addAttribute("usual", Retention.USUAL);
    return "conversations/keeping";
  }

  private Candidate candidate(KnownPatient one) {
    return new Candidate(one, threads.of(one.id()), UUID.randomUUID());
  }

  private HoldRow row(Hold hold) {
    var thread = hold.thread();
    var reason =
        thread == null
            ? null
            : threads.of(hold.patient()).stream()
                .filter(one -> one.id().equals(thread))
                .map(CareThread::reason)
                .findFirst()
                .orElse(null);
    return new HoldRow(
        hold.id(),
        patients.find(hold.patient()).map(KnownPatient::name).orElse(""),
        reason,
        hold.reason(),
        people.find(hold.by()).map(Person::name).orElse(""),
        hold.at().atZone(people.practice().zone()).toLocalDate());
  }

  @PostMapping("/conversations/keeping")
  @May(Right.KEEP_RECORDS)
  String keep(
      @RequestParam(defaultValue = "") String years,
      @RequestParam(defaultValue = "") String adultAt,
      @RequestParam(defaultValue = "") String yearsAfter,
      Person me,
      Model model,
      HttpServletResponse response) {
    var said = new Retention(number(years), number(adultAt), number(yearsAfter));
    if (holds.keepFor(said, me)) {
      return "redirect:/conversations/keeping";
    }
    response.setStatus(422);
    model.addAttribute("years", years);
    model.addAttribute("adultAt", adultAt);
    model.addAttribute("yearsAfter", yearsAfter);
    return page("conversations.keeping.fault.years", me, model);
  }

  private static int number(String typed) {
    return typed.strip().matches("[0-9]{1,3}") ? Integer.parseInt(typed.strip()) : 0;
  }

  /// Whom to hold, by name or number: sent as a form, so that it stands in no address.
  @PostMapping("/conversations/keeping/search")
  @May(Right.KEEP_RECORDS)
  String search(@RequestParam(defaultValue = "") String words, Person me, Model model) {
    model.addAttribute("words", words);
    if (Holds.mayHold(me)) {
      model.addAttribute(
          "candidates", patients.search(words, MOST_FOUND).stream().map(this::candidate).toList());
    }
    return page(null, me, model);
  }

  /// @param thread empty for all of the patient's
  @PostMapping("/conversations/keeping/holds")
  @May(Right.KEEP_RECORDS)
  String hold(
      @RequestParam UUID hold,
      @RequestParam UUID patient,
      @RequestParam(defaultValue = "") String thread,
      @RequestParam(defaultValue = "") String reason,
      Person me,
      Model model,
      HttpServletResponse response) {
    var whose = new PatientId(patient);
    var one =
        threads.of(whose).stream()
            .map(CareThread::id)
            .filter(id -> id.toString().equals(thread))
            .findFirst()
            .orElse(null);
    if ((one != null || thread.isEmpty()) && holds.begin(hold, whose, one, reason, me)) {
      return "redirect:/conversations/keeping";
    }
    response.setStatus(422);
    model.addAttribute("reason", reason);
    if (Holds.mayHold(me)) {
      model.addAttribute("candidates", patients.find(whose).map(this::candidate).stream().toList());
    }
    return page("conversations.keeping.fault.hold", me, model);
  }

  @PostMapping("/conversations/keeping/holds/{id}/lifting")
  @May(Right.KEEP_RECORDS)
  String lift(@PathVariable UUID id, Person me, Model model, HttpServletResponse response) {
    if (holds.lift(id, me)) {
      return "redirect:/conversations/keeping";
    }
    response.setStatus(422);
    return page("conversations.keeping.fault.officer", me, model);
  }
}
