package org.bedside.proof;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.bedside.audit.Asked;
import org.bedside.audit.Audit;
import org.bedside.audit.Entry;
import org.bedside.people.May;
import org.bedside.people.People;
import org.bedside.people.Person;
import org.bedside.people.Right;
import org.bedside.web.NavEntry;
import org.bedside.web.NavEntry.Place;
import org.bedside.web.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/// The trail of everything that was done and seen. Whoever may only verify it sees how it stands
/// and none of its lines.
@Controller
class ProofPages {

  private static final String ONE_THING = "[a-z][a-z-]{0,40}:[A-Za-z0-9-]{1,64}";

  private final Audit audit;
  private final People people;
  private final Told say;
  private final Times times;

  ProofPages(Audit audit, People people, Told say, Times times) {
    this.audit = audit;
    this.people = people;
    this.say = say;
    this.times = times;
  }

  @Bean
  static NavEntry auditEntry() {
    return NavEntry.of(Place.PRACTICE, 40, "audit", "proof.nav", "/audit")
        .onlyWith(Right.VERIFY_AUDIT);
  }

  @May(Right.VERIFY_AUDIT)
  @GetMapping("/audit")
  String trail(
      Person me,
      @RequestParam(defaultValue = "") String actor,
      @RequestParam(defaultValue = "") String action,
      @RequestParam(defaultValue = "") String subject,
      @RequestParam(required = false) @Nullable Long before,
      Model model,
      Locale locale) {
    standing(model);
    model.addAttribute("mayRead", me.may(Right.SEE_AUDIT));
    if (me.may(Right.SEE_AUDIT)) {
      var actors = choices(audit.actors(), actor, locale, say::actor);
      var actions = choices(audit.actions(), action, locale, say::action);
      var asked =
          new Asked(
              chosen(actors), chosen(actions), subject.matches(ONE_THING) ? subject : null, before);
      model.addAttribute("actors", actors);
      model.addAttribute("actions", actions);
      model.addAttribute("asked", asked);
      model.addAttribute(
          "about", asked.subject() == null ? null : say.subject(asked.subject(), locale));
      model.addAttribute(
          "trail", Trail.of(audit.page(asked), people.practice().zone(), locale, say, times));
    }
    return "proof/trail";
  }

  /// One entry in full, with the proof that it is under the last signed checkpoint.
  @May(Right.SEE_AUDIT)
  @GetMapping("/audit/{seq}")
  String entry(@PathVariable long seq, Model model, Locale locale) {
    var line = audit.find(seq).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    model.addAttribute("line", line);
    model.addAttribute("sentence", say.of(line, locale));
    model.addAttribute("who", say.actor(line.actor(), locale));
    model.addAttribute("what", say.subject(line.subject(), locale));
    model.addAttribute("at", moment(line.at()));
    model.addAttribute("proof", audit.proof(seq).orElse(null));
    model.addAttribute("key", audit.publicKey());
    return "proof/entry";
  }

  /// The whole ledger in the form that `bin/verify` reads. That it was taken is an entry itself.
  @May(Right.SEE_AUDIT)
  @GetMapping("/audit/export")
  void export(Person me, HttpServletResponse response) throws IOException {
    audit.record(Entry.of("person:" + me.id().value(), "audit.exported", "ledger:all"));
    response.setContentType("text/plain;charset=utf-8");
    response.setHeader("Content-Disposition", "attachment; filename=\"ledger.txt\"");
    audit.export(response.getOutputStream());
  }

  @May(Right.VERIFY_AUDIT)
  @PostMapping("/audit/check")
  String check() {
    audit.sign();
    audit.check();
    return "redirect:/audit";
  }

  private void standing(Model model) {
    var standing = audit.standing();
    model.addAttribute("standing", standing);
    model.addAttribute(
        "since",
        standing.since().map(at -> times.year(at.atZone(people.practice().zone()))).orElse(null));
    model.addAttribute("signedAt", standing.signed().map(last -> moment(last.at())).orElse(null));
    model.addAttribute(
        "checkedAt", standing.checked().map(check -> moment(check.at())).orElse(null));
    model.addAttribute(
        "finding", standing.checked().flatMap(check -> check.verdict().finding()).orElse(null));
    model.addAttribute("verdict", standing.checked().map(check -> check.verdict()).orElse(null));
  }

  private interface Naming {
    String of(String code, Locale locale);
  }

  private static List<Choice> choices(
      List<String> values, String chosen, Locale locale, Naming naming) {
    return values.stream()
        .map(value -> new Choice(value, naming.of(value, locale), value.equals(chosen)))
        .toList();
  }

  private static @Nullable String chosen(List<Choice> choices) {
    return choices.stream().filter(Choice::chosen).map(Choice::value).findFirst().orElse(null);
  }

  private String moment(Instant at) {
    return times.moment(at.atZone(people.practice().zone()));
  }
}
