package org.bedside.policy;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bedside.guard.Audience;
import org.bedside.people.May;
import org.bedside.people.Person;
import org.bedside.people.Right;
import org.bedside.policy.EditorView.Typed;
import org.bedside.policy.EditorView.Whole;
import org.bedside.policy.Outcome.Reason;
import org.bedside.rules.Ruling;
import org.bedside.web.Fields;
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

/// The editor of a draft: verdicts by a simple form, everything else as YAML, and what follows from
/// it while somebody types.
@Controller
@Fields("verdict-*")
class EditorPages {

  private final VersionTable versions;
  private final InForce inForce;
  private final RuleDrafts drafts;
  private final EditorView view;

  EditorPages(VersionTable versions, InForce inForce, RuleDrafts drafts, EditorView view) {
    this.versions = versions;
    this.inForce = inForce;
    this.drafts = drafts;
    this.view = view;
  }

  @GetMapping("/rules/editor/{id}")
  @May(Right.WRITE_RULES)
  String open(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String rule,
      Locale locale,
      Model model) {
    var version = found(id);
    if (!version.isOpen()) {
      return "redirect:/rules/versions/" + id;
    }
    view.page(version, Typed.of(version, rule).whole(), null, locale, model);
    return "policy/editor";
  }

  /// What follows from what is typed; nothing is kept.
  @PostMapping("/rules/editor/{id}/reading")
  @May(Right.WRITE_RULES)
  String read(@PathVariable UUID id, @ModelAttribute Typed typed, Locale locale, Model model) {
    view.page(found(id), typed.whole(), null, locale, model);
    return "policy/editor :: reading";
  }

  /// Keeps it, also with faults.
  @PostMapping("/rules/editor/{id}")
  @May(Right.WRITE_RULES)
  String save(
      @PathVariable UUID id,
      @ModelAttribute Typed typed,
      Person me,
      Locale locale,
      Model model,
      HttpServletResponse response) {
    var version = found(id);
    var whole = typed.whole();
    var outcome = drafts.save(version.id(), whole.edition(), whole.yaml(), me);
    return answer(version, whole, outcome, locale, model, response);
  }

  /// Writes the verdicts of the simple form into what is typed, and keeps it.
  @PostMapping("/rules/editor/{id}/verdicts")
  @May(Right.WRITE_RULES)
  String change(
      @PathVariable UUID id,
      @ModelAttribute Typed typed,
      @RequestParam Map<String, String> all,
      Person me,
      Locale locale,
      Model model,
      HttpServletResponse response) {
    var version = found(id);
    var whole = typed.whole();
    var text = changed(version, whole, RulePages.wanted(all));
    return text.isEmpty()
        ? answer(version, whole, Outcome.refused(Reason.BY_HAND), locale, model, response)
        : answer(
            version,
            whole,
            drafts.save(version.id(), whole.edition(), text.get(), me),
            locale,
            model,
            response);
  }

  private Optional<String> changed(Version version, Whole typed, Map<Audience, Ruling> wanted) {
    var base = inForce.base(version.base());
    var yaml = typed.yaml().isBlank() ? OverlayText.empty(base, version.number()) : typed.yaml();
    return yaml.length() > RuleDrafts.LONGEST
        ? Optional.empty()
        : Difference.find(base, typed.rule())
            .flatMap(rule -> OverlayText.with(yaml, base, rule, wanted));
  }

  private String answer(
      Version version,
      Whole typed,
      Outcome outcome,
      Locale locale,
      Model model,
      HttpServletResponse response) {
    if (outcome instanceof Outcome.Done(var saved)) {
      var rule =
          inForce.base(saved.base()).rules().stream()
              .anyMatch(one -> one.id().equals(typed.rule()));
      return "redirect:/rules/editor/" + saved.id() + (rule ? "?rule=" + typed.rule() : "");
    }
    response.setStatus(422);
    view.page(version, typed, notice(outcome), locale, model);
    return "policy/editor";
  }

  private static @Nullable String notice(Outcome outcome) {
    return outcome instanceof Outcome.Refused(var reason) ? reason.key() : null;
  }

  private Version found(UUID id) {
    return versions
        .find(new VersionId(id))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
