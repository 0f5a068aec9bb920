package org.bedside.conversations;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import org.bedside.patients.KnownPatient;
import org.bedside.patients.PatientId;
import org.bedside.patients.Patients;
import org.bedside.people.People;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Until when each thread is kept, as of now: nothing of it is stored, so a changed year, a new
/// message and a hold count at once.
@Component
class KeptUntil {

  /// What a patient is told.
  ///
  /// @param until the first day on which it need not be kept
  /// @param held whether it is kept for longer in any case
  record Term(LocalDate until, boolean held) {}

  private final KeepingTable table;
  private final KeptThreads threads;
  private final HoldTable holds;
  private final Patients patients;
  private final People people;
  private final Appending appending;

  KeptUntil(
      KeepingTable table,
      KeptThreads threads,
      HoldTable holds,
      Patients patients,
      People people,
      Appending appending) {
    this.table = table;
    this.threads = threads;
    this.holds = holds;
    this.patients = patients;
    this.people = people;
    this.appending = appending;
  }

  public Term term(CareThread thread) {
    var held = holds.of(thread.patient()).stream().anyMatch(one -> one.holds(thread));
    return new Term(until(thread.patient(), threads.lastOf(thread.patient())), held);
  }

  private LocalDate until(PatientId patient, Instant last) {
    var born = patients.find(patient).map(KnownPatient::born).orElse(null);
    return table.retention().until(last, born, zone());
  }

  /// The days of the practice.
  public ZoneId zone() {
    return people.practice().zone();
  }

  /// What stays of a thread whose words are destroyed; null while they are not.
  public KeepingTable.@Nullable Stub stub(CareThread thread) {
    return table.stub(thread.id()).orElse(null);
  }

  /// All that is due today, the longest silent first. What is held, and what waits for an answer,
  /// never is.
  List<Due> due() {
    var today = appending.now().atZone(zone()).toLocalDate();
    var before =
        today.minusYears(table.retention().years()).atStartOfDay().toInstant(ZoneOffset.UTC);
    var silent = threads.silentSince(before.plusSeconds(24 * 60 * 60));
    var untils = new HashMap<PatientId, LocalDate>();
    silent.forEach((patient, last) -> {
      var until = until(patient, last);
      if (!until.isAfter(today)) {
        untils.put(patient, until);
      }
    });
    var held = holds.inForce();
    return threads.settledOf(untils.keySet()).stream()
        .filter(one -> held.stream().noneMatch(hold -> hold.holds(one)))
        .map(one -> new Due(one, Objects.requireNonNull(untils.get(one.patient()))))
        .toList();
  }
}
