package org.bedside.people;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bedside.audit.Audit;
import org.bedside.audit.Entry;
import org.bedside.people.Deputies.Leave;
import org.bedside.web.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Who looks after my things while I am away.
@Controller
class DeputyPages {

  /// Longer than this nobody is away; they have left.
  private static final int MOST_DAYS = 366;

  /// What can be done in somebody's place.
  private static final Set<Right> DONE_FOR_OTHERS =
      Set.of(Right.WRITE_POSTS, Right.APPROVE_POSTS, Right.APPROVE_PRIVACY);

  private final Deputies deputies;
  private final People people;
  private final Audit audit;
  private final Clock clock;

  DeputyPages(Deputies deputies, People people, Audit audit, Clock clock) {
    this.deputies = deputies;
    this.people = people;
    this.audit = audit;
    this.clock = clock;
  }

  @SignedIn
  @GetMapping("/me/deputy")
  String deputy(Person me, Model model) {
    var leave = deputies.of(me.id());
    return page(
        me,
        leave.map(one -> one.deputy().toString()).orElse(""),
        leave.map(one -> one.from().toString()).orElse(today().toString()),
        leave.map(one -> one.until().toString()).orElse(""),
        null,
        model);
  }

  @SignedIn
  @PostMapping("/me/deputy")
  String name(
      Person me,
      @RequestParam(defaultValue = "") String deputy,
      @RequestParam(defaultValue = "") String from,
      @RequestParam(defaultValue = "") String until,
      Model model,
      HttpServletResponse response) {
    var first = day(from);
    var last = day(until);
    var who = choices(me).stream().filter(one -> one.id().toString().equals(deputy)).findFirst();
    var error = who.isEmpty() ? "who" : isSpan(first, last) ? null : "days";
    if (error != null) {
      response.setStatus(422);
      return page(me, deputy, from, until, "people.deputy.error." + error, model);
    }
    var leave = new Leave(who.orElseThrow().id(), first.orElseThrow(), last.orElseThrow());
    deputies.name(me.id(), leave);
    audit.record(
        Entry.of(me.id().ledger(), "person.deputy-named", leave.deputy().ledger())
            .with("from", leave.from().toString())
            .with("until", leave.until().toString()));
    return "redirect:/me/deputy";
  }

  @SignedIn
  @PostMapping("/me/deputy/end")
  String end(Person me) {
    if (deputies.end(me.id())) {
      audit.record(Entry.of(me.id().ledger(), "person.deputy-ended", me.id().ledger()));
    }
    return "redirect:/me/deputy";
  }

  /// Colleagues who may do something that I may, so that they can do it for me.
  private List<Person> choices(Person me) {
    return people.all().stream()
        .filter(one -> !one.id().equals(me.id()))
        .filter(one -> DONE_FOR_OTHERS.stream().anyMatch(right -> me.may(right) && one.may(right)))
        .toList();
  }

  private boolean isSpan(Optional<LocalDate> first, Optional<LocalDate> last) {
    return first.isPresent()
        && last.isPresent()
        && !last.get().isBefore(first.get())
        && !last.get().isBefore(today())
        && last.get().isBefore(today().plusDays(MOST_DAYS));
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), people.practice().zone());
  }

  private static Optional<LocalDate> day(String day) {
    try {
      return Optional.of(LocalDate.parse(day.strip()));
    } catch (DateTimeParseException _) {
      return Optional.empty();
    }
  }

  private String page(
      Person me, String deputy, String from, String until, @Nullable String error, Model model) {
    model.addAttribute("choices", choices(me));
    model.addAttribute("deputy", deputy);
    model.addAttribute("from", from);
    model.addAttribute("until", until);
    model.addAttribute("error", error);
    var leave = deputies.of(me.id());
    model.addAttribute("leave", leave.orElse(null));
    model.addAttribute(
        "named", leave.flatMap(one -> people.find(one.deputy())).map(Person::name).orElse(""));
    return "people/deputy";
  }
}
