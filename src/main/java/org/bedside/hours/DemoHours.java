package org.bedside.hours;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.List;
import org.bedside.people.Demo;
import org.bedside.people.DemoPart;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// The invented practice closes at lunch, early on Fridays and on holidays; two of its people want
/// no call in the evening.
@Component
@Order(3)
class DemoHours implements DemoPart {

  private final OfficeTable office;
  private final QuietTable quiet;

  DemoHours(OfficeTable office, QuietTable quiet) {
    this.office = office;
    this.quiet = quiet;
  }

  @Override
  public void fill(Demo demo) {
    var week = new EnumMap<DayOfWeek, List<Span>>(DayOfWeek.class);
    for (var day = DayOfWeek.MONDAY; day != DayOfWeek.FRIDAY; day = day.plus(1)) {
      week.put(day, List.of(span(8, 12), span(13, 17)));
    }
    week.put(DayOfWeek.FRIDAY, List.of(span(8, 13)));
    office.set(week, 0);
    var today = demo.now().atZone(demo.practice().zone()).toLocalDate();
    Holiday.between(today, today.plusMonths(6)).stream()
        .filter(kept -> week.containsKey(kept.day().getDayOfWeek()))
        .forEach(kept -> office.close(new ClosedDay(kept.day(), kept.holiday(), "")));
    quiet.put(demo.hannah().id(), new Quiet(LocalTime.of(18, 0), LocalTime.of(7, 0), true));
    quiet.put(demo.dana().id(), new Quiet(LocalTime.of(20, 0), LocalTime.of(6, 30), false));
  }

  private static Span span(int from, int to) {
    return new Span(LocalTime.of(from, 0), LocalTime.of(to, 0));
  }
}
