package org.bedside.conversations;

import java.util.UUID;
import org.bedside.audit.Audit;
import org.bedside.audit.Entry;
import org.bedside.conversations.HoldTable.Hold;
import org.bedside.patients.PatientId;
import org.bedside.people.Person;
import org.bedside.people.Right;
import org.bedside.people.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Changes how long threads are kept, and holds what somebody may still ask for: a hold beats all
/// years, from the moment it is begun until it is lifted.
@Service
class Holds {

  static final int LONGEST_REASON = 500;

  private final HoldTable holds;
  private final KeepingTable keeping;
  private final KeptThreads threads;
  private final Appending appending;
  private final Audit audit;

  Holds(
      HoldTable holds,
      KeepingTable keeping,
      KeptThreads threads,
      Appending appending,
      Audit audit) {
    this.holds = holds;
    this.keeping = keeping;
    this.threads = threads;
    this.appending = appending;
    this.audit = audit;
  }

  /// Holds name patients, so they are the privacy officer's.
  static boolean mayHold(Person person) {
    return person.may(Right.SEE_PATIENTS) && person.roles().contains(Role.PRIVACY_OFFICER);
  }

  /// False if it is no possible rule.
  @Transactional
  public boolean keepFor(Retention retention, Person by) {
    if (!by.may(Right.KEEP_RECORDS) || !retention.isPossible()) {
      return false;
    }
    keeping.put(retention, by.id(), appending.now());
    audit.record(
        Entry.of(by.id().ledger(), "keeping.changed", "keeping:threads")
            .with("years", "" + retention.years())
            .with("adultAt", "" + retention.adultAt())
            .with("yearsAfter", "" + retention.yearsAfter()));
    return true;
  }

  /// @param id made by the page, so that sending it again holds nothing more
  /// @param thread null for all threads of the patient, also those that begin later
  /// @return false if this person may not, said no reason, or there is no such thread
  @Transactional
  public boolean begin(
      UUID id, PatientId patient, @Nullable ThreadId thread, String reason, Person by) {
    var isTheirs =
        thread == null || threads.of(patient).stream().anyMatch(one -> one.id().equals(thread));
    if (!mayHold(by) || reason.isBlank() || reason.length() > LONGEST_REASON || !isTheirs) {
      return false;
    }
    var hold = new Hold(id, patient, thread, reason.strip(), by.id(), appending.now(), null);
    if (holds.add(hold)) {
      var subject = thread == null ? patient.subject() : thread.subject();
      audit.record(Entry.of(by.id().ledger(), "hold.begun", subject).with("hold", id.toString()));
    }
    return true;
  }

  /// False if this person may not.
  @Transactional
  public boolean lift(UUID id, Person by) {
    if (!mayHold(by)) {
      return false;
    }
    if (holds.lift(id, by.id(), appending.now())) {
      audit.record(Entry.of(by.id().ledger(), "hold.lifted", "hold:" + id));
    }
    return true;
  }
}
