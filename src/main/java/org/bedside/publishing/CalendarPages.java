package org.bedside.publishing;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import org.bedside.gate.Gate;
import org.bedside.gate.Review;
import org.bedside.people.May;
import org.bedside.people.People;
import org.bedside.people.Person;
import org.bedside.people.Right;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The calendar: one week day by day, or the same as a list. It shows the practice's own time.
@Controller
class CalendarPages {

  /// One post on its day.
  ///
  /// @param look the class that draws it: out, yes, ask, stop, trouble, draft, gap or back
  record Event(Post post, @Nullable ZonedDateTime at, String look) {}

  record Day(LocalDate date, boolean today, boolean past, List<Event> events) {}

  private final Posts posts;
  private final Rendering rendering;
  private final Gate gate;
  private final Occasions occasions;
  private final Outlets outlets;
  private final People people;
  private final Clock clock;

  CalendarPages(
      Posts posts,
      Rendering rendering,
      Gate gate,
      Occasions occasions,
      Outlets outlets,
      People people,
      Clock clock) {
    this.posts = posts;
    this.rendering = rendering;
    this.gate = gate;
    this.occasions = occasions;
    this.outlets = outlets;
    this.people = people;
    this.clock = clock;
  }

  @GetMapping("/calendar")
  @May(Right.SEE_CALENDAR)
  String week(
      @RequestParam(required = false) @Nullable String week,
      @RequestParam(defaultValue = "week") String view,
      Person me,
      Model model) {
    model.addAttribute("maySlots", me.may(Right.MANAGE_CHANNELS));
    var zone = people.practice().zone();
    var today = clock.instant().atZone(zone).toLocalDate();
    var monday = monday(week, today);
    var days = days(monday, 7, today, zone, me);
    model.addAttribute("days", days);
    model.addAttribute("quiet", days.stream().allMatch(day -> day.events().isEmpty()));
    model.addAttribute("undated", posts.undated().stream().map(p -> event(p, zone, me)).toList());
    model.addAttribute("monday", monday);
    model.addAttribute("sunday", monday.plusDays(6));
    model.addAttribute("list", view.equals("list"));
    model.addAttribute("zone", zone);
    return "publishing/calendar";
  }

  /// What goes out today, for the Today page.
  @GetMapping("/calendar/today")
  @May(Right.SEE_CALENDAR)
  String today(Person me, Model model) {
    var zone = people.practice().zone();
    var today = clock.instant().atZone(zone).toLocalDate();
    model.addAttribute("events", days(today, 1, today, zone, me).getFirst().events());
    return "publishing/calendar :: today";
  }

  private static LocalDate monday(@Nullable String week, LocalDate today) {
    var day = today;
    if (week != null) {
      try {
        var asked = LocalDate.parse(week);
        day = Math.abs(asked.getYear() - today.getYear()) > 100 ? today : asked;
      } catch (DateTimeParseException e) {
        day = today;
      }
    }
    return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  private List<Day> days(LocalDate first, int count, LocalDate today, ZoneId zone, Person me) {
    var events =
        posts
            .dueBetween(
                first.atStartOfDay(zone).toInstant(),
                first.plusDays(count).atStartOfDay(zone).toInstant())
            .stream()
            .map(post -> event(post, zone, me))
            .toList();
    var days = new ArrayList<Day>();
    for (var i = 0; i < count; i++) {
      var date = first.plusDays(i);
      days.add(
          new Day(
              date,
              date.equals(today),
              date.isBefore(today),
              events.stream()
                  .filter(e -> e.at() != null && e.at().toLocalDate().equals(date))
                  .toList()));
    }
    return days;
  }

  private Event event(Post post, ZoneId zone, Person me) {
    return new Event(post, post.due() == null ? null : post.due().atZone(zone), look(post, me));
  }

  private String look(Post post, Person me) {
    return switch (post.state()) {
      case APPROVED ->
          switch (outlets.progress(post.id())) {
            case OUT -> "out";
            case TROUBLE -> "trouble";
            case PLANNED, PARTLY -> "yes";
          };
      case WAITING -> "ask";
      case DRAFT, CHANGES ->
          gate.review(rendering.raw(post), occasions.of(post), me) instanceof Review.Stopped
              ? "stop"
              : "draft";
      case EXPIRED -> "gap";
      case RECALLED -> "back";
    };
  }
}
