package org.bedside.people;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import org.bedside.audit.Audit;
import org.bedside.audit.Entry;
import org.bedside.web.NavEntry;
import org.bedside.web.Origin;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/// The practice: the rest of the first five minutes, and what stands on its door.
@Controller
class PracticePages {

  private final Practices practices;
  private final Persons persons;
  private final CurrentGuard guard;
  private final Audit audit;
  private final Sentences say;
  private final Origin origin;
  private final MyAccount account;
  private final FirstSteps steps;
  private final ObjectProvider<NavEntry> nav;

  PracticePages(
      Practices practices,
      Persons persons,
      CurrentGuard guard,
      Audit audit,
      Sentences say,
      Origin origin,
      MyAccount account,
      FirstSteps steps,
      ObjectProvider<NavEntry> nav) {
    this.practices = practices;
    this.persons = persons;
    this.guard = guard;
    this.audit = audit;
    this.say = say;
    this.origin = origin;
    this.account = account;
    this.steps = steps;
    this.nav = nav;
  }

  /// The same page greets everybody who came in for the first time; the rest of the set-up is for
  /// those who look after the practice.
  @org.bedside.web.SignedIn
  @GetMapping("/welcome")
  String welcome(Person me, Locale language, Model model) {
    if (!me.may(Right.MANAGE_PRACTICE)) {
      return "redirect:/today";
    }
    model.addAttribute("practice", practices.find().orElseThrow());
    model.addAttribute("site", origin.host());
    model.addAttribute(
        "others", persons.all().stream().filter(p -> !p.id().equals(me.id())).toList());
    model.addAttribute("codesLeft", account.codesLeft(me.id()));
    model.addAttribute("steps", steps.shown(language));
    model.addAttribute("writing", writing());
    return "people/welcome";
  }

  /// Where one writes, as soon as a room offers it: the first page in the navigation that is for
  /// writers.
  private String writing() {
    return nav.stream()
        .filter(entry -> Right.WRITE_POSTS.name().equals(entry.right()))
        .min(Comparator.comparing(NavEntry::place).thenComparingInt(NavEntry::order))
        .map(NavEntry::href)
        .orElse("");
  }

  @May(Right.MANAGE_PRACTICE)
  @GetMapping("/practice")
  String practice(Model model) {
    return page(PracticeForm.of(practices.find().orElseThrow()), Map.of(), model);
  }

  @May(value = Right.MANAGE_PRACTICE, fresh = true)
  @PostMapping("/practice")
  String change(
      Person me, @ModelAttribute PracticeForm form, Model model, HttpServletResponse response) {
    var errors = form.errors(say);
    if (!errors.isEmpty()) {
      response.setStatus(422);
      return page(form, errors, model);
    }
    var demo = practices.find().orElseThrow().demo();
    practices.change(form.practice(demo));
    guard.changed();
    audit.record(
        Entry.of(me.id().ledger(), "practice.changed", "practice")
            .with("selfApproval", String.valueOf(form.selfApproval())));
    return "redirect:/welcome";
  }

  private static String page(PracticeForm form, Map<String, String> errors, Model model) {
    model.addAttribute("form", form);
    model.addAttribute("errors", errors);
    model.addAttribute("zones", PracticeForm.zones());
    return "people/practice";
  }
}
