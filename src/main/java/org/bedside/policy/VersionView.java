package org.bedside.policy;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bedside.people.People;
import org.bedside.people.Person;
import org.bedside.people.PersonId;
import org.bedside.rules.ExampleCheck;
import org.bedside.rules.Loosening;
import org.bedside.rules.Pack;
import org.bedside.rules.Verdict;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/// Gathers what the page of one version shows.
@Component
class VersionView {

  /// Somebody who agreed, as the page names them.
  record Said(String by, Set<String> roles, ZonedDateTime at, boolean own) {}

  /// A post that would be judged otherwise.
  record Post(String called, String subject, LocalDate day, Verdict before, Verdict after) {

    public boolean isTighter() {
      return after.compareTo(before) > 0;
    }

    public boolean isPost() {
      return subject.startsWith("post:");
    }

    /// Where it can be read.
    public String path() {
      return "/posts/" + subject.substring(subject.indexOf(':') + 1);
    }
  }

  /// How much more or less a rule speaks.
  record OfRule(String rule, String title, int before, int after) {}

  private final VersionTable versions;
  private final InForce inForce;
  private final RuleDrafts drafts;
  private final Trying trying;
  private final Agreeing agreeing;
  private final People people;
  private final Clock clock;

  VersionView(
      VersionTable versions,
      InForce inForce,
      RuleDrafts drafts,
      Trying trying,
      Agreeing agreeing,
      People people,
      Clock clock) {
    this.versions = versions;
    this.inForce = inForce;
    this.drafts = drafts;
    this.trying = trying;
    this.agreeing = agreeing;
    this.people = people;
    this.clock = clock;
  }

  /// @param outcome what became of a request; null where none was made
  String page(VersionId id, @Nullable Outcome outcome, Person me, Locale locale, Model model) {
    // The trial first: it may end in between, and what follows from its end must be seen, too.
    var trial = trying.of(id);
    var version = versions.find(id).orElseThrow();
    var zone = people.practice().zone();
    var current = inForce.version().map(Version::id).orElse(null);
    var standing = Standing.of(version, current, clock.instant());
    model.addAttribute("version", version);
    model.addAttribute("standing", standing.name());
    model.addAttribute("lang", locale.getLanguage());
    model.addAttribute(
        "effective", version.effectiveAt() == null ? null : version.effectiveAt().atZone(zone));
    model.addAttribute("writers", version.writers().stream().map(this::name).sorted().toList());
    model.addAttribute("today", LocalDate.ofInstant(clock.instant(), zone));
    model.addAttribute("mayDraft", drafts.mayDraft(me));
    model.addAttribute("isOpen", version.isOpen());
    model.addAttribute("mayWithdraw", version.isOpen() || version.isPlanned(clock.instant()));
    model.addAttribute("fresh", java.util.UUID.randomUUID());
    outcome(outcome, locale, model);
    changes(version, standing, model);
    trial(version, trial, locale, model);
    agreement(version, me, model);
    return "policy/version";
  }

  private static void outcome(@Nullable Outcome outcome, Locale locale, Model model) {
    var notice = outcome instanceof Outcome.Refused(var reason) ? reason.key() : null;
    model.addAttribute("notice", notice);
    model.addAttribute(
        "failures",
        outcome instanceof Outcome.Failing(var failures)
            ? failures
            : List.<ExampleCheck.Failure>of());
    if (outcome instanceof Outcome.Faulty(var faults)) {
      model.addAttribute("faults", FaultShown.of(faults, locale));
    }
  }

  /// Against what is in force; for a version that is or was, against the one before it.
  private void changes(Version version, Standing standing, Model model) {
    var laid = agreeing.laid(version);
    model.addAttribute("isWhole", laid instanceof Laid.Whole);
    switch (laid) {
      case Laid.Whole whole -> {
        model.addAttribute(
            "difference",
            before(version, standing).map(pack -> Difference.of(pack, whole.pack())).orElse(null));
        model.addAttribute("loosenings", whole.loosenings());
        model.addAttribute("packVersion", whole.pack().version());
      }
      case Laid.Faulty(var faults) -> {
        model.addAttribute("loosenings", List.<Loosening>of());
        model.addAttribute("packVersion", "");
        model.addAttribute("faultCount", faults.size());
      }
    }
  }

  private Optional<Pack> before(Version version, Standing standing) {
    return switch (standing) {
      case DRAFT, TESTED, PLANNED -> Optional.of(inForce.rules().pack());
      case WITHDRAWN -> Optional.empty();
      case IN_FORCE, SUPERSEDED ->
          versions.everInForce(clock.instant()).stream()
              .takeWhile(earlier -> !earlier.id().equals(version.id()))
              .reduce((_, later) -> later)
              .map(Version::digest)
              .map(digest -> inForce.rules(digest).pack());
    };
  }

  private void trial(Version version, Optional<Trial> trial, Locale locale, Model model) {
    model.addAttribute("trial", trial.orElse(null));
    model.addAttribute(
        "isRunning", trial.filter(one -> one.isRunning(clock.instant())).isPresent());
    if (trial.filter(one -> one.state() == Trial.State.DONE).isPresent()
        && version.state() != State.DRAFT) {
      var result = trying.result(version.id());
      model.addAttribute(
          "posts",
          result.posts().stream()
              .map(post ->
                  new Post(
                      trying.called(post.subject()).orElse(""),
                      post.subject(),
                      post.day(),
                      post.before(),
                      post.after()))
              .toList());
      model.addAttribute("counts", counts(version, result, locale));
    }
  }

  private List<OfRule> counts(Version version, Trial.Result result, Locale locale) {
    var pack = inForce.rules(Objects.requireNonNull(version.digest())).pack();
    return result.rules().stream()
        .filter(rule -> rule.before() != rule.after())
        .map(rule ->
            new OfRule(
                rule.rule(),
                Difference.find(pack, rule.rule())
                    .map(one -> one.title().in(locale.getLanguage()))
                    .orElse(rule.rule()),
                rule.before(),
                rule.after()))
        .toList();
  }

  private void agreement(Version version, Person me, Model model) {
    var zone = people.practice().zone();
    var yeses = agreeing.yeses(version.id());
    var agreed = yeses.stream().map(Yes::person).collect(Collectors.toSet());
    var quorum = agreeing.quorum(version);
    model.addAttribute(
        "yeses",
        yeses.stream()
            .map(yes ->
                new Said(
                    name(yes.person()),
                    yes.roles().stream().map(Enum::name).collect(Collectors.toSet()),
                    yes.at().atZone(zone),
                    yes.own()))
            .toList());
    var isTested = version.state() == State.TESTED;
    model.addAttribute("missing", isTested ? quorum.missing(agreed) : Set.of());
    model.addAttribute("isPossible", quorum.isPossible());
    model.addAttribute("loosens", quorum.loosens());
    model.addAttribute("mayAgree", isTested && !agreed.contains(me.id()) && quorum.mayAgree(me));
    model.addAttribute("isOwnDraft", version.writers().contains(me.id()));
  }

  private String name(PersonId id) {
    return people.find(id).map(Person::name).orElse("");
  }
}
