package org.bedside.hours;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.bedside.people.May;
import org.bedside.people.People;
import org.bedside.people.Person;
import org.bedside.people.Right;
import org.bedside.web.Fields;
import org.bedside.web.NavEntry;
import org.bedside.web.NavEntry.Place;
import org.bedside.web.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// When the practice is open and who wants no call now, for everybody who works here; those who
/// look after the practice set it.
@Controller
@Fields({"opens-*", "closes-*"})
class HoursPages {

  /// A colleague with quiet hours.
  ///
  /// @param until when their quiet is over; null while it is not quiet
  record Resting(String name, Quiet quiet, @Nullable Instant until) {}

  private final Hours hours;
  private final Setting setting;
  private final OfficeTable table;
  private final People people;
  private final Clock clock;

  HoursPages(Hours hours, Setting setting, OfficeTable table, People people, Clock clock) {
    this.hours = hours;
    this.setting = setting;
    this.table = table;
    this.people = people;
    this.clock = clock;
  }

  @Bean
  static NavEntry hoursEntry() {
    return NavEntry.of(Place.PRACTICE, 7, "hours", "hours.nav", "/hours");
  }

  @GetMapping("/hours")
  @SignedIn
  String hours(Person me, Model model) {
    return page(me, "", "", null, model);
  }

  private String page(Person me, String day, String note, @Nullable Closing error, Model model) {
    var office = hours.office();
    var now = clock.instant();
    var today = LocalDate.ofInstant(now, office.zone());
    var closed = table.closedFrom(today);
    model.addAttribute("office", office);
    model.addAttribute("days", DayOfWeek.values());
    model.addAttribute("isOpen", office.open(now));
    model.addAttribute("opens", office.nextOpening(now).orElse(null));
    model.addAttribute("closes", office.nextClosing(now).orElse(null));
    model.addAttribute("closed", closed);
    model.addAttribute("suggested", setting.suggested(office, today));
    model.addAttribute("resting", resting(now));
    model.addAttribute("mayManage", me.may(Right.MANAGE_PRACTICE));
    model.addAttribute("day", day);
    model.addAttribute("note", note);
    model.addAttribute("error", error);
    return "hours/hours";
  }

  private List<Resting> resting(Instant now) {
    return people.all().stream()
        .flatMap(one ->
            hours.quietOf(one.id()).stream()
                .map(quiet -> {
                  var until = hours.loudAgain(one.id(), now);
                  return new Resting(one.name(), quiet, until.equals(now) ? null : until);
                }))
        .toList();
  }

  @GetMapping("/hours/edit")
  @May(Right.MANAGE_PRACTICE)
  String edit(Model model) {
    return form(WeekForm.of(hours.office()), table.version(), Map.of(), null, model);
  }

  @PostMapping("/hours")
  @May(Right.MANAGE_PRACTICE)
  String set(
      @RequestParam Map<String, String> typed,
      @RequestParam(defaultValue = "0") int version,
      Person me,
      Model model,
      HttpServletResponse response) {
    var form = new WeekForm(typed);
    var errors = form.errors();
    if (!errors.isEmpty()) {
      response.setStatus(422);
      return form(form, version, errors, null, model);
    }
    if (!setting.set(form.week(), version, me.id())) {
      response.setStatus(409);
      return form(form, table.version(), errors, "hours.refused.changed", model);
    }
    return "redirect:/hours";
  }

  private static String form(
      WeekForm form,
      int version,
      Map<String, String> errors,
      @Nullable String notice,
      Model model) {
    model.addAttribute("form", form);
    model.addAttribute("days", DayOfWeek.values());
    model.addAttribute("version", version);
    model.addAttribute("errors", errors);
    model.addAttribute("notice", notice);
    return "hours/edit";
  }

  @PostMapping("/hours/closed")
  @May(Right.MANAGE_PRACTICE)
  String close(
      @RequestParam(defaultValue = "") String day,
      @RequestParam(defaultValue = "") String note,
      Person me,
      Model model,
      HttpServletResponse response) {
    var closing = setting.close(day, note, me.id());
    if (closing == Closing.DONE) {
      return "redirect:/hours#closed";
    }
    response.setStatus(422);
    return page(me, day, note, closing, model);
  }

  /// Opens on a day after all.
  @PostMapping("/hours/closed/{day}/removal")
  @May(Right.MANAGE_PRACTICE)
  String open(@PathVariable String day, Person me) {
    setting.open(day, me.id());
    return "redirect:/hours#closed";
  }
}
