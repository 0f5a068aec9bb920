package org.bedside.cases;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.bedside.people.May;
import org.bedside.people.Person;
import org.bedside.people.Right;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/// The list of one's cases, the form of one, and what became of it. With script, each pause in
/// typing answers with what the gate says now; without, a button does.
@Controller
class CasePages {

  private final CaseKeeping keeping;
  private final CaseView view;
  private final CasesSettings settings;

  CasePages(CaseKeeping keeping, CaseView view, CasesSettings settings) {
    this.keeping = keeping;
    this.view = view;
    this.settings = settings;
  }

  @GetMapping("/cases")
  @May(Right.WRITE_POSTS)
  String list(Person me, Model model) {
    return view.list(me, model);
  }

  /// A new one. Its id is made here, so that a repeated request cannot make a second one.
  ///
  /// @param post words that were typed freely, to be told in the form
  @GetMapping("/cases/new")
  @May(Right.WRITE_POSTS)
  String begin(
      @RequestParam(required = false) @Nullable UUID post, Person me, Locale locale, Model model) {
    var blank = new Asked(CaseId.random(), 0, CaseFields.of(Told.BLANK), post);
    return view.form(blank, Map.of(), null, me, locale, model);
  }

  @GetMapping("/cases/{id}")
  @May(Right.WRITE_POSTS)
  String show(
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable UUID post,
      Person me,
      Locale locale,
      Model model) {
    var one =
        keeping
            .find(new CaseId(id), me.id())
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    return view.page(one, post, null, me, locale, model);
  }

  /// What the gate says of what is being typed; nothing is kept.
  @PostMapping("/cases/{id}/reading")
  @May(Right.WRITE_POSTS)
  String read(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "0") int version,
      @RequestParam(required = false) @Nullable UUID post,
      @ModelAttribute CaseFields form,
      Person me,
      Locale locale,
      Model model) {
    var asked = new Asked(new CaseId(id), version, form, post);
    return view.reading(asked, me, locale, model) + " :: reading";
  }

  /// Keeps it, and says what the gate says.
  @PostMapping("/cases/{id}")
  @May(Right.WRITE_POSTS)
  String check(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "0") int version,
      @RequestParam(required = false) @Nullable UUID post,
      @ModelAttribute CaseFields form,
      Person me,
      Locale locale,
      Model model,
      HttpServletResponse response) {
    var asked = new Asked(new CaseId(id), version, form, post);
    var faults = form.faults(delays());
    if (!faults.isEmpty()) {
      response.setStatus(422);
      return view.form(asked, faults, null, me, locale, model);
    }
    return answer(asked, keeping.save(asked.id(), version, told(form), me.id()), me, locale, model)
        .in(response);
  }

  /// Keeps it and goes on in the composer, if it passes.
  @PostMapping("/cases/{id}/draft")
  @May(Right.WRITE_POSTS)
  String draft(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "0") int version,
      @RequestParam(required = false) @Nullable UUID post,
      @ModelAttribute CaseFields form,
      Person me,
      Locale locale,
      Model model,
      HttpServletResponse response) {
    var asked = new Asked(new CaseId(id), version, form, post);
    var gaps = form.gaps(delays());
    if (!gaps.isEmpty()) {
      response.setStatus(422);
      return view.form(asked, gaps, null, me, locale, model);
    }
    var outcome = keeping.save(asked.id(), version, told(form), me.id());
    if (outcome instanceof Outcome.Done(var kept)) {
      outcome = keeping.draft(kept.id(), locale, me);
    }
    return outcome instanceof Outcome.Done(var done) && done.post() != null
        ? "redirect:/posts/" + done.post().value() + "/edit"
        : answer(asked, outcome, me, locale, model).in(response);
  }

  @PostMapping("/cases/{id}/removal")
  @May(Right.WRITE_POSTS)
  String takeBack(@PathVariable UUID id, Person me) {
    return switch (keeping.takeBack(new CaseId(id), me.id())) {
      case Outcome.Done _, Outcome.Refused _ -> "redirect:/cases";
      case Outcome.Unknown() -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    };
  }

  private record Answered(String view, int status) {

    String in(HttpServletResponse response) {
      response.setStatus(status);
      return view;
    }
  }

  private Answered answer(Asked asked, Outcome outcome, Person me, Locale locale, Model model) {
    return switch (outcome) {
      case Outcome.Done(var one) -> new Answered("redirect:" + asked.back(one.id()), 302);
      case Outcome.Refused(var one, var reason) -> {
        var notice = "cases.refused." + reason.name();
        yield switch (reason) {
          case NOT_NOW ->
              new Answered(view.page(one, asked.post(), notice, me, locale, model), 409);
          case CHANGED -> new Answered(view.form(asked, Map.of(), notice, me, locale, model), 409);
          case UNSAFE -> {
            var kept = new Asked(one.id(), one.version(), asked.form(), asked.post());
            yield new Answered(view.form(kept, Map.of(), notice, me, locale, model), 422);
          }
        };
      }
      case Outcome.Unknown() -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    };
  }

  private Told told(CaseFields form) {
    return form.told(delays());
  }

  private java.util.List<Delay> delays() {
    return Delay.from(settings.delay());
  }
}
