package org.bedside.policy;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.bedside.people.May;
import org.bedside.people.People;
import org.bedside.people.Person;
import org.bedside.people.Proven;
import org.bedside.people.Right;
import org.bedside.people.StepUp;
import org.bedside.policy.Outcome.Reason;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/// The versions of the practice's rules, for those who write them and agree to them.
@Controller
class VersionPages {

  /// A line of the list.
  record Row(Version version, Standing standing, @Nullable LocalDate day) {}

  private final VersionTable versions;
  private final InForce inForce;
  private final RuleDrafts drafts;
  private final Trying trying;
  private final Agreeing agreeing;
  private final VersionView view;
  private final People people;
  private final StepUp stepUp;
  private final Clock clock;

  VersionPages(
      VersionTable versions,
      InForce inForce,
      RuleDrafts drafts,
      Trying trying,
      Agreeing agreeing,
      VersionView view,
      People people,
      StepUp stepUp,
      Clock clock) {
    this.versions = versions;
    this.inForce = inForce;
    this.drafts = drafts;
    this.trying = trying;
    this.agreeing = agreeing;
    this.view = view;
    this.people = people;
    this.stepUp = stepUp;
    this.clock = clock;
  }

  @GetMapping("/rules/versions")
  @May(Right.AGREE_TO_RULES)
  String list(Person me, Model model) {
    return list(null, me, model);
  }

  private String list(@Nullable String notice, Person me, Model model) {
    var current = inForce.version().map(Version::id).orElse(null);
    model.addAttribute("rows", rows(current));
    model.addAttribute("mayDraft", drafts.mayDraft(me));
    model.addAttribute("fresh", UUID.randomUUID());
    model.addAttribute("notice", notice);
    return "policy/versions";
  }

  private List<Row> rows(@Nullable VersionId current) {
    var now = clock.instant();
    var zone = people.practice().zone();
    return versions.all().stream()
        .map(version -> {
          var at = version.effectiveAt() == null ? version.changedAt() : version.effectiveAt();
          return new Row(
              version, Standing.of(version, current, now), LocalDate.ofInstant(at, zone));
        })
        .toList();
  }

  /// Begins a draft like another version, or like what is in force.
  @PostMapping("/rules/versions")
  @May(Right.WRITE_RULES)
  String begin(
      @RequestParam(required = false) @Nullable UUID id,
      @RequestParam(required = false) @Nullable UUID from,
      Person me,
      Model model,
      HttpServletResponse response) {
    var like = Optional.ofNullable(from).map(VersionId::new);
    var fresh = id == null ? VersionId.random() : new VersionId(id);
    return switch (drafts.begin(fresh, like, me)) {
      case Outcome.Done(var draft) -> "redirect:/rules/editor/" + draft.id();
      case Outcome.Refused(var reason) -> {
        response.setStatus(422);
        yield list(reason.key(), me, model);
      }
      case Outcome.Faulty _, Outcome.Failing _ -> throw new IllegalStateException();
    };
  }

  @GetMapping("/rules/versions/{id}")
  @May(Right.AGREE_TO_RULES)
  String show(@PathVariable UUID id, Person me, Locale locale, Model model) {
    return view.page(found(id).id(), null, me, locale, model);
  }

  /// Tries it on its own examples and on past posts.
  @PostMapping("/rules/versions/{id}/trial")
  @May(Right.WRITE_RULES)
  String attempt(
      @PathVariable UUID id, Person me, Locale locale, Model model, HttpServletResponse response) {
    return answer(id, trying.begin(new VersionId(id), me), me, locale, model, response);
  }

  /// Chooses the day; an empty one is as soon as all have agreed.
  @PostMapping("/rules/versions/{id}/day")
  @May(Right.WRITE_RULES)
  String day(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String day,
      Person me,
      Locale locale,
      Model model,
      HttpServletResponse response) {
    var outcome = Outcome.refused(Reason.PAST_DAY);
    try {
      var chosen = day.isBlank() ? null : LocalDate.parse(day.strip());
      outcome = agreeing.chooseDay(new VersionId(id), chosen, me);
    } catch (DateTimeParseException e) {
      model.addAttribute("typedDay", day);
    }
    return answer(id, outcome, me, locale, model, response);
  }

  @PostMapping("/rules/versions/{id}/agreement")
  @May(Right.AGREE_TO_RULES)
  String agree(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String digest,
      Person me,
      Proven proven,
      Locale locale,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response) {
    var outcome = agreeing.agree(new VersionId(id), digest, proven);
    if (outcome.equals(Outcome.refused(Reason.UNPROVEN))) {
      return stepUp.first("/rules/versions/" + id + "#agree", "policy.prove.why", request);
    }
    return answer(id, outcome, me, locale, model, response);
  }

  @PostMapping("/rules/versions/{id}/withdrawal")
  @May(Right.AGREE_TO_RULES)
  String withdraw(
      @PathVariable UUID id, Person me, Locale locale, Model model, HttpServletResponse response) {
    return answer(id, drafts.withdraw(new VersionId(id), me), me, locale, model, response);
  }

  private String answer(
      UUID id,
      Outcome outcome,
      Person me,
      Locale locale,
      Model model,
      HttpServletResponse response) {
    if (outcome instanceof Outcome.Done) {
      return "redirect:/rules/versions/" + id;
    }
    var version = found(id);
    response.setStatus(422);
    return view.page(version.id(), outcome, me, locale, model);
  }

  private Version found(UUID id) {
    return versions
        .find(new VersionId(id))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
