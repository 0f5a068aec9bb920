package org.bedside.calendar;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.bedside.people.May;
import org.bedside.people.People;
import org.bedside.people.Person;
import org.bedside.people.Right;
import org.bedside.publishing.Agenda;
import org.bedside.publishing.Planned;
import org.bedside.publishing.PostId;
import org.bedside.publishing.WallTime;
import org.bedside.web.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// One day: what is on it, and a short form that plans a post for it.
@Controller
class OneDayPages {

  /// What the form holds.
  ///
  /// @param id made by the page, so that a repeated request writes nothing twice
  record Form(UUID id, String title, String text, String time, String promise) {}

  private final Sheet sheet;
  private final Kept kept;
  private final Promises promises;
  private final Agenda agenda;
  private final People people;
  private final Times times;

  OneDayPages(
      Sheet sheet, Kept kept, Promises promises, Agenda agenda, People people, Times times) {
    this.sheet = sheet;
    this.kept = kept;
    this.promises = promises;
    this.agenda = agenda;
    this.people = people;
    this.times = times;
  }

  @GetMapping("/calendar/days/{date}")
  @May(Right.SEE_CALENDAR)
  String day(
      @PathVariable String date,
      @RequestParam(defaultValue = "") String promise,
      Person me,
      Model model) {
    var day = Sheet.day(date, sheet.today());
    var form = new Form(UUID.randomUUID(), "", "", time(day, promise), promise);
    return page(day, form, null, me, model);
  }

  /// The time of the promise, else the first that is still free that day, else half past seven.
  private String time(LocalDate day, String promise) {
    return kept(promise)
        .map(Promise::at)
        .or(() -> agenda.freeSlot(day).map(slot -> slot.local().toLocalTime()))
        .orElse(LocalTime.of(7, 30))
        .toString();
  }

  private java.util.Optional<Promise> kept(String promise) {
    try {
      return promise.isEmpty()
          ? java.util.Optional.empty()
          : promises.find(UUID.fromString(promise));
    } catch (IllegalArgumentException e) {
      return java.util.Optional.empty();
    }
  }

  @PostMapping("/calendar/days/{date}")
  @May(Right.WRITE_POSTS)
  String write(
      @PathVariable String date,
      @RequestParam UUID id,
      @RequestParam(defaultValue = "") String title,
      @RequestParam(defaultValue = "") String text,
      @RequestParam(defaultValue = "") String time,
      @RequestParam(required = false) @Nullable String second,
      @RequestParam(defaultValue = "") String promise,
      @RequestParam(defaultValue = "draft") String act,
      Person me,
      Model model,
      HttpServletResponse response,
      RedirectAttributes said) {
    var day = Sheet.day(date, sheet.today());
    var form = new Form(id, title, text, time, promise);
    if (title.isBlank() && text.isBlank()) {
      return refused(day, form, "calendar.error.words", me, model, response);
    }
    return switch (When.read(day.toString(), time, second, sheet.zone())) {
      case When.Not(var key) -> refused(day, form, key, me, model, response);
      case When.Twice(var wall) -> {
        model.addAttribute("twice", wall.local());
        yield refused(day, form, null, me, model, response);
      }
      case When.Chosen(var wall) -> kept(day, form, wall, act, me, model, response, said);
    };
  }

  private String kept(
      LocalDate day,
      Form form,
      WallTime wall,
      String act,
      Person me,
      Model model,
      HttpServletResponse response,
      RedirectAttributes said) {
    var id = new PostId(form.id());
    var title = form.title().strip();
    var words = form.text().replace("\r\n", "\n");
    if (!people.mayAsk(me.id().ledger(), title + "\n" + words)) {
      throw new ResponseStatusException(HttpStatus.TOO_MANY_REQUESTS);
    }
    var asks = act.equals("ask");
    var done = agenda.write(id, title, words, wall, me.id(), asks);
    if (done instanceof Planned.Refused(var why)) {
      return refused(day, form, why.key(), me, model, response);
    }
    kept(form.promise()).ifPresent(one -> promises.keep(id, one.id()));
    if (done instanceof Planned.Done(_, var unready) && unready) {
      return "redirect:/posts/" + id.value() + "/edit";
    }
    said.addFlashAttribute("said", asks ? "calendar.said.asked" : "calendar.said.kept");
    said.addFlashAttribute("saidWhen", times.moment(wall.local()));
    return "redirect:/calendar?day=" + day + "#d-" + day;
  }

  private String refused(
      LocalDate day,
      Form form,
      @Nullable String key,
      Person me,
      Model model,
      HttpServletResponse response) {
    response.setStatus(422);
    return page(day, form, key, me, model);
  }

  private String page(LocalDate day, Form form, @Nullable String error, Person me, Model model) {
    var today = sheet.today();
    var promised = kept.all(today, me);
    model.addAttribute("day", sheet.days(day, day, null, promised, me).getFirst());
    model.addAttribute("form", form);
    model.addAttribute("error", error);
    model.addAttribute("promises", promises.on(today));
    model.addAttribute("zone", sheet.zone());
    model.addAttribute("mayWrite", me.may(Right.WRITE_POSTS));
    model.addAttribute("approvers", approvers(me));
    return "calendar/day";
  }

  /// The names of those who could say yes, for the button; null if nobody can.
  private @Nullable String approvers(Person me) {
    var alone = people.practice().selfApproval();
    List<String> names =
        people.withRight(Right.APPROVE_POSTS).stream()
            .filter(one -> alone || !Objects.equals(one.id(), me.id()))
            .map(Person::shortName)
            .limit(2)
            .toList();
    return names.isEmpty() ? null : String.join(" / ", names);
  }
}
