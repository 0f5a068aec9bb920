package org.bedside.calendar;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.bedside.audit.Audit;
import org.bedside.audit.Entry;
import org.bedside.people.May;
import org.bedside.people.Person;
import org.bedside.people.Right;
import org.bedside.publishing.Outlets;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/// What the practice promised its readers: making a promise, ending it, moving one of its times.
@Controller
class PromisePages {

  /// More nobody keeps.
  private static final int MOST = 12;

  record Form(UUID id, String title, Rhythm rhythm, String first, String at, List<UUID> outlets) {}

  private final Promises promises;
  private final Kept kept;
  private final Sheet sheet;
  private final Outlets outlets;
  private final Audit audit;
  private final TransactionTemplate transaction;
  private final Clock clock;

  PromisePages(
      Promises promises,
      Kept kept,
      Sheet sheet,
      Outlets outlets,
      Audit audit,
      TransactionTemplate transaction,
      Clock clock) {
    this.promises = promises;
    this.kept = kept;
    this.sheet = sheet;
    this.outlets = outlets;
    this.audit = audit;
    this.transaction = transaction;
    this.clock = clock;
  }

  @GetMapping("/calendar/promises")
  @May(Right.WRITE_POSTS)
  String promises(Person me, Model model) {
    var first = sheet.today().plusDays(1).toString();
    return page(
        new Form(UUID.randomUUID(), "", Rhythm.WEEKLY, first, "07:30", List.of()), null, me, model);
  }

  @PostMapping("/calendar/promises")
  @May(Right.WRITE_POSTS)
  String make(
      @RequestParam UUID id,
      @RequestParam(defaultValue = "") String title,
      @RequestParam(defaultValue = "WEEKLY") Rhythm rhythm,
      @RequestParam(defaultValue = "") String first,
      @RequestParam(defaultValue = "") String at,
      @RequestParam(defaultValue = "") List<UUID> outlet,
      Person me,
      Model model,
      HttpServletResponse response) {
    var form = new Form(id, title, rhythm, first, at, outlet);
    try {
      var day = LocalDate.parse(first.strip());
      var time = LocalTime.parse(at.strip()).truncatedTo(ChronoUnit.MINUTES);
      var isOdd = title.isBlank() || title.strip().length() > Promise.LONGEST_TITLE;
      if (!isOdd && isNear(day) && promises.on(sheet.today()).size() < MOST) {
        keep(new Promise(id, title.strip(), rhythm, day, time, outlet, null), me);
        return "redirect:/calendar/promises";
      }
    } catch (DateTimeException e) {
      // said below
    }
    response.setStatus(422);
    return page(form, "calendar.promise.error", me, model);
  }

  /// A promise may have begun before it was written down here.
  private boolean isNear(LocalDate day) {
    return Math.abs(ChronoUnit.DAYS.between(sheet.today(), day)) <= 3 * 366;
  }

  private void keep(Promise promise, Person me) {
    transaction.executeWithoutResult(_ -> {
      promises.add(promise, me.id(), clock.instant().truncatedTo(ChronoUnit.MICROS));
      audit.record(
          Entry.of(me.id().ledger(), "promise.made", "promise:" + promise.id())
              .with("rhythm", promise.rhythm().name())
              .with("first", promise.first().toString()));
    });
  }

  @PostMapping("/calendar/promises/{id}/end")
  @May(Right.WRITE_POSTS)
  String end(@PathVariable UUID id, Person me) {
    var promise = found(id);
    transaction.executeWithoutResult(_ -> {
      if (promises.end(promise.id(), sheet.today())) {
        audit.record(Entry.of(me.id().ledger(), "promise.ended", "promise:" + id));
      }
    });
    return "redirect:/calendar/promises";
  }

  /// Moves one time of a promise to another day, and none of the others.
  @PostMapping("/calendar/promises/{id}/move")
  @May(Right.WRITE_POSTS)
  String move(
      @PathVariable UUID id, @RequestParam String planned, @RequestParam String to, Person me) {
    var promise = found(id);
    try {
      var from = LocalDate.parse(planned);
      var day = LocalDate.parse(to);
      var number = promise.rhythm().last(promise.first(), from);
      if (number >= 0
          && promise.rhythm().day(promise.first(), number).equals(from)
          && !day.isBefore(sheet.today())
          && isNear(day)) {
        transaction.executeWithoutResult(_ -> {
          promises.move(id, from, day);
          audit.record(
              Entry.of(me.id().ledger(), "promise.moved", "promise:" + id)
                  .with("from", from.toString())
                  .with("to", day.toString()));
        });
      }
      return "redirect:/calendar?day=" + day + "#d-" + day;
    } catch (DateTimeException e) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST, null, e);
    }
  }

  private Promise found(UUID id) {
    return promises.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private String page(
      Form form, @org.jspecify.annotations.Nullable String error, Person me, Model model) {
    model.addAttribute("form", form);
    model.addAttribute("error", error);
    model.addAttribute("promised", kept.all(sheet.today(), me));
    model.addAttribute("rhythms", Rhythm.values());
    model.addAttribute("channels", outlets.open());
    model.addAttribute("zone", sheet.zone());
    model.addAttribute("today", sheet.today());
    model.addAttribute("mayWrite", true);
    model.addAttribute("own", true);
    return "calendar/promises";
  }
}
