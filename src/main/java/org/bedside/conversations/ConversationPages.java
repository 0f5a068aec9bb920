package org.bedside.conversations;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.bedside.conversations.Attaching.Taken;
import org.bedside.conversations.PracticeWrites.Outcome;
import org.bedside.conversations.StaffView.Typed;
import org.bedside.gate.PrivateAnswer;
import org.bedside.people.May;
import org.bedside.people.Person;
import org.bedside.people.Right;
import org.bedside.people.Role;
import org.bedside.web.Fields;
import org.bedside.web.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/// The threads of patients, for those who answer them.
@Controller
@Fields({Attached.FRESH, Attached.SHOWN, Attached.ABOUT})
class ConversationPages {

  private final StaffView view;
  private final PracticeWrites writes;
  private final ThreadTable threads;
  private final DraftTable drafts;
  private final ThreadReaders readers;
  private final ThreadDoor door;
  private final ReadBy reading;
  private final Appending appending;
  private final Attaching attaching;
  private final AttachedView attached;
  private final RecordView record;

  ConversationPages(
      StaffView view,
      PracticeWrites writes,
      ThreadTable threads,
      DraftTable drafts,
      ThreadReaders readers,
      ThreadDoor door,
      ReadBy reading,
      Appending appending,
      Attaching attaching,
      AttachedView attached,
      RecordView record) {
    this.view = view;
    this.writes = writes;
    this.threads = threads;
    this.drafts = drafts;
    this.readers = readers;
    this.door = door;
    this.reading = reading;
    this.appending = appending;
    this.attaching = attaching;
    this.attached = attached;
    this.record = record;
  }

  @GetMapping("/conversations")
  @May(Right.ANSWER_PATIENTS)
  String list(Person me, Model model) {
    view.list(me, model);
    return "conversations/conversations";
  }

  @GetMapping("/conversations/list")
  @May(Right.ANSWER_PATIENTS)
  String rows(Person me, Model model) {
    view.list(me, model);
    return "conversations/conversations :: list";
  }

