package org.bedside.publishing;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.bedside.margin.Margin;
import org.bedside.margin.Quote;
import org.bedside.margin.Span;
import org.bedside.people.May;
import org.bedside.people.Person;
import org.bedside.people.Proven;
import org.bedside.people.Right;
import org.bedside.web.Fields;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// What colleagues say to each other about a post: to all of it, and beside its words.
@Controller
@Fields("version") // of the button beside them that leads to the yes
class NotePages {

  /// Longer than any note that helps.
  static final int MOST = 5_000;

  private final PostView view;
  private final Copies copies;
  private final Decisions decisions;
  private final Margin margin;

  NotePages(PostView view, Copies copies, Decisions decisions, Margin margin) {
    this.view = view;
    this.copies = copies;
    this.decisions = decisions;
    this.margin = margin;
  }

  @ModelAttribute("lately")
  boolean lately(Proven proven) {
    return proven.lately();
  }

  /// Who may say yes may ask for a change instead; the gate knows who that is.
  @PostMapping("/posts/{id}/notes")
  @May(Right.SEE_CALENDAR)
  String note(
      @PathVariable UUID id,
      @RequestParam UUID note,
      @RequestParam String words,
      @RequestParam(required = false) @Nullable String change,
      Person me,
      Model model,
      HttpServletResponse response) {
    if (isNoNote(words)) {
      return notSaid(view, id, words, me, model);
    }
    var decision = decisions.note(note, new PostId(id), me, words.strip(), change != null);
    return view.answer(decision, me, model, response);
  }

  static String notSaid(PostView view, UUID id, String words, Person me, Model model) {
    model.addAttribute("noteError", "publishing.note.error");
    model.addAttribute("noteWords", words);
    return view.page(view.found(id), me, model, null);
  }

  /// A remark on a run of one channel's words.
  ///
  /// @param span where it stands, such as `12-48`
  /// @param hash of the words that were on the page, since offsets mean nothing in others
  @PostMapping("/posts/{id}/remarks")
  @May(Right.SEE_CALENDAR)
  String remark(
      @PathVariable UUID id,
      @RequestParam UUID remark,
      @RequestParam UUID outlet,
      @RequestParam String hash,
      @RequestParam(defaultValue = "") String span,
      @RequestParam String words,
      Person me,
      Model model) {
    var post = view.found(id);
    var found = copies.words(post, new OutletId(outlet)).filter(now -> now.hash().equals(hash));
    if (found.isEmpty()) {
      return view.page(post, me, model, "publishing.refused.CHANGED");
    }
    var text = found.get().text();
    var place = Span.read(span, text);
    if (place.isEmpty() || isNoNote(words)) {
      model.addAttribute("remarkError", outlet.toString());
      model.addAttribute("remarkWords", words);
      return view.page(post, me, model, null);
    }
    var quote = Quote.of(text, place.get());
    var part = Copies.part(new OutletId(outlet));
    margin.say(remark, post.id().subject(), part, quote, me.id(), words.strip());
    return "redirect:/posts/" + id + "#beside-" + outlet;
  }

  @PostMapping("/posts/{id}/remarks/{remark}/answers")
  @May(Right.SEE_CALENDAR)
  String answer(
      @PathVariable UUID id,
      @PathVariable UUID remark,
      @RequestParam UUID answer,
      @RequestParam String words,
      Person me,
      Model model) {
    if (isNoNote(words)) {
      return notSaid(view, id, words, me, model);
    }
    margin.answer(answer, remark, view.found(id).id().subject(), me.id(), words.strip());
    return "redirect:/posts/" + id + "#" + remark;
  }

  @PostMapping("/posts/{id}/remarks/{remark}/settlement")
  @May(Right.SEE_CALENDAR)
  String settle(@PathVariable UUID id, @PathVariable UUID remark, Person me) {
    margin.settle(remark, view.found(id).id().subject(), me.id());
    return "redirect:/posts/" + id + "#" + remark;
  }

  private static boolean isNoNote(String words) {
    return words.isBlank() || words.length() > MOST;
  }
}
