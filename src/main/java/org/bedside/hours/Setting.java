package org.bedside.hours;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bedside.audit.Audit;
import org.bedside.audit.Entry;
import org.bedside.people.People;
import org.bedside.people.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Sets the practice's hours and closed days; each is an entry in the ledger.
@Component
class Setting {

  private static final int LONGEST_NOTE = 80;

  private final OfficeTable table;
  private final People people;
  private final Audit audit;
  private final Clock clock;

  Setting(OfficeTable table, People people, Audit audit, Clock clock) {
    this.table = table;
    this.people = people;
    this.audit = audit;
    this.clock = clock;
  }

  /// False if somebody else has set it since that version, to something else.
  @Transactional
  boolean set(Map<DayOfWeek, List<Span>> week, int version, PersonId by) {
    var isSet = table.set(week, version);
    if (isSet) {
      audit.record(Entry.of(by.ledger(), "hours.set", "hours"));
    }
    return isSet || (table.version() > 0 && table.now().week().equals(week));
  }

  @Transactional
  Closing close(String typed, String note, PersonId by) {
    var day = day(typed);
    var today = LocalDate.ofInstant(clock.instant(), people.practice().zone());
    if (day.isEmpty()) {
      return Closing.NO_DAY;
    }
    if (day.get().isBefore(today) || !day.get().isBefore(today.plusYears(1))) {
      return Closing.FAR;
    }
    var line = note.strip();
    if (line.length() > LONGEST_NOTE || line.chars().anyMatch(Character::isISOControl)) {
      return Closing.NOTE;
    }
    var holiday =
        Holiday.between(day.get(), day.get().plusDays(1)).stream()
            .findFirst()
            .map(Holiday.Kept::holiday)
            .orElse(null);
    if (table.close(new ClosedDay(day.get(), holiday, line))) {
      record(by, "hours.closed", day.get());
    }
    return Closing.DONE;
  }

  /// What is no closed day stays as it is.
  @Transactional
  void open(String typed, PersonId by) {
    day(typed).filter(table::reopen).ifPresent(day -> record(by, "hours.reopened", day));
  }

  /// Holidays of the coming year on which the practice would be open.
  List<Holiday.Kept> suggested(OfficeHours office, LocalDate today) {
    return Holiday.between(today, today.plusYears(1)).stream()
        .filter(kept -> !office.openings(kept.day()).isEmpty())
        .toList();
  }

  private void record(PersonId by, String action, LocalDate day) {
    audit.record(Entry.of(by.ledger(), action, "hours").with("day", day.toString()));
  }

  private static Optional<LocalDate> day(String typed) {
    try {
      return Optional.of(LocalDate.parse(typed.strip()));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }
}