  /// Who is not in this patient's care sees no word of it, but how to see it in an emergency. The
  /// owner, called for a red flag, sees whom to call.
  @GetMapping("/conversations/{id}")
  @SignedIn
  String show(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "0") int correct,
      Person me,
      Model model) {
    var thread = threads.find(new ThreadId(id)).orElseThrow(ConversationPages::notThere);
    if (readers.mayRead(me, thread)) {
      reading.byPerson(thread, me, false);
      var typed = view.correcting(thread, correct, me);
      return thread(thread, typed, null, null, me, model);
    }
    if (me.may(Right.SEE_PATIENTS)) {
      model.addAttribute("glass", UUID.randomUUID());
      model.addAttribute("id", id);
      return "conversations/glass";
    }
    if (me.roles().contains(Role.OWNER) && thread.isUrgent()) {
      model.addAttribute("members", view.membersOf(thread));
      return "conversations/call";
    }
    reading.refused(thread, me.id().ledger());
    throw notThere();
  }

  private String thread(
      CareThread thread,
      @Nullable Typed typed,
      PrivateAnswer.@Nullable Confirm question,
      @Nullable String fault,
      Person me,
      Model model) {
    var at = thread.id().link() + "/files";
    attached.put(me.id().ledger(), thread.id().subject(), at, model);
    record.put(thread, model);
    return view.thread(thread, typed, question, fault, me, model);
  }

  private static ResponseStatusException notThere() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }

  @GetMapping("/conversations/{id}/words")
  @May(Right.SEE_PATIENTS)
  String words(
      @PathVariable UUID id,
      @RequestHeader(name = "Bedside-Background", required = false) @Nullable String byItself,
      Person me,
      Model model) {
    var thread = door.forPerson(id, me);
    reading.byPerson(thread, me, byItself != null);
    view.words(thread, me, model);
    return "conversations/conversation :: words";
  }

  /// What the guard says of the words while they are typed; they are kept as a draft.
  @PostMapping("/conversations/{id}/reading")
  @May(Right.ANSWER_PATIENTS)
  String reading(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String words,
      Person me,
      Model model) {
    var thread = door.forPerson(id, me);
    if (words.length() <= Message.LONGEST) {
      drafts.put(me.id().ledger(), thread.id().subject(), words, appending.now());
    }
    view.guard(thread, words, me, model);
    return "conversations/conversation :: reading";
  }

  @PostMapping("/conversations/{id}/answer")
  @May(Right.ANSWER_PATIENTS)
  String answer(
      @PathVariable UUID id,
      @RequestParam UUID message,
      @RequestParam(defaultValue = "") String words,
      @RequestParam(defaultValue = "0") int corrects,
      @RequestParam(defaultValue = "") String seal,
      Person me,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response) {
    var instead = corrects == 0 ? null : (Integer) corrects;
    var taken = take(id, message, me, request, model);
    var outcome =
        taken.faults().isEmpty()
            ? writes.answer(new ThreadId(id), message, words, taken.files(), instead, seal, me)
            : new Outcome.Refused(Attaching.NOT_ALL);
    return shown(outcome, id, new Typed(id, message, words, instead), me, model, response);
  }

  @PostMapping("/conversations/{id}/note")
  @May(Right.ANSWER_PATIENTS)
  String note(
      @PathVariable UUID id,
      @RequestParam UUID message,
      @RequestParam(defaultValue = "") String words,
      Person me,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response) {
    var taken = take(id, message, me, request, model);
    var outcome =
        taken.faults().isEmpty()
            ? writes.note(new ThreadId(id), message, words, taken.files(), me)
            : new Outcome.Refused(Attaching.NOT_ALL);
    return shown(outcome, id, new Typed(id, message, words, null), me, model, response);
  }

  private Taken take(UUID id, UUID message, Person me, HttpServletRequest request, Model model) {
    var thread = door.forPerson(id, me);
    var form = Attached.in(request);
    var place = thread.id().subject();
    var taken = attaching.take(me.id().ledger(), place, message, form, appending.now());
    model.addAttribute("fileFaults", taken.faults());
    return taken;
  }

  @PostMapping("/conversations/{id}/claim")
  @May(Right.ANSWER_PATIENTS)
  String claim(@PathVariable UUID id, Person me, Model model, HttpServletResponse response) {
    return shown(writes.claim(new ThreadId(id), me), id, null, me, model, response);
  }

  @PostMapping("/conversations/{id}/release")
  @May(Right.ANSWER_PATIENTS)
  String release(@PathVariable UUID id, Person me, Model model, HttpServletResponse response) {
    return shown(writes.release(new ThreadId(id), me), id, null, me, model, response);
  }

  @PostMapping("/conversations/{id}/pool")
  @May(Right.ANSWER_PATIENTS)
  String handOn(
      @PathVariable UUID id,
      @RequestParam UUID pool,
      Person me,
      Model model,
      HttpServletResponse response) {
    var outcome = writes.handOn(new ThreadId(id), new PoolId(pool), me);
    return outcome instanceof Outcome.Done
        ? "redirect:/conversations"
        : shown(outcome, id, null, me, model, response);
  }

  @PostMapping("/conversations/{id}/close")
  @May(Right.ANSWER_PATIENTS)
  String close(@PathVariable UUID id, Person me, Model model, HttpServletResponse response) {
    return shown(writes.close(new ThreadId(id), me), id, null, me, model, response);
  }

  @PostMapping("/conversations/{id}/reopen")
  @May(Right.ANSWER_PATIENTS)
  String reopen(@PathVariable UUID id, Person me, Model model, HttpServletResponse response) {
    return shown(writes.reopen(new ThreadId(id), me), id, null, me, model, response);
  }

  private String shown(
      Outcome outcome,
      UUID id,
      @Nullable Typed typed,
      Person me,
      Model model,
      HttpServletResponse response) {
    if (outcome instanceof Outcome.Done(var thread)) {
      return "redirect:" + thread.id().link();
    }
    response.setStatus(422);
    var thread = door.forPerson(id, me);
    return switch (outcome) {
      case Outcome.Confirm(var question) -> thread(thread, typed, question, null, me, model);
      case Outcome.Refused(var key) -> thread(thread, typed, null, key, me, model);
      case Outcome.Done(var done) -> "redirect:" + done.id().link();
    };
  }
}
