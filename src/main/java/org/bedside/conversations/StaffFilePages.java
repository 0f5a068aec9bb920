package org.bedside.conversations;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.UUID;
import org.bedside.conversations.BeginView.Beginning;
import org.bedside.conversations.StaffView.Typed;
import org.bedside.patients.PatientId;
import org.bedside.patients.Patients;
import org.bedside.people.May;
import org.bedside.people.Person;
import org.bedside.people.Right;
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

/// The files in threads, for those who may read them; for everybody else who works here there is
/// nothing, whatever they know. Who opens one stands in the ledger.
@Controller
@Fields({Attached.FRESH, Attached.SHOWN, Attached.ABOUT, "seal"})
class StaffFilePages {

  private final Attaching attaching;
  private final Attachments attachments;
  private final AttachedView attached;
  private final StagedTable staged;
  private final ThreadDoor door;
  private final ReadBy reading;
  private final StaffView view;
  private final BeginView begin;
  private final Patients patients;
  private final Appending appending;

  StaffFilePages(
      Attaching attaching,
      Attachments attachments,
      AttachedView attached,
      StagedTable staged,
      ThreadDoor door,
      ReadBy reading,
      StaffView view,
      BeginView begin,
      Patients patients,
      Appending appending) {
    this.attaching = attaching;
    this.attachments = attachments;
    this.attached = attached;
    this.staged = staged;
    this.door = door;
    this.reading = reading;
    this.view = view;
    this.begin = begin;
    this.patients = patients;
    this.appending = appending;
  }

  @SignedIn
  @GetMapping("/conversations/{id}/files/{file}")
  void whole(
      @PathVariable UUID id, @PathVariable UUID file, Person me, HttpServletResponse response)
      throws IOException {
    var thread = door.forPerson(id, me);
    var one = found(thread, file);
    var opened = attachments.whole(thread, one).orElseThrow(StaffFilePages::nothing);
    reading.fileByPerson(thread, one, me);
    HandedOut.paperOrPicture(opened, response);
  }

  /// As it stands among the words, with which it is read.
  @SignedIn
  @GetMapping("/conversations/{id}/files/{file}/small")
  void small(
      @PathVariable UUID id, @PathVariable UUID file, Person me, HttpServletResponse response)
      throws IOException {
    var thread = door.forPerson(id, me);
    var opened = attachments.small(thread, found(thread, file));
    HandedOut.small(opened.orElseThrow(StaffFilePages::nothing).bytes(), response);
  }

  /// A picture as large as the window.
  @SignedIn
  @GetMapping("/conversations/{id}/files/{file}/page")
  String page(@PathVariable UUID id, @PathVariable UUID file, Person me, Model model) {
    var thread = door.forPerson(id, me);
    var one = found(thread, file);
    if (!one.isPicture()) {
      throw nothing();
    }
    view.words(thread, me, model);
    model.addAttribute("file", one);
    model.addAttribute("base", thread.id().link());
    model.addAttribute("staff", true);
    return "conversations/photo";
  }

  /// Brings files to an answer or a note, or takes one back, and sends nothing.
  ///
  /// @param byItself whether the page asks for this part alone
  @May(Right.ANSWER_PATIENTS)
  @PostMapping("/conversations/{id}/files")
  String bring(
      @PathVariable UUID id,
      @RequestParam UUID message,
      @RequestParam(defaultValue = "") String words,
      @RequestParam(defaultValue = "0") int corrects,
      @RequestParam(required = false) @Nullable UUID remove,
      @RequestHeader(name = "HX-Request", required = false) @Nullable String byItself,
      Person me,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response) {
    var found = door.forPerson(id, me);
    var at = found.id().link() + "/files";
    bring(found.id().subject(), at, message, remove, me, model, request, response);
    var typed = new Typed(id, message, words, corrects == 0 ? null : (Integer) corrects);
    return byItself == null
        ? view.thread(found, typed, null, null, me, model)
        : "conversations/attach :: waiting";
  }

  /// The same where the practice writes first.
  @May(Right.ANSWER_PATIENTS)
  @PostMapping("/conversations/files")
  String bringFirst(
      @RequestParam UUID patient,
      @RequestParam UUID thread,
      @RequestParam UUID message,
      @RequestParam(defaultValue = "") String reason,
      @RequestParam(defaultValue = "") String words,
      @RequestParam(defaultValue = "") String from,
      @RequestParam(required = false) @Nullable UUID remove,
      @RequestHeader(name = "HX-Request", required = false) @Nullable String byItself,
      Person me,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response) {
    var about = patients.find(new PatientId(patient)).orElseThrow(StaffFilePages::nothing);
    var place = PatientWrites.place(about.id());
    bring(place, "/conversations/files", message, remove, me, model, request, response);
    var chosen =
        Arrays.stream(Reason.values()).filter(one -> one.name().equals(reason)).findFirst();
    var typed = new Typed(thread, message, words, null);
    return byItself == null
        ? begin.page(new Beginning(about, chosen.orElse(null), from), typed, null, null, me, model)
        : "conversations/attach :: waiting";
  }

  private void bring(
      String place,
      String at,
      UUID message,
      @Nullable UUID remove,
      Person me,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response) {
    var author = me.id().ledger();
    if (remove != null) {
      staged.remove(remove, author);
    }
    var form = Attached.in(request).without(remove);
    var taken = attaching.take(author, place, message, form, appending.now());
    if (!taken.faults().isEmpty()) {
      response.setStatus(422);
    }
    attached.put(author, place, at, taken.faults(), model);
  }

  private Attachment found(CareThread thread, UUID file) {
    return attachments.find(thread, file, true).orElseThrow(StaffFilePages::nothing);
  }

  private static ResponseStatusException nothing() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
