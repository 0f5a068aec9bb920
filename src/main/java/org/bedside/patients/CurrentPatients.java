package org.bedside.patients;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.bedside.patients.PatientList.State;
import org.bedside.people.KnownPatients;
import org.bedside.roster.Patient;
import org.bedside.roster.Roster;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// The patients in memory. They are read in the background when the house starts and when their
/// list has changed, here or on another node: each node looks every five seconds, also one that
/// nobody asks, so that whoever comes to it after an hour finds the list of now. The new roster
/// takes the place of the old one at once, and until then the old one counts. Before the first one
/// is there, and when a newer one cannot be read, there is none: then nothing is clear.
@Component
class CurrentPatients implements KnownPatients {

  private static final Logger log = LoggerFactory.getLogger(CurrentPatients.class);

  /// No list: no patients are known, which is not the same as that there are none.
  private static final UUID NO_LIST = new UUID(0, 0);

  /// @param roster null while it cannot be told
  private record Known(@Nullable UUID revision, @Nullable Roster roster, List<Patient> patients) {

    static final Known NOTHING = new Known(null, null, List.of());
  }

  private final PatientList list;
  private final Records records;
  private final AtomicBoolean reading = new AtomicBoolean();
  private volatile Known known = Known.NOTHING;

  CurrentPatients(PatientList list, Records records) {
    this.list = list;
    this.records = records;
  }

  @Override
  public Optional<Roster> roster() {
    return Optional.ofNullable(known.roster());
  }

  /// Those who answer to all of these words, by name.
  List<PatientId> search(String words, int most) {
    return known.patients().parallelStream()
        .map(one -> KnownPatient.of(new PatientId(UUID.fromString(one.id())), one, false))
        .filter(one -> Likeness.answers(one, words))
        .sorted(Comparator.comparing(KnownPatient::name))
        .limit(most)
        .map(KnownPatient::id)
        .toList();
  }

  /// Whether the list of this moment is in memory, and not an older one that still counts.
  boolean isCurrent() {
    return list.now().map(State::revision).orElse(NO_LIST).equals(known.revision());
  }

  /// Looks whether the list is another one, and if so begins to read it.
  @Scheduled(fixedDelay = 5_000)
  void look() {
    var now = list.now();
    if (now.isEmpty()) {
      if (!NO_LIST.equals(known.revision())) {
        known = new Known(NO_LIST, Roster.NONE, List.of());
      }
    } else if (!now.get().revision().equals(known.revision())
        && reading.compareAndSet(false, true)) {
      Thread.ofPlatform().name("patients").daemon().start(() -> read(now.get()));
    }
  }

  private void read(State state) {
    try {
      var all = records.all();
      known = new Known(state.revision(), roster(all, state), all);
      reading.set(false);
      look();
    } catch (RuntimeException e) {
      known = Known.NOTHING;
      log.error(
          "The patient list could not be read, so nothing is clear: {}", e.getClass().getName());
      reading.set(false);
    }
  }

  private static Roster roster(List<Patient> patients, State state) {
    return Roster.NONE.withPatients(patients, state.asOf());
  }
}
