package org.bedside.cases;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.bedside.people.People;
import org.bedside.people.Person;
import org.bedside.publishing.PostId;
import org.bedside.publishing.Publishing;
import org.bedside.publishing.Standing;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.server.ResponseStatusException;

/// All that the pages of cases show.
@Component
class CaseView {

  /// A row of the list.
  ///
  /// @param at when it was last changed, in the practice's zone
  record Row(Case one, ZonedDateTime at) {

    private static final int MOST_SHOWN = 120;

    /// As much of the question as a row can show, else of what was found.
    public String words() {
      var told = one.told();
      var all = told.question().isEmpty() ? told.had() : told.question();
      return all.length() <= MOST_SHOWN ? all : all.substring(0, MOST_SHOWN).strip() + "…";
    }
  }

  private final CaseTable cases;
  private final Checking checking;
  private final Publishing publishing;
  private final People people;
  private final CasesSettings settings;

  CaseView(
      CaseTable cases,
      Checking checking,
      Publishing publishing,
      People people,
      CasesSettings settings) {
    this.cases = cases;
    this.checking = checking;
    this.publishing = publishing;
    this.people = people;
    this.settings = settings;
  }

  String list(Person me, Model model) {
    var zone = people.practice().zone();
    model.addAttribute(
        "rows",
        cases.of(me.id()).stream().map(one -> new Row(one, one.changedAt().atZone(zone))).toList());
    return "cases/cases";
  }

  /// A case that is kept: its form while it is being filled in, else what became of it.
  String page(
      Case one,
      @Nullable UUID post,
      @Nullable String notice,
      Person me,
      Locale locale,
      Model model) {
    if (one.state() == State.OPEN) {
      var asked = new Asked(one.id(), one.version(), CaseFields.of(one.told()), post);
      return form(asked, Map.of(), notice, me, locale, model);
    }
    var draft = one.post();
    model.addAttribute("one", one);
    model.addAttribute("notice", notice);
    model.addAttribute("words", checking.composed(one.told(), locale));
    model.addAttribute(
        "draft",
        draft == null ? null : publishing.standing(draft).map(Standing::post).orElse(null));
    model.addAttribute(
        "forgottenOn", ForgettingCases.when(one.changedAt()).atZone(people.practice().zone()));
    return "cases/case";
  }

  /// The form with what was typed, and what the gate says of it.
  ///
  /// @param faults the key of a sentence by the name of the field
  /// @param notice the key of a sentence about the last request; null if there is none
  String form(
      Asked asked,
      Map<String, String> faults,
      @Nullable String notice,
      Person me,
      Locale locale,
      Model model) {
    model.addAttribute("errors", faults);
    model.addAttribute("notice", notice);
    model.addAttribute("ages", AgeBand.values());
    model.addAttribute("sexes", Sex.values());
    model.addAttribute("states", UsState.values());
    model.addAttribute("delays", delays());
    model.addAttribute("typed", typed(asked.post()));
    return reading(asked, me, locale, model);
  }

  /// What the gate says of it.
  String reading(Asked asked, Person me, Locale locale, Model model) {
    var told = asked.form().told(delays());
    if (!told.saysNothing() && !checking.mayAsk(told, locale, me)) {
      throw new ResponseStatusException(HttpStatus.TOO_MANY_REQUESTS);
    }
    model.addAttribute("id", asked.id().value());
    model.addAttribute("version", asked.version());
    model.addAttribute("form", asked.form());
    model.addAttribute("post", asked.post());
    model.addAttribute("checked", told.saysNothing() ? null : checking.check(told, locale, me));
    return "cases/form";
  }

  /// What stands in the draft from which somebody came.
  private @Nullable String typed(@Nullable UUID post) {
    return post == null ? null : publishing.typed(new PostId(post)).orElse(null);
  }

  private List<Delay> delays() {
    return Delay.from(settings.delay());
  }
}
