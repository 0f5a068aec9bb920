package org.bedside.patients;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bedside.audit.Audit;
import org.bedside.audit.Entry;
import org.bedside.people.People;
import org.bedside.people.PersonId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// The door of this room: who a patient is. Whoever shows a page with what it answers asks for
/// [org.bedside.people.Right#SEE_PATIENTS], or is that patient.
@Service
public class Patients {

  /// What became of a wish to add somebody.
  public sealed interface Adding {

    record Added(PatientId id) implements Adding {}

    /// Could be one of these; a person must look and say no.
    record PerhapsKnown(List<KnownPatient> likely) implements Adding {}
  }

  private final Records records;
  private final PatientList list;
  private final CurrentPatients current;
  private final TakingIn taking;
  private final People people;
  private final Audit audit;
  private final Clock clock;

  Patients(
      Records records,
      PatientList list,
      CurrentPatients current,
      TakingIn taking,
      People people,
      Audit audit,
      Clock clock) {
    this.records = records;
    this.list = list;
    this.current = current;
    this.taking = taking;
    this.people = people;
    this.audit = audit;
    this.clock = clock;
  }

  /// The patient as the list knows them now, also one who is on it no more.
  public Optional<KnownPatient> find(PatientId id) {
    return records.find(id);
  }

  /// The same for many at once; who is not known is left out.
  public Map<PatientId, KnownPatient> find(Collection<PatientId> ids) {
    return records.find(ids);
  }

  /// Everybody on the list, opened from the database: for work in the background, not for pages.
  public List<KnownPatient> everybody() {
    return records.everybody().stream().filter(one -> !one.former()).toList();
  }

  /// Those who answer to all of `words` (beginnings of names, record number, birthday as
  /// 1984-02-29, the end of a telephone number), by name. Looked up in memory: nothing to search by
  /// is stored. Empty while the list is not in memory yet.
  public List<KnownPatient> search(String words, int most) {
    return words.isBlank()
        ? List.of()
        : current.search(words, most).stream().flatMap(id -> records.find(id).stream()).toList();
  }

  /// From now on no file and no removal of the list deletes this patient: they have an account or a
  /// thread here. Inside the transaction that gives them one, so that neither is without the other.
  ///
  /// @throws IllegalStateException if there is no such patient any more
  @Transactional(propagation = Propagation.MANDATORY)
  public void hold(PatientId id) {
    if (!records.hold(id)) {
      throw new IllegalStateException("No such patient: " + id);
    }
  }

  /// Patients as another system of the practice knows them, in a FHIR R4 bundle: those who are not
  /// known are added, of the others what it says is taken over, and nobody goes. The guard knows
  /// them after [#takenIn]. Inside the transaction that writes down how far it has come.
  ///
  /// @param numbers the system of the practice's record numbers there; empty if it is not known
  @Transactional(propagation = Propagation.MANDATORY)
  public Taken takeIn(byte[] bundle, String numbers) {
    return taking.page(bundle, numbers);
  }

  /// That was all for now.
  ///
  /// @param by as in the ledger
  @Transactional(propagation = Propagation.MANDATORY)
  public void takenIn(String by) {
    taking.done(by);
  }

  /// One patient by hand, unless somebody on the list is likely the same person. `others` are those
  /// of whom a person has said that they are somebody else; two people never have one record
  /// number.
  @Transactional
  public Adding add(NewPatient fresh, Collection<PatientId> others, PersonId by) {
    list.lock();
    var likely =
        records.everybody().stream()
            .filter(known -> Likeness.likely(fresh, known))
            .filter(known -> !others.contains(known.id()) || Likeness.sameNumber(fresh, known))
            .toList();
    if (!likely.isEmpty()) {
      return new Adding.PerhapsKnown(likely);
    }
    var id = records.addByHand(fresh.written());
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var today = LocalDate.ofInstant(now, people.practice().zone());
    list.changed(today, records.size(), by.ledger(), now);
    audit.record(
        Entry.of(by.ledger(), "patient.added", id.subject())
            .with("others", String.valueOf(others.size())));
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            current.look();
          }
        });
    return new Adding.Added(id);
  }
}
