package org.bedside.conversations;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bedside.conversations.Attaching.Taken;
import org.bedside.conversations.PatientView.Typed;
import org.bedside.conversations.PatientView.Whose;
import org.bedside.conversations.PatientWrites.Begun;
import org.bedside.conversations.PatientWrites.Outcome;
import org.bedside.portal.Account;
import org.bedside.portal.ForPatients;
import org.bedside.redflags.Flag;
import org.bedside.web.Fields;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/// A patient's messages: the list, a new question with its reason first, and one thread. A thread
/// that is not theirs is not there.
@Controller
@Fields({Attached.FRESH, Attached.SHOWN, Attached.ABOUT})
class MessagePages {

  private final PatientWrites writes;
  private final PatientView view;
  private final ThreadDoor door;
  private final DraftTable drafts;
  private final ReadBy reading;
  private final Appending appending;
  private final Attaching attaching;
  private final AttachedView attached;

  MessagePages(
      PatientWrites writes,
      PatientView view,
      ThreadDoor door,
      DraftTable drafts,
      ReadBy reading,
      Appending appending,
      Attaching attaching,
      AttachedView attached) {
    this.writes = writes;
    this.view = view;
    this.door = door;
    this.drafts = drafts;
    this.reading = reading;
    this.appending = appending;
    this.attaching = attaching;
    this.attached = attached;
  }

  @ForPatients
  @GetMapping("/messages")
  String list(Account me, Model model) {
    view.list(me, model);
    return "conversations/messages";
  }

  /// The list alone, for an open page that heard of news.
  @ForPatients
  @GetMapping("/messages/list")
  String rows(Account me, Model model) {
    view.list(me, model);
    return "conversations/messages :: list";
  }

  @ForPatients
  @GetMapping("/messages/new")
  String begin(
      @RequestParam(name = "for", defaultValue = "") String patient, Account me, Model model) {
    return form(about(patient, me), null, List.of(), null, me, model);
  }

  private String form(
      Whose about,
      @Nullable Typed typed,
      List<Flag> flags,
      @Nullable String fault,
      Account me,
      Model model) {
    var place = PatientWrites.place(about.id());
    attached.put(me.id().principal(), place, "/messages/files", model);
    return view.form(about, typed, flags, fault, me, model);
  }

  private String thread(
      CareThread thread,
      @Nullable Typed typed,
      List<Flag> flags,
      @Nullable String fault,
      Account me,
      Model model) {
    var at = thread.id().patientsLink() + "/files";
    attached.put(me.id().principal(), thread.id().subject(), at, model);
    return view.thread(thread, typed, flags, fault, me, model);
  }

  /// The files of a form. What was wrong with some of them stands beside the field; then nothing is
  /// sent, and the page shows at once why its author should call, if they should.
  private Taken take(
      UUID message, String place, Account me, HttpServletRequest request, Model model) {
    return take(message, place, Attached.in(request), me, model);
  }

  /// Nobody brings a file to a thread that is not theirs.
  private Taken take(
      UUID message, ThreadId thread, Account me, HttpServletRequest request, Model model) {
    var form = Attached.in(request);
    var place =
        form.isEmpty() ? thread.subject() : door.forAccount(thread.value(), me).id().subject();
    return take(message, place, form, me, model);
  }

  private Taken take(UUID message, String place, Attached form, Account me, Model model) {
    var taken = attaching.take(me.id().principal(), place, message, form, appending.now());
    model.addAttribute("fileFaults", taken.faults());
    return taken;
  }

