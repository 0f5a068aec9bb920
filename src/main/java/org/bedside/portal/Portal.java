package org.bedside.portal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.bedside.patients.PatientId;
import org.bedside.patients.Patients;
import org.bedside.people.People;
import org.bedside.portal.Relation.Reads;
import org.springframework.stereotype.Service;

/// The door of this room: which account may read what of whom, at this moment. Nothing of it is
/// kept between two questions, so an access that ended, or a birthday, counts from the next one on.
@Service
public class Portal {

  private final Logins accounts;
  private final Relations relations;
  private final AgeSteps steps;
  private final Patients patients;
  private final People people;
  private final Clock clock;

  Portal(
      Logins accounts,
      Relations relations,
      AgeSteps steps,
      Patients patients,
      People people,
      Clock clock) {
    this.accounts = accounts;
    this.relations = relations;
    this.steps = steps;
    this.patients = patients;
    this.people = people;
    this.clock = clock;
  }

  /// The account, if it is good now.
  public Optional<Account> find(AccountId id) {
    return accounts.find(id);
  }

  /// Where notices for this account go; none for who comes in by passkey only. Never shown to
  /// anybody else.
  public Optional<String> emailOf(AccountId id) {
    return accounts.row(id).flatMap(row -> Optional.ofNullable(row.email()));
  }

  /// For whom this account may read now, oneself first.
  public List<Relation> relations(AccountId id) {
    if (accounts.find(id).isEmpty()) {
      return List.of();
    }
    return relations.of(id).stream()
        .flatMap(row -> now(row).stream())
        .sorted((a, b) -> Boolean.compare(a.kind().proxy(), b.kind().proxy()))
        .toList();
  }

  public Optional<Relation> relation(AccountId id, PatientId patient) {
    if (accounts.find(id).isEmpty()) {
      return Optional.empty();
    }
    return relations.of(id).stream()
        .filter(row -> row.patient().equals(patient))
        .flatMap(row -> now(row).stream())
        .min(Comparator.comparing(one -> one.kind().proxy()));
  }

  /// @param confidential whether it stands in the category that proxies do not see
  public boolean mayRead(AccountId id, PatientId patient, boolean confidential) {
    return relation(id, patient).filter(one -> one.mayRead(confidential)).isPresent();
  }

  /// Everybody outside the practice who may read this now, the patient among them.
  public List<Account> readersOf(PatientId patient, boolean confidential) {
    return relations.of(patient).stream()
        .filter(row -> now(row).filter(one -> one.mayRead(confidential)).isPresent())
        .flatMap(row -> accounts.find(row.account()).stream())
        .toList();
  }

  /// What of a tie holds today, in the practice's own time zone.
  Optional<Relation> now(Relations.Row row) {
    var today = LocalDate.ofInstant(clock.instant(), people.practice().zone());
    return Optional.of(on(row, today))
        .filter(reads -> reads != Reads.NOTHING)
        .map(reads -> new Relation(row.patient(), row.kind(), reads, row.since()));
  }

  /// What of a tie holds on a day; nothing for a patient whom nobody knows any more.
  Reads on(Relations.Row row, LocalDate day) {
    var zone = people.practice().zone();
    return patients
        .find(row.patient())
        .map(patient ->
            steps.reads(row.kind(), patient.born(), LocalDate.ofInstant(row.since(), zone), day))
        .orElse(Reads.NOTHING);
  }
}
