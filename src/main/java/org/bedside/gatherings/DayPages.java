package org.bedside.gatherings;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.bedside.people.May;
import org.bedside.people.People;
import org.bedside.people.Right;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The gatherings of some days, for the calendar to show.
@Controller
class DayPages {

  /// Longer than any span a calendar shows.
  private static final int MOST_DAYS = 400;

  private final Drafts drafts;
  private final People people;

  DayPages(Drafts drafts, People people) {
    this.drafts = drafts;
    this.people = people;
  }

  /// Nothing at all for a span without any.
  @GetMapping("/events/days")
  @May(Right.SEE_CALENDAR)
  String days(
      @RequestParam(defaultValue = "") String from,
      @RequestParam(defaultValue = "") String to,
      Model model) {
    var first = day(from);
    var last = day(to);
    model.addAttribute(
        "gatherings",
        first.isPresent() && last.isPresent()
            ? between(first.get(), last.get())
            : List.<Gathering>of());
    return "gatherings/days :: days";
  }

  private List<Gathering> between(LocalDate first, LocalDate last) {
    if (last.isBefore(first) || last.isAfter(first.plusDays(MOST_DAYS))) {
      return List.of();
    }
    var zone = people.practice().zone();
    return drafts.between(
        first.atStartOfDay(zone).toInstant(), last.plusDays(1).atStartOfDay(zone).toInstant());
  }

  private static Optional<LocalDate> day(String text) {
    try {
      return Optional.of(LocalDate.parse(text)).filter(day -> day.getYear() < 9999);
    } catch (DateTimeParseException _) {
      return Optional.empty();
    }
  }
}
