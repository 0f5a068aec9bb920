package org.bedside.conversations;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.UUID;
import org.bedside.conversations.BeginView.Beginning;
import org.bedside.conversations.PracticeWrites.Outcome;
import org.bedside.conversations.StaffView.Typed;
import org.bedside.patients.KnownPatient;
import org.bedside.patients.PatientId;
import org.bedside.patients.Patients;
import org.bedside.people.May;
import org.bedside.people.Person;
import org.bedside.people.Right;
import org.bedside.web.Fields;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/// The practice writes first, and breaking the glass.
@Controller
@Fields({Attached.FRESH, Attached.SHOWN, Attached.ABOUT})
class BeginPages {

  private final PracticeBegins begins;
  private final Glasses glasses;
  private final GlassView glassView;
  private final ThreadTable threads;
  private final BeginView view;
  private final Patients patients;
  private final Attaching attaching;
  private final AttachedView attached;
  private final Appending appending;

  BeginPages(
      PracticeBegins begins,
      Glasses glasses,
      GlassView glassView,
      ThreadTable threads,
      BeginView view,
      Patients patients,
      Attaching attaching,
      AttachedView attached,
      Appending appending) {
    this.begins = begins;
    this.glasses = glasses;
    this.glassView = glassView;
    this.threads = threads;
    this.view = view;
    this.patients = patients;
    this.attaching = attaching;
    this.attached = attached;
    this.appending = appending;
  }

  @GetMapping("/conversations/new")
  @May(Right.ANSWER_PATIENTS)
  String begin(
      @RequestParam UUID patient,
      @RequestParam(defaultValue = "") String from,
      Person me,
      Model model) {
    var about = known(patient);
    attached(about, me, model);
    return view.page(new Beginning(about, null, from), null, null, null, me, model);
  }

  @PostMapping("/conversations")
  @May(Right.ANSWER_PATIENTS)
  String send(
      @RequestParam UUID patient,
      @RequestParam UUID thread,
      @RequestParam UUID message,
      @RequestParam(defaultValue = "") String reason,
      @RequestParam(defaultValue = "") String words,
      @RequestParam(defaultValue = "") String seal,
      @RequestParam(defaultValue = "") String from,
      Person me,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response) {
    var about = known(patient);
    var place = PatientWrites.place(about.id());
    var form = Attached.in(request);
    var taken = attaching.take(me.id().ledger(), place, message, form, appending.now());
    var chosen =
        Arrays.stream(Reason.values())
            .filter(one -> one.name().equals(reason))
            .findFirst()
            .orElse(Reason.OTHER);
    var beginning = new Beginning(about, chosen, from);
    var id = new ThreadId(thread);
    var outcome =
        taken.faults().isEmpty()
            ? begins.begin(id, message, beginning, words, taken.files(), seal, me)
            : new Outcome.Refused(Attaching.NOT_ALL);
    var typed = new Typed(thread, message, words, null);
    if (!(outcome instanceof Outcome.Done)) {
      response.setStatus(422);
      model.addAttribute("fileFaults", taken.faults());
      attached(about, me, model);
    }
    return switch (outcome) {
      case Outcome.Done(var done) -> "redirect:" + done.id().link();
      case Outcome.Confirm(var question) -> view.page(beginning, typed, question, null, me, model);
      case Outcome.Refused(var key) -> view.page(beginning, typed, null, key, me, model);
    };
  }

  private void attached(KnownPatient about, Person me, Model model) {
    var place = PatientWrites.place(about.id());
    attached.put(me.id().ledger(), place, "/conversations/files", model);
  }

  private KnownPatient known(UUID patient) {
    return patients
        .find(new PatientId(patient))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  /// Somebody opens a thread that is not in their care, and says why.
  @PostMapping("/conversations/{id}/glass")
  @May(Right.SEE_PATIENTS)
  String breakGlass(
      @PathVariable UUID id,
      @RequestParam UUID glass,
      @RequestParam(defaultValue = "") String reason,
      Person me,
      Model model,
      HttpServletResponse response) {
    var thread =
        threads
            .find(new ThreadId(id))
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    if (glasses.breakFor(glass, thread.patient(), reason, me)) {
      return "redirect:" + thread.id().link();
    }
    response.setStatus(422);
    model.addAttribute("glass", glass);
    model.addAttribute("id", id);
    model.addAttribute("reason", reason);
    model.addAttribute("fault", "conversations.glass.why");
    return "conversations/glass";
  }

  /// What the privacy officer looks at afterwards.
  @GetMapping("/conversations/glass/{id}")
  @May(Right.APPROVE_PRIVACY)
  String broken(@PathVariable UUID id, Model model) {
    return glassView.page(id, model);
  }

  @PostMapping("/conversations/glass/{id}/seen")
  @May(Right.APPROVE_PRIVACY)
  String seen(@PathVariable UUID id, Person me) {
    glasses.seen(id, me);
    return "redirect:/today";
  }
}
