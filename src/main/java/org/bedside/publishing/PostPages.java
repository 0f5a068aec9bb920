package org.bedside.publishing;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.UUID;
import org.bedside.gate.Approval;
import org.bedside.people.May;
import org.bedside.people.Person;
import org.bedside.people.Proven;
import org.bedside.people.Right;
import org.bedside.people.StepUp;
import org.bedside.web.Fields;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// One post: the exact words of each channel, what colleagues said about it, the yes, and what
/// became of it.
@Controller
@Fields("change") // of the button beside it that asks for a change
class PostPages {

  private final PostView view;
  private final Decisions decisions;
  private final Anew anew;
  private final KeptNote kept;
  private final StepUp stepUp;

  PostPages(PostView view, Decisions decisions, Anew anew, KeptNote kept, StepUp stepUp) {
    this.view = view;
    this.decisions = decisions;
    this.anew = anew;
    this.kept = kept;
    this.stepUp = stepUp;
  }

  /// A page that is drawn says it as it is then.
  @ModelAttribute("lately")
  boolean lately(Proven proven) {
    return proven.lately();
  }

  @GetMapping("/posts/{id}")
  @May(Right.SEE_CALENDAR)
  String post(@PathVariable UUID id, Person me, HttpSession session, Model model) {
    model.addAttribute("noteWords", kept.taken(new PostId(id), me.id(), session));
    return view.page(view.found(id), me, model, null);
  }

  /// An approval is a thing that is made, so it is a noun in the address. Whose yes counts is said
  /// by the practice's stages, and whether the person must show once more who they are depends on
  /// the words, so the gate says both. A note that was begun comes along: it is said with the yes,
  /// and waits where there is none yet.
  @PostMapping("/posts/{id}/approval")
  @May(Right.SEE_CALENDAR)
  String approve(
      @PathVariable UUID id,
      @RequestParam int version,
      @RequestParam(required = false) @Nullable UUID note,
      @RequestParam(defaultValue = "") String words,
      Person me,
      Proven proven,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    var post = new PostId(id);
    model.addAttribute("noteWords", words);
    if (words.length() > NotePages.MOST) {
      return NotePages.notSaid(view, id, words, me, model);
    }
    var decision = decisions.approve(post, version, proven);
    if (decision instanceof Decision.Stopped(_, var reason) && reason == Approval.Reason.UNPROVEN) {
      kept.keep(post, me.id(), words, request.getSession());
      return stepUp.first("/posts/" + id + "#decide", "publishing.prove.why", request);
    }
    if (decision instanceof Decision.Done && note != null && !words.isBlank()) {
      decisions.note(note, post, me, words.strip(), false);
    }
    return view.answer(decision, me, model, response);
  }

  @PostMapping("/posts/{id}/withdrawal")
  @May(Right.WRITE_POSTS)
  String withdraw(@PathVariable UUID id, Person me, Model model, HttpServletResponse response) {
    return view.answer(decisions.withdraw(new PostId(id), me.id()), me, model, response);
  }

  @PostMapping("/posts/{id}/recall")
  @May(Right.APPROVE_POSTS)
  String recall(@PathVariable UUID id, Person me, Model model, HttpServletResponse response) {
    return view.answer(decisions.recall(new PostId(id), me.id()), me, model, response);
  }

  /// What nobody approved in time takes the next open slot, and the same people are asked again.
  @PostMapping("/posts/{id}/plan")
  @May(Right.WRITE_POSTS)
  String plan(
      @PathVariable UUID id,
      @RequestParam int version,
      Person me,
      Model model,
      HttpServletResponse response) {
    return view.answer(anew.plan(new PostId(id), version, me.id()), me, model, response);
  }
}
