package org.bedside.policy;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.bedside.guard.Audience;
import org.bedside.people.May;
import org.bedside.people.People;
import org.bedside.people.Person;
import org.bedside.people.Right;
import org.bedside.rules.Approver;
import org.bedside.rules.Pack;
import org.bedside.rules.Rule;
import org.bedside.rules.Ruling;
import org.bedside.rules.Verdict;
import org.bedside.web.Fields;
import org.bedside.web.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/// The rules that hold, for everybody who works here: all of them, and each with its reasons,
/// examples and past.
@Controller
@Fields("verdict-*")
class RulePages {

  static final String VERDICT = "verdict-";

  /// Longer than anybody searches for.
  private static final int LONGEST_SEARCH = 80;

  private final InForce inForce;
  private final Past past;
  private final RuleDrafts drafts;
  private final ExampleReading examples;
  private final People people;

  RulePages(InForce inForce, Past past, RuleDrafts drafts, ExampleReading examples, People people) {
    this.inForce = inForce;
    this.past = past;
    this.drafts = drafts;
    this.examples = examples;
    this.people = people;
  }

  @GetMapping("/rules")
  @SignedIn
  String list(
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String chapter,
      Person me,
      Locale locale,
      Model model) {
    var pack = inForce.rules().pack();
    var asked = q.strip().substring(0, Math.min(q.strip().length(), LONGEST_SEARCH));
    var all = Chapter.of(pack);
    var shown =
        all.stream()
            .filter(one -> chapter.isEmpty() || one.key().equals(chapter))
            .map(one -> new Chapter(one.key(), found(one.rules(), asked, locale)))
            .filter(one -> !one.rules().isEmpty())
            .toList();
    model.addAttribute("q", asked);
    model.addAttribute("chapter", chapter);
    model.addAttribute("chapters", all);
    model.addAttribute("shown", shown);
    model.addAttribute("count", shown.stream().mapToInt(one -> one.rules().size()).sum());
    common(me, locale, model);
    return "policy/rules";
  }

  private static List<Rule> found(List<Rule> rules, String asked, Locale locale) {
    var words = asked.toLowerCase(locale);
    return rules.stream()
        .filter(rule -> words.isEmpty() || said(rule, locale).toLowerCase(locale).contains(words))
        .toList();
  }

  private static String said(Rule rule, Locale locale) {
    var language = locale.getLanguage();
    return String.join(
        "\n",
        rule.id(),
        rule.title().in(language),
        rule.text().in(language),
        rule.why().in(language));
  }

  @GetMapping("/rules/{id}")
  @SignedIn
  String rule(@PathVariable String id, Person me, Locale locale, Model model) {
    return page(found(id), null, me, locale, model);
  }

  /// Other verdicts of this rule, written into the draft that somebody has open, or into a new one.
  @PostMapping("/rules/{id}/change")
  @May(Right.WRITE_RULES)
  String change(
      @PathVariable String id,
      @RequestParam Map<String, String> all,
      Person me,
      Locale locale,
      Model model,
      HttpServletResponse response) {
    var rule = found(id);
    var outcome = begun(me);
    if (outcome instanceof Outcome.Done(var draft)) {
      outcome = drafts.change(draft.id(), rule.id(), wanted(all), me);
    }
    return switch (outcome) {
      case Outcome.Done(var draft) -> "redirect:/rules/editor/" + draft.id() + "?rule=" + rule.id();
      case Outcome.Refused(var reason) -> {
        response.setStatus(422);
        yield page(rule, reason.key(), me, locale, model);
      }
      case Outcome.Faulty _, Outcome.Failing _ -> throw new IllegalStateException();
    };
  }

  private Outcome begun(Person me) {
    return drafts
        .openOf(me.id())
        .<Outcome>map(Outcome.Done::new)
        .orElseGet(() -> drafts.begin(VersionId.random(), Optional.empty(), me));
  }

  /// The verdicts that a form chose; an empty choice leaves one as it is.
  static Map<Audience, Ruling> wanted(Map<String, String> all) {
    var wanted = new EnumMap<Audience, Ruling>(Audience.class);
    for (var audience : Audience.values()) {
      var chosen = all.getOrDefault(VERDICT + audience.name(), "");
      rulings().stream()
          .filter(ruling -> ruling.words().equals(chosen))
          .forEach(ruling -> wanted.put(audience, ruling));
    }
    return wanted;
  }

  /// All that a rule can say, from the hardest.
  static List<Ruling> rulings() {
    return Arrays.stream(Verdict.values())
        .sorted(java.util.Comparator.reverseOrder())
        .flatMap(verdict ->
            verdict == Verdict.IMPERMISSIBLE
                ? Arrays.stream(Approver.values()).map(Ruling::impermissible)
                : java.util.stream.Stream.of(new Ruling(verdict, null)))
        .toList();
  }

  private String page(Rule rule, @Nullable String notice, Person me, Locale locale, Model model) {
    var rules = inForce.rules();
    var all = rules.pack().rules();
    model.addAttribute("rule", rule);
    model.addAttribute("place", all.indexOf(rule) + 1);
    model.addAttribute("count", all.size());
    model.addAttribute("turns", past.of(rule.id(), zone()));
    model.addAttribute("examples", Judged.examples(rules, rule, examples.reads()));
    model.addAttribute("rulings", rulings());
    model.addAttribute("isOwn", !isOfBase(rule));
    model.addAttribute("notice", notice);
    common(me, locale, model);
    return "policy/rule";
  }

  /// Whether the pack has it, so that a form can change its verdicts.
  private boolean isOfBase(Rule rule) {
    return Difference.find(base(), rule.id()).isPresent();
  }

  private Pack base() {
    return inForce.version().map(now -> inForce.base(now.base())).orElseGet(inForce::shipped);
  }

  private void common(Person me, Locale locale, Model model) {
    var version = inForce.version();
    model.addAttribute("lang", locale.getLanguage());
    model.addAttribute("audiences", Audience.values());
    model.addAttribute("version", version.orElse(null));
    model.addAttribute(
        "since",
        version.map(Version::effectiveAt).map(at -> at.atZone(zone()).toLocalDate()).orElse(null));
    model.addAttribute("mayDraft", drafts.mayDraft(me));
    model.addAttribute("mayAgree", me.may(Right.AGREE_TO_RULES));
  }

  private java.time.ZoneId zone() {
    return people.practice().zone();
  }

  private Rule found(String id) {
    return Difference.find(inForce.rules().pack(), id)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
