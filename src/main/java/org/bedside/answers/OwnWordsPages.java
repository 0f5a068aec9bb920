package org.bedside.answers;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.bedside.gate.Approval;
import org.bedside.people.May;
import org.bedside.people.Person;
import org.bedside.people.Proven;
import org.bedside.people.Right;
import org.bedside.people.StepUp;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/// An answer in own words, as far as its yes. With script, each pause in typing saves and answers
/// with what the guard and the rules say now.
@Controller
class OwnWordsPages {

  private static final int MOST = 2_000;

  private final OwnWords own;
  private final AnswerView view;
  private final StepUp stepUp;

  OwnWordsPages(OwnWords own, AnswerView view, StepUp stepUp) {
    this.own = own;
    this.view = view;
    this.stepUp = stepUp;
  }

  @PostMapping("/answers/{id}/draft")
  @May(Right.WRITE_POSTS)
  String save(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "0") int version,
      @RequestParam(defaultValue = "") String text,
      @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx,
      Person me,
      Proven proven,
      Model model,
      HttpServletResponse response) {
    var outcome = own.save(new AnswerId(id), version, words(text), me.id());
    if (htmx != null && outcome instanceof Outcome.Done(var kept)) {
      return view.reading(kept, me, model) + " :: parts";
    }
    if (htmx != null && outcome instanceof Outcome.Refused(var theirs, var reason)) {
      model.addAttribute("conflict", "answers.refused." + reason.name());
      return view.reading(theirs, me, model) + " :: parts";
    }
    return view.answer(outcome, me, proven.lately(), model, response);
  }

  /// Saves and asks for the yeses that these words need.
  @PostMapping("/answers/{id}/submission")
  @May(Right.WRITE_POSTS)
  String ask(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "0") int version,
      @RequestParam(defaultValue = "") String text,
      Person me,
      Proven proven,
      Model model,
      HttpServletResponse response) {
    var saved = own.save(new AnswerId(id), version, words(text), me.id());
    var outcome =
        saved instanceof Outcome.Done(var kept) ? own.ask(kept.id(), kept.version(), me) : saved;
    return view.answer(outcome, me, proven.lately(), model, response);
  }

  /// Whose yes counts is said by the practice's stages and by its rules, so the gate says it.
  @PostMapping("/answers/{id}/approval")
  @May(Right.SEE_CALENDAR)
  String approve(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "0") int version,
      Person me,
      Proven proven,
      HttpServletRequest request,
      Model model,
      HttpServletResponse response) {
    var outcome = own.approve(new AnswerId(id), version, proven);
    if (outcome instanceof Outcome.Stopped(_, var reason) && reason == Approval.Reason.UNPROVEN) {
      return stepUp.first("/answers/" + id + "#decide", "answers.prove.why", request);
    }
    return view.answer(outcome, me, proven.lately(), model, response);
  }

  @PostMapping("/answers/{id}/return")
  @May(Right.SEE_CALENDAR)
  String sendBack(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String why,
      Person me,
      Proven proven,
      Model model,
      HttpServletResponse response) {
    if (why.isBlank()) {
      return "redirect:/answers/" + id + "#why";
    }
    var outcome = own.sendBack(new AnswerId(id), words(why), me);
    return view.answer(outcome, me, proven.lately(), model, response);
  }

  private static String words(String text) {
    var words = text.replace("\r\n", "\n").strip();
    if (words.length() > MOST) {
      throw new ResponseStatusException(HttpStatus.CONTENT_TOO_LARGE);
    }
    return words;
  }
}
