package org.bedside.conversations;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.bedside.conversations.PatientView.Typed;
import org.bedside.conversations.PatientView.Whose;
import org.bedside.portal.Account;
import org.bedside.portal.ForPatients;
import org.bedside.web.Fields;
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

/// The files in a patient's threads, and those that wait in a form. A file of a thread that is not
/// theirs is not there, and neither is one of a note for the team.
@Controller
@Fields({Attached.FRESH, Attached.SHOWN, Attached.ABOUT, "evenSo"})
class PatientFilePages {

  private final Attaching attaching;
  private final Attachments attachments;
  private final AttachedView attached;
  private final StagedTable staged;
  private final ThreadDoor door;
  private final PatientView view;
  private final Appending appending;

  PatientFilePages(
      Attaching attaching,
      Attachments attachments,
      AttachedView attached,
      StagedTable staged,
      ThreadDoor door,
      PatientView view,
      Appending appending) {
    this.attaching = attaching;
    this.attachments = attachments;
    this.attached = attached;
    this.staged = staged;
    this.door = door;
    this.view = view;
    this.appending = appending;
  }

  @ForPatients
  @GetMapping("/messages/{id}/files/{file}")
  void whole(
      @PathVariable UUID id, @PathVariable UUID file, Account me, HttpServletResponse response)
      throws IOException {
    var thread = door.forAccount(id, me);
    var opened = attachments.whole(thread, found(thread, file));
    HandedOut.paperOrPicture(opened.orElseThrow(PatientFilePages::nothing), response);
  }

  @ForPatients
  @GetMapping("/messages/{id}/files/{file}/small")
  void small(
      @PathVariable UUID id, @PathVariable UUID file, Account me, HttpServletResponse response)
      throws IOException {
    var thread = door.forAccount(id, me);
    var opened = attachments.small(thread, found(thread, file));
    HandedOut.small(opened.orElseThrow(PatientFilePages::nothing).bytes(), response);
  }

  /// A picture as large as the window.
  @ForPatients
  @GetMapping("/messages/{id}/files/{file}/page")
  String page(@PathVariable UUID id, @PathVariable UUID file, Account me, Model model) {
    var thread = door.forAccount(id, me);
    var one = found(thread, file);
    if (!one.isPicture()) {
      throw nothing();
    }
    view.words(thread, me, model);
    model.addAttribute("file", one);
    model.addAttribute("base", thread.id().patientsLink());
    model.addAttribute("staff", false);
    return "conversations/photo";
  }

  /// Brings files to the answer in a thread, or takes one back, and sends nothing.
  ///
  /// @param byItself whether the page asks for this part alone
  @ForPatients
  @PostMapping("/messages/{id}/files")
  String bring(
      @PathVariable UUID id,
      @RequestParam UUID thread,
      @RequestParam UUID message,
      @RequestParam(defaultValue = "") String words,
      @RequestParam(required = false) @Nullable UUID remove,
      @RequestHeader(name = "HX-Request", required = false) @Nullable String byItself,
      Account me,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response) {
    var found = door.forAccount(id, me);
    bring(
        found.id().subject(),
        "/messages/" + id + "/files",
        message,
        remove,
        me,
        model,
        request,
        response);
    var typed = new Typed(thread, message, words, null, false);
    return byItself == null
        ? view.thread(found, typed, List.of(), null, me, model)
        : "conversations/attach :: waiting";
  }

  /// The same for a new question.
  @ForPatients
  @PostMapping("/messages/files")
  String bringFirst(
      @RequestParam(name = "for") UUID patient,
      @RequestParam UUID thread,
      @RequestParam UUID message,
      @RequestParam(defaultValue = "") String reason,
      @RequestParam(defaultValue = "") String words,
      @RequestParam(defaultValue = "false") boolean only,
      @RequestParam(required = false) @Nullable UUID remove,
      @RequestHeader(name = "HX-Request", required = false) @Nullable String byItself,
      Account me,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response) {
    var about = about(patient, me);
    bring(
        PatientWrites.place(about.id()),
        "/messages/files",
        message,
        remove,
        me,
        model,
        request,
        response);
    var typed = new Typed(thread, message, words, reason(reason), only);
    return byItself == null
        ? view.form(about, typed, List.of(), null, me, model)
        : "conversations/attach :: waiting";
  }

  private void bring(
      String place,
      String at,
      UUID message,
      @Nullable UUID remove,
      Account me,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response) {
    var author = me.id().principal();
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

  private Whose about(UUID patient, Account me) {
    return view.whose(me).stream()
        .filter(one -> one.id().value().equals(patient))
        .findFirst()
        .orElseThrow(PatientFilePages::nothing);
  }

  private static @Nullable Reason reason(String name) {
    return Arrays.stream(Reason.values())
        .filter(one -> one.name().equals(name))
        .findFirst()
        .orElse(null);
  }

  private Attachment found(CareThread thread, UUID file) {
    return attachments.find(thread, file, false).orElseThrow(PatientFilePages::nothing);
  }

  private static ResponseStatusException nothing() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