  /// Whom a question is about: the one who is named, else whoever stands first.
  private Whose about(String patient, Account me) {
    var all = view.whose(me);
    return all.stream()
        .filter(one -> one.id().value().toString().equals(patient))
        .findFirst()
        .or(() -> patient.isEmpty() ? all.stream().findFirst() : Optional.empty())
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  @ForPatients
  @PostMapping("/messages")
  String send(
      @RequestParam(name = "for") String patient,
      @RequestParam UUID thread,
      @RequestParam UUID message,
      @RequestParam(defaultValue = "") String reason,
      @RequestParam(defaultValue = "") String words,
      @RequestParam(defaultValue = "false") boolean only,
      @RequestParam(defaultValue = "false") boolean evenSo,
      Account me,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response) {
    var about = about(patient, me);
    var chosen = reason(reason);
    var typed = new Typed(thread, message, words, chosen, only);
    var taken = take(message, PatientWrites.place(about.id()), me, request, model);
    if (chosen == null || !taken.faults().isEmpty()) {
      response.setStatus(422);
      var fault = chosen == null ? "conversations.fault.reason" : null;
      return form(about, typed, writes.flags(words, taken.files()), fault, me, model);
    }
    var fresh = new ThreadId(thread);
    var begun = new Begun(fresh, message, about.id(), chosen, only, words, evenSo, taken.files());
    return switch (writes.begin(begun, me)) {
      case Outcome.Sent(var id, _) -> "redirect:" + id.patientsLink();
      case Outcome.Warned(var flags) -> {
        response.setStatus(422);
        yield form(about, typed, flags, null, me, model);
      }
      case Outcome.Refused(var key) -> {
        response.setStatus(422);
        yield form(about, typed, List.of(), key, me, model);
      }
    };
  }

  private static @Nullable Reason reason(String name) {
    return Arrays.stream(Reason.values())
        .filter(one -> one.name().equals(name))
        .findFirst()
        .orElse(null);
  }

  @ForPatients
  @GetMapping("/messages/{id}")
  String show(@PathVariable UUID id, Account me, Model model) {
    var thread = door.forAccount(id, me);
    reading.byAccount(thread, me);
    return thread(thread, null, List.of(), null, me, model);
  }

  @ForPatients
  @GetMapping("/messages/{id}/words")
  String words(@PathVariable UUID id, Account me, Model model) {
    var thread = door.forAccount(id, me);
    reading.byAccount(thread, me);
    view.words(thread, me, model);
    return "conversations/thread :: words";
  }

  @ForPatients
  @PostMapping("/messages/{id}")
  String reply(
      @PathVariable UUID id,
      @RequestParam UUID thread,
      @RequestParam UUID message,
      @RequestParam(defaultValue = "") String words,
      @RequestParam(defaultValue = "false") boolean evenSo,
      Account me,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response) {
    var typed = new Typed(thread, message, words, null, false);
    var here = new ThreadId(id);
    var taken = take(message, here, me, request, model);
    if (!taken.faults().isEmpty()) {
      response.setStatus(422);
      var flags = writes.flags(words, taken.files());
      return thread(door.forAccount(id, me), typed, flags, null, me, model);
    }
    var outcome = writes.reply(here, thread, message, words, taken.files(), evenSo, me);
    return switch (outcome) {
      case Outcome.Sent(var sent, var number) -> "redirect:" + sent.patientsLink() + "#m" + number;
      case Outcome.Warned(var flags) -> {
        response.setStatus(422);
        yield thread(door.forAccount(id, me), typed, flags, null, me, model);
      }
      case Outcome.Refused(var key) -> {
        response.setStatus(422);
        yield thread(door.forAccount(id, me), typed, List.of(), key, me, model);
      }
    };
  }

  /// Keeps what is typed and not sent.
  @ForPatients
  @PostMapping("/messages/{id}/draft")
  void draft(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String words,
      Account me,
      HttpServletResponse response) {
    var thread = door.forAccount(id, me);
    if (words.length() <= Message.LONGEST) {
      drafts.put(me.id().principal(), thread.id().subject(), words, appending.now());
    }
    response.setStatus(HttpServletResponse.SC_NO_CONTENT);
  }

  /// Off the list until somebody writes again.
  @ForPatients
  @PostMapping("/messages/{id}/away")
  String putAway(@PathVariable UUID id, Account me) {
    reading.putAway(door.forAccount(id, me), me);
    return "redirect:/messages";
  }

  /// Who of the practice has opened it, and when: the patient's own view of the ledger.
  @ForPatients
  @GetMapping("/messages/{id}/readers")
  String readers(@PathVariable UUID id, Account me, Model model) {
    var thread = door.forAccount(id, me);
    view.words(thread, me, model);
    model.addAttribute("reads", reading.of(thread));
    return "conversations/readers";
  }
}
