package org.bedside.conversations;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.bedside.conversations.StaffView.Mark;
import org.bedside.conversations.StaffView.Typed;
import org.bedside.people.May;
import org.bedside.people.Person;
import org.bedside.people.Right;
import org.bedside.web.Fields;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Words that are kept to answer patients with.
@Controller
@Fields({Attached.FRESH, Attached.SHOWN, Attached.ABOUT})
class ReadyPages {

  private final Ready ready;
  private final ThreadDoor door;
  private final StaffView view;
  private final Attaching attaching;
  private final AttachedView attached;
  private final Appending appending;

  ReadyPages(
      Ready ready,
      ThreadDoor door,
      StaffView view,
      Attaching attaching,
      AttachedView attached,
      Appending appending) {
    this.ready = ready;
    this.door = door;
    this.view = view;
    this.attaching = attaching;
    this.attached = attached;
    this.appending = appending;
  }

  @GetMapping("/conversations/ready")
  @May(Right.ANSWER_PATIENTS)
  String show(Locale language, Model model) {
    return page(null, null, List.of(), language, model);
  }

  /// @param typed what was not kept; null if nothing was typed
  private String page(
      @Nullable ReadyWords typed,
      @Nullable String fault,
      List<Mark> marks,
      Locale language,
      Model model) {
    var all =
        ready.all(language).stream()
            .map(one -> typed != null && typed.id().equals(one.id()) ? typed : one)
            .toList();
    var isNew = typed != null && all.stream().noneMatch(one -> one.id().equals(typed.id()));
    model.addAttribute("all", all);
    model.addAttribute(
        "fresh", isNew ? typed : new ReadyWords(UUID.randomUUID(), "", "", language.getLanguage()));
    model.addAttribute("faulty", typed == null ? null : typed.id());
    model.addAttribute("fault", fault);
    model.addAttribute("marks", marks);
    return "conversations/ready";
  }

  @PostMapping("/conversations/ready")
  @May(Right.ANSWER_PATIENTS)
  String put(
      @RequestParam UUID id,
      @RequestParam(defaultValue = "") String title,
      @RequestParam(defaultValue = "") String words,
      @RequestParam(defaultValue = "en") String language,
      Locale page,
      Person me,
      Model model,
      HttpServletResponse response) {
    var typed =
        new ReadyWords(id, title.strip(), words.strip(), language.equals("es") ? "es" : "en");
    var fault = fault(typed);
    var reading = ready.reading(typed.title() + "\n" + typed.words(), me);
    if (fault.isPresent() || !reading.isClear()) {
      response.setStatus(422);
      var marks = StaffView.marks(reading, typed.title() + "\n" + typed.words());
      return page(typed, fault.orElse("conversations.ready.fault.name"), marks, page, model);
    }
    ready.put(typed, me);
    return "redirect:/conversations/ready";
  }

  private static Optional<String> fault(ReadyWords typed) {
    if (typed.title().isEmpty()
        || typed.title().length() > ReadyWords.LONGEST_TITLE
        || typed.title().chars().anyMatch(Character::isISOControl)) {
      return Optional.of("conversations.ready.fault.title");
    }
    return typed.words().isEmpty()
            || typed.words().length() > ReadyWords.LONGEST
            || typed.words().indexOf('\0') >= 0
        ? Optional.of("conversations.ready.fault.words")
        : Optional.empty();
  }

  @PostMapping("/conversations/ready/start")
  @May(Right.ANSWER_PATIENTS)
  String begin(Person me) {
    ready.begin(me);
    return "redirect:/conversations/ready";
  }

  @PostMapping("/conversations/ready/{id}/removal")
  @May(Right.ANSWER_PATIENTS)
  String remove(@PathVariable UUID id, Person me) {
    ready.remove(id, me);
    return "redirect:/conversations/ready";
  }

  /// Puts ready words below what is typed into an answer; nothing is sent.
  @PostMapping("/conversations/{id}/ready")
  @May(Right.ANSWER_PATIENTS)
  String use(
      @PathVariable UUID id,
      @RequestParam UUID message,
      @RequestParam UUID ready,
      @RequestParam(defaultValue = "") String words,
      @RequestParam(defaultValue = "0") int corrects,
      Person me,
      Model model,
      HttpServletRequest request) {
    var thread = door.inCareOf(id, me);
    var place = thread.id().subject();
    var form = Attached.in(request);
    var taken = attaching.take(me.id().ledger(), place, message, form, appending.now());
    attached.put(me.id().ledger(), place, thread.id().link() + "/files", taken.faults(), model);
    var whole = this.ready.below(words, ready, view.firstName(thread.patient()));
    var typed = new Typed(id, message, whole, corrects == 0 ? null : (Integer) corrects);
    return view.thread(thread, typed, null, null, me, model);
  }
}
