package org.bedside.patients;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.bedside.patients.FileReading.Understood;
import org.bedside.patients.Records.Told;
import org.bedside.people.People;
import org.bedside.roster.Patient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Takes in patients page by page, as another system knows them. What it does not say of somebody
/// stays as it was here, and nobody goes because they are not told of.
@Component
class TakingIn {

  private final Records records;
  private final PatientList list;
  private final People people;
  private final Clock clock;

  TakingIn(Records records, PatientList list, People people, Clock clock) {
    this.records = records;
    this.list = list;
    this.people = people;
    this.clock = clock;
  }

  @Transactional(propagation = Propagation.MANDATORY)
  Taken page(byte[] bundle, String numbers) {
    var text = new String(bundle, StandardCharsets.UTF_8);
    return new FhirFile(today(), new Progress(), numbers).read(text) instanceof Understood read
        ? merged(read)
        : Taken.NOTHING;
  }

  private Taken merged(Understood read) {
    list.lock();
    var told = records.told(read.patients(), _ -> {});
    var known = records.opened(told);
    var added = new ArrayList<Told>();
    var changed = new HashMap<UUID, Told>();
    for (var one : told) {
      var there = known.get(one.match());
      if (there == null) {
        added.add(one);
      } else {
        var whole = records.told(whole(one.patient(), there.patient()));
        var stored = there.stored();
        if (stored.former() || !stored.content().equals(whole.content())) {
          changed.put(stored.id(), whole);
        }
      }
    }
    records.change(changed, _ -> {});
    records.add(added, _ -> {});
    return new Taken(
        read.rows(), added.size(), changed.size(), read.rows() - read.patients().size());
  }

  /// From now on the guard knows who came.
  @Transactional(propagation = Propagation.MANDATORY)
  void done(String by) {
    list.lock();
    list.changed(today(), records.size(), by, clock.instant().truncatedTo(ChronoUnit.MICROS));
  }

  private static Patient whole(Patient told, Patient known) {
    return new Patient(
        told.id(),
        or(told.mrn(), known.mrn()),
        or(told.first(), known.first()),
        or(told.middle(), known.middle()),
        or(told.last(), known.last()),
        or(told.preferred(), known.preferred()),
        told.sex() == org.bedside.roster.Sex.U ? known.sex() : told.sex(),
        told.born() == null ? known.born() : told.born(),
        or(told.town(), known.town()),
        or(told.zip(), known.zip()),
        or(told.street(), known.street()),
        or(told.phone(), known.phone()),
        or(told.email(), known.email()),
        or(told.handle(), known.handle()),
        or(told.occupation(), known.occupation()),
        orAll(told.conditions(), known.conditions()),
        orAll(told.visits(), known.visits()));
  }

  private static String or(String told, String known) {
    return told.isBlank() ? known : told;
  }

  private static <T> List<T> orAll(List<T> told, List<T> known) {
    return told.isEmpty() ? known : told;
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), people.practice().zone());
  }
}
