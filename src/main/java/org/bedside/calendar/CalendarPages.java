package org.bedside.calendar;

import java.time.LocalDate;
import java.util.List;
import org.bedside.people.May;
import org.bedside.people.Person;
import org.bedside.people.Right;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The calendar: a month, a week or a list, always in the practice's own time.
@Controller
class CalendarPages {

  private final Sheet sheet;
  private final Kept kept;
  private final Panels panels;
  private final CalendarSettings settings;

  CalendarPages(Sheet sheet, Kept kept, Panels panels, CalendarSettings settings) {
    this.sheet = sheet;
    this.kept = kept;
    this.panels = panels;
    this.settings = settings;
  }

  @GetMapping("/calendar")
  @May(Right.SEE_CALENDAR)
  String calendar(
      @RequestParam(required = false) @Nullable String day,
      @RequestParam(defaultValue = "month") String view,
      Person me,
      Model model) {
    var today = sheet.today();
    var chosen = View.of(view);
    var at = Sheet.day(day, today);
    var promised = kept.all(today, me);
    var first = chosen.first(at, settings.weekStarts());
    var last = chosen.last(at, settings.weekStarts());
    var days = sheet.days(first, last, chosen == View.MONTH ? at : null, promised, me);
    model.addAttribute("view", chosen.key());
    model.addAttribute("at", at);
    model.addAttribute("today", today);
    model.addAttribute("first", first);
    model.addAttribute("last", last);
    model.addAttribute("before", chosen.turn(at, -1));
    model.addAttribute("after", chosen.turn(at, 1));
    model.addAttribute("days", days);
    model.addAttribute("weeks", chosen == View.LIST ? List.of() : Sheet.weeks(days));
    model.addAttribute("weekdays", Sheet.weekdays(settings.weekStarts()));
    model.addAttribute("quiet", days.stream().allMatch(Sheet.Day::isEmpty));
    model.addAttribute("kinds", Sheet.held(days));
    model.addAttribute("undated", sheet.undated(me));
    model.addAttribute("promised", promised);
    promises(promised, model);
    model.addAttribute("zone", sheet.zone());
    rights(me, model);
    return "calendar/calendar";
  }

  private static void promises(List<Kept.Shown> promised, Model model) {
    var over = promised.stream().mapToInt(one -> one.keeping().past().size()).sum();
    model.addAttribute("over", over);
    model.addAttribute("held", promised.stream().mapToLong(one -> one.keeping().kept()).sum());
  }

  private void rights(Person me, Model model) {
    model.addAttribute("mayWrite", me.may(Right.WRITE_POSTS));
    model.addAttribute("maySlots", me.may(Right.MANAGE_CHANNELS));
    model.addAttribute("hasSeasons", panels.has("/almanac/strip"));
    model.addAttribute(
        "mayApproveWeek", me.may(Right.APPROVE_POSTS) && panels.has("/approvals/week"));
  }

  /// What goes out today, for the Today page.
  @GetMapping("/calendar/today")
  @May(Right.SEE_CALENDAR)
  String today(Person me, Model model) {
    LocalDate today = sheet.today();
    model.addAttribute("events", sheet.days(today, today, null, List.of(), me).getFirst().events());
    return "calendar/calendar :: today";
  }
}
