package org.bedside.publishing;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.bedside.audit.Audit;
import org.bedside.audit.Entry;
import org.bedside.people.May;
import org.bedside.people.People;
import org.bedside.people.Person;
import org.bedside.people.Right;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The times of the week at which the practice likes to speak, for those who look after its
/// channels.
@Controller
class SlotPages {

  /// One day of the week with its times.
  record Day(DayOfWeek day, List<LocalTime> times) {}

  private final Slots slots;
  private final Posts posts;
  private final People people;
  private final Audit audit;
  private final Clock clock;

  SlotPages(Slots slots, Posts posts, People people, Audit audit, Clock clock) {
    this.slots = slots;
    this.posts = posts;
    this.people = people;
    this.audit = audit;
    this.clock = clock;
  }

  @GetMapping("/calendar/slots")
  @May(Right.MANAGE_CHANNELS)
  String slots(Model model) {
    return page(List.of(), "", model);
  }

  @PostMapping("/calendar/slots")
  @May(Right.MANAGE_CHANNELS)
  String add(
      @RequestParam(defaultValue = "") List<DayOfWeek> days,
      @RequestParam(defaultValue = "") String at,
      Person me,
      Model model,
      HttpServletResponse response) {
    var time = time(at);
    var isTooMuch = slots.chosen().size() + days.size() > Slots.MOST;
    if (days.isEmpty() || time.isEmpty() || isTooMuch) {
      response.setStatus(422);
      model.addAttribute(
          "daysError",
          days.isEmpty()
              ? "publishing.slots.error.days"
              : isTooMuch ? "publishing.slots.error.many" : null);
      model.addAttribute("atError", time.isEmpty() ? "publishing.slots.error.time" : null);
      return page(days, at, model);
    }
    for (var day : days) {
      if (slots.add(new Slots.Slot(day, time.get()))) {
        record(me, "slot.added", day, time.get());
      }
    }
    return "redirect:/calendar/slots";
  }

  @PostMapping("/calendar/slots/removal")
  @May(Right.MANAGE_CHANNELS)
  String remove(@RequestParam DayOfWeek day, @RequestParam String at, Person me) {
    time(at)
        .filter(time -> slots.remove(new Slots.Slot(day, time)))
        .ifPresent(time -> record(me, "slot.removed", day, time));
    return "redirect:/calendar/slots";
  }

  private static Optional<LocalTime> time(String at) {
    try {
      return Optional.of(LocalTime.parse(at.strip()).truncatedTo(ChronoUnit.MINUTES));
    } catch (DateTimeParseException _) {
      return Optional.empty();
    }
  }

  private void record(Person by, String action, DayOfWeek day, LocalTime at) {
    audit.record(
        Entry.of(by.id().ledger(), action, "calendar:slots")
            .with("day", day.name())
            .with("at", at.toString()));
  }

  private String page(List<DayOfWeek> days, String at, Model model) {
    var zone = people.practice().zone();
    var now = clock.instant();
    var taken =
        posts.dueBetween(now, now.plus(Duration.ofDays(60))).stream()
            .map(Post::due)
            .filter(Objects::nonNull)
            .toList();
    var chosen = slots.chosen();
    model.addAttribute("own", !chosen.isEmpty());
    model.addAttribute(
        "week",
        Arrays.stream(DayOfWeek.values()).map(day -> new Day(day, times(chosen, day))).toList());
    model.addAttribute("next", slots.next(now, zone, taken).instant().atZone(zone));
    model.addAttribute("zone", zone);
    model.addAttribute("days", days);
    model.addAttribute("at", at);
    return "publishing/slots";
  }

  private static List<LocalTime> times(List<Slots.Slot> slots, DayOfWeek day) {
    return slots.stream().filter(slot -> slot.day() == day).map(Slots.Slot::at).toList();
  }
}
