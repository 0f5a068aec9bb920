package org.bedside.hours;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.bedside.audit.Audit;
import org.bedside.audit.Entry;
import org.bedside.people.Person;
import org.bedside.web.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// My own quiet hours.
@Controller
class QuietPages {

  private static final String USUAL_FROM = "18:00";
  private static final String USUAL_TO = "07:00";

  private final Hours hours;
  private final QuietTable table;
  private final Audit audit;
  private final TransactionTemplate transaction;
  private final Clock clock;

  QuietPages(
      Hours hours, QuietTable table, Audit audit, TransactionTemplate transaction, Clock clock) {
    this.hours = hours;
    this.table = table;
    this.audit = audit;
    this.transaction = transaction;
    this.clock = clock;
  }

  @SignedIn
  @GetMapping("/me/quiet")
  String quiet(Person me, Model model) {
    var own = table.of(me.id());
    return page(
        me,
        own.map(quiet -> quiet.from().toString()).orElse(USUAL_FROM),
        own.map(quiet -> quiet.to().toString()).orElse(USUAL_TO),
        own.map(Quiet::closedDays).orElse(true),
        null,
        model);
  }

  /// What stands on my page about them.
  @SignedIn
  @GetMapping("/me/quiet/panel")
  String panel(Person me, Model model) {
    show(me, model);
    return "hours/quiet :: panel";
  }

  @SignedIn
  @PostMapping("/me/quiet")
  String choose(
      Person me,
      @RequestParam(defaultValue = "") String from,
      @RequestParam(defaultValue = "") String to,
      @RequestParam(defaultValue = "false") boolean closedDays,
      Model model,
      HttpServletResponse response) {
    var begins = WeekForm.time(from);
    var ends = WeekForm.time(to);
    if (begins == null || ends == null || begins.equals(ends)) {
      response.setStatus(422);
      return page(me, from, to, closedDays, "hours.quiet.error", model);
    }
    transaction.executeWithoutResult(_ -> {
      table.put(me.id(), new Quiet(begins, ends, closedDays));
      audit.record(Entry.of(me.id().ledger(), "person.quiet-set", me.id().ledger()));
    });
    return "redirect:/me/quiet";
  }

  @SignedIn
  @PostMapping("/me/quiet/end")
  String end(Person me) {
    transaction.executeWithoutResult(_ -> {
      if (table.remove(me.id())) {
        audit.record(Entry.of(me.id().ledger(), "person.quiet-ended", me.id().ledger()));
      }
    });
    return "redirect:/me/quiet";
  }

  private String page(
      Person me, String from, String to, boolean closedDays, @Nullable String error, Model model) {
    show(me, model);
    model.addAttribute("from", from);
    model.addAttribute("to", to);
    model.addAttribute("closedDays", closedDays);
    model.addAttribute("error", error);
    return "hours/quiet";
  }

  private void show(Person me, Model model) {
    var now = clock.instant();
    Optional<Instant> until =
        hours.quiet(me.id(), now) ? Optional.of(hours.loudAgain(me.id(), now)) : Optional.empty();
    model.addAttribute("own", table.of(me.id()).orElse(null));
    model.addAttribute("until", until.orElse(null));
    model.addAttribute("zone", hours.office().zone());
  }
}
