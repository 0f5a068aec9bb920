package org.bedside.policy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.bedside.detectors.Author;
import org.bedside.detectors.Circumstances;
import org.bedside.detectors.Draft;
import org.bedside.detectors.Form;
import org.bedside.guard.Audience;
import org.bedside.networks.Network;
import org.bedside.people.People;
import org.bedside.rules.Fault;
import org.bedside.rules.Rule;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/// Reads what somebody types into the editor and gathers what stands beside it.
@Component
class EditorView {

  /// What nobody writes by hand, and only a machine would send.
  private static final int LONGEST_TEXT = 5_000;

  /// What stands in the form. Fields that did not come are null in it.
  ///
  /// @param rule whose examples are shown and whose verdicts the simple form changes
  /// @param text that somebody tries
  record Typed(
      @Nullable Integer edition,
      @Nullable String yaml,
      @Nullable String rule,
      @Nullable String text,
      @Nullable String answers,
      @Nullable String audience,
      @Nullable String form) {

    static Typed of(Version version, String rule) {
      return new Typed(
          version.edition(),
          version.overlay(),
          rule,
          "",
          "",
          Audience.PUBLIC.name(),
          Form.POST.name());
    }

    /// The same without nulls.
    Whole whole() {
      return new Whole(
          Objects.requireNonNullElse(edition, 0),
          Objects.requireNonNullElse(yaml, ""),
          Objects.requireNonNullElse(rule, "").strip(),
          Objects.requireNonNullElse(text, ""),
          Objects.requireNonNullElse(answers, ""),
          one(Audience.values(), audience),
          one(Form.values(), form));
    }

    private static <E extends Enum<E>> E one(E[] all, @Nullable String name) {
      return Arrays.stream(all).filter(e -> e.name().equals(name)).findFirst().orElse(all[0]);
    }
  }

  record Whole(
      int edition,
      String yaml,
      String rule,
      String text,
      String answers,
      Audience audience,
      Form form) {}

  private final InForce inForce;
  private final ExampleReading examples;
  private final People people;
  private final Clock clock;

  EditorView(InForce inForce, ExampleReading examples, People people, Clock clock) {
    this.inForce = inForce;
    this.examples = examples;
    this.people = people;
    this.clock = clock;
  }

  void page(Version version, Whole typed, @Nullable String notice, Locale locale, Model model) {
    var base = inForce.base(version.base());
    var rules = base.rules();
    var chosen = Difference.find(base, typed.rule()).orElseGet(() -> rules.getFirst());
    model.addAttribute("version", version);
    model.addAttribute("typed", typed);
    model.addAttribute("lang", locale.getLanguage());
    model.addAttribute("notice", notice);
    model.addAttribute("audiences", Audience.values());
    model.addAttribute("forms", Form.values());
    model.addAttribute("chapters", Chapter.of(base));
    model.addAttribute("rulings", RulePages.rulings());
    model.addAttribute("chosen", chosen);
    var laid =
        typed.yaml().length() > RuleDrafts.LONGEST
            ? new Laid.Faulty(List.of(tooLong()))
            : Laid.of(base, typed.yaml());
    switch (laid) {
      case Laid.Faulty(var faults) -> faulty(faults, chosen, locale, model);
      case Laid.Whole whole -> whole(whole, chosen, typed, model);
    }
  }

  private static Fault tooLong() {
    var most = String.valueOf(RuleDrafts.LONGEST);
    return Fault.at(1, 1, null, Fault.Why.FILE_LONG, most);
  }

  private static void faulty(List<Fault> faults, Rule chosen, Locale locale, Model model) {
    model.addAttribute("faults", FaultShown.of(faults, locale));
    model.addAttribute("now", chosen);
    model.addAttribute("isWhole", false);
  }

  private void whole(Laid.Whole whole, Rule chosen, Whole typed, Model model) {
    var reads = examples.reads();
    var now = Difference.find(whole.pack(), chosen.id()).orElse(chosen);
    model.addAttribute("faults", List.of());
    model.addAttribute("isWhole", true);
    model.addAttribute("now", now);
    model.addAttribute("difference", Difference.of(inForce.rules().pack(), whole.pack()));
    model.addAttribute("loosenings", whole.loosenings());
    model.addAttribute("examples", Judged.examples(whole.rules(), now, reads));
    if (!typed.text().isBlank() && typed.text().length() <= LONGEST_TEXT) {
      model.addAttribute("tried", Judged.text(whole.rules(), draft(typed), reads));
    }
  }

  /// What somebody tries, as the practice would say it today.
  private Draft draft(Whole typed) {
    return new Draft(
        typed.audience(),
        typed.form(),
        Network.FACEBOOK,
        "",
        typed.text(),
        typed.answers().substring(0, Math.min(typed.answers().length(), LONGEST_TEXT)),
        Author.practice(),
        List.of(),
        List.of(),
        null,
        "",
        null,
        false,
        null,
        LocalDate.ofInstant(clock.instant(), people.practice().zone()),
        Circumstances.none());
  }
}
