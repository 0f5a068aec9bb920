package org.bedside.answers;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bedside.people.May;
import org.bedside.people.People;
import org.bedside.people.Person;
import org.bedside.people.Proven;
import org.bedside.people.Right;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/// The list of what was written about the practice, the form to enter it, and one answer: its
/// prepared words, and what became of it. Those who see the calendar see these pages; the room and
/// the gate say who may do what.
@Controller
class AnswerPages {

  /// A row of the list.
  ///
  /// @param at when it was entered, in the practice's zone
  record Row(Reply one, Seen seen, java.time.ZonedDateTime at) {

    private static final int MOST_SHOWN = 140;

    /// As much of the words as a row can show.
    public String words() {
      var all = one.heard().words();
      return all.length() <= MOST_SHOWN ? all : all.substring(0, MOST_SHOWN).strip() + "…";
    }
  }

  private final Answering answering;
  private final AnswerTable replies;
  private final AnswerView view;
  private final People people;

  AnswerPages(Answering answering, AnswerTable replies, AnswerView view, People people) {
    this.answering = answering;
    this.replies = replies;
    this.view = view;
    this.people = people;
  }

  @GetMapping("/answers")
  @May(Right.SEE_CALENDAR)
  String list(Person me, Model model) {
    var danger = Comparator.comparing((Row row) -> !row.seen().isNow());
    model.addAttribute("open", rows(replies.open()).stream().sorted(danger).toList());
    model.addAttribute("done", rows(replies.done()));
    model.addAttribute("mayFill", me.may(Right.MANAGE_CHANNELS));
    return "answers/answers";
  }

  private List<Row> rows(List<Reply> all) {
    var zone = people.practice().zone();
    return all.stream()
        .map(one -> new Row(one, answering.seen(one), one.enteredAt().atZone(zone)))
        .toList();
  }

  /// A new one. Its id is made here, so that a repeated request cannot make a second one.
  @GetMapping("/answers/new")
  @May(Right.SEE_CALENDAR)
  String begin(Model model) {
    return form(UUID.randomUUID(), HeardForm.blank(), Map.of(), model);
  }

  @PostMapping("/answers/{id}")
  @May(Right.SEE_CALENDAR)
  String enter(
      @PathVariable UUID id,
      @ModelAttribute HeardForm form,
      Person me,
      Model model,
      HttpServletResponse response) {
    var errors = form.errors();
    if (!errors.isEmpty()) {
      response.setStatus(422);
      return form(id, form, errors, model);
    }
    return "redirect:" + answering.enter(new AnswerId(id), form.heard(), me.id()).id().link();
  }

  private static String form(UUID id, HeardForm form, Map<String, String> errors, Model model) {
    model.addAttribute("id", id);
    model.addAttribute("form", form);
    model.addAttribute("errors", errors);
    model.addAttribute("kinds", Kind.values());
    model.addAttribute("networks", HeardForm.networks());
    return "answers/form";
  }

  @GetMapping("/answers/{id}")
  @May(Right.SEE_CALENDAR)
  String show(@PathVariable UUID id, Person me, Proven proven, Model model) {
    return view.page(found(id), me, proven.lately(), null, model);
  }

  /// Takes a prepared answer: only its name comes along, never its words.
  @PostMapping("/answers/{id}/prepared")
  @May(Right.SEE_CALENDAR)
  String use(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "0") int version,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String language,
      Person me,
      Proven proven,
      Model model,
      HttpServletResponse response) {
    var outcome = answering.use(new AnswerId(id), version, name, language, proven);
    return view.answer(outcome, me, proven.lately(), model, response);
  }

  @PostMapping("/answers/{id}/return-to-choice")
  @May(Right.SEE_CALENDAR)
  String again(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "0") int version,
      Person me,
      Proven proven,
      Model model,
      HttpServletResponse response) {
    var outcome = answering.again(new AnswerId(id), version, me);
    return view.answer(outcome, me, proven.lately(), model, response);
  }

  @PostMapping("/answers/{id}/report")
  @May(Right.SEE_CALENDAR)
  String report(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "0") int version,
      @RequestParam(defaultValue = "") String category,
      Person me,
      Proven proven,
      Model model,
      HttpServletResponse response) {
    var told =
        Arrays.stream(Category.values())
            .filter(one -> one.name().equals(category))
            .findFirst()
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
    var outcome = answering.report(new AnswerId(id), version, told, me);
    return view.answer(outcome, me, proven.lately(), model, response);
  }

  /// What became of it.
  @PostMapping("/answers/{id}/end")
  @May(Right.SEE_CALENDAR)
  String end(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "0") int version,
      @RequestParam(defaultValue = "false") boolean posted,
      Person me,
      Proven proven,
      Model model,
      HttpServletResponse response) {
    var outcome = answering.close(new AnswerId(id), version, posted, me);
    return view.answer(outcome, me, proven.lately(), model, response);
  }

  @PostMapping("/answers/{id}/safeguard")
  @May(Right.SEE_CALENDAR)
  String safeguard(
      @PathVariable UUID id, Person me, Proven proven, Model model, HttpServletResponse response) {
    var outcome = answering.safeguard(new AnswerId(id), me);
    return view.answer(outcome, me, proven.lately(), model, response);
  }

  private Reply found(UUID id) {
    return replies
        .find(new AnswerId(id))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
