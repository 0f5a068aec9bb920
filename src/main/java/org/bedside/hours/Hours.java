package org.bedside.hours;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.bedside.people.PersonId;
import org.springframework.stereotype.Service;

/// The door of this room: when the practice is open, and when a person wants no call.
@Service
public class Hours {

  private final OfficeTable table;
  private final QuietTable quiet;

  Hours(OfficeTable table, QuietTable quiet) {
    this.table = table;
    this.quiet = quiet;
  }

  /// The hours as they are set now; until the practice has set any, Monday to Friday, 8 to 5
  /// ([OfficeHours#assumed]).
  public OfficeHours office() {
    return table.now();
  }

  /// Whether somebody is there at that time.
  public boolean open(Instant at) {
    return office().open(at);
  }

  /// `at` itself if it is open then, else when it opens next.
  public Optional<Instant> nextOpening(Instant at) {
    return office().nextOpening(at);
  }

  /// When so much opening time has passed since `asked`. Never in closed time.
  ///
  /// @param openTime not negative; none of it means when somebody is there next
  public Instant promise(Instant asked, Duration openTime) {
    return office().promise(asked, openTime);
  }

  /// By closing time of the n-th business day after the day of `asked`; of the day on which
  /// somebody is there next for 0.
  public Instant promiseDays(Instant asked, int businessDays) {
    return office().promiseDays(asked, businessDays);
  }

  /// The quiet hours that a person chose, for colleagues to see; empty if they chose none.
  public Optional<Quiet> quietOf(PersonId person) {
    return quiet.of(person);
  }

  /// Whether a person wants no call at that time. What is urgent breaks through: whoever sends it
  /// does not ask.
  public boolean quiet(PersonId person, Instant at) {
    return quietOf(person).filter(hours -> hours.at(at, office())).isPresent();
  }

  /// From when on a person may be called: `at` itself if it is not quiet then.
  public Instant loudAgain(PersonId person, Instant at) {
    return quietOf(person).map(hours -> hours.loudAgain(at, office())).orElse(at);
  }
}
