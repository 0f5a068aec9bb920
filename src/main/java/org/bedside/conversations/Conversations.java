package org.bedside.conversations;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bedside.patients.KnownPatient;
import org.bedside.patients.Patients;
import org.bedside.people.Person;
import org.bedside.people.Right;
import org.bedside.portal.AccountId;
import org.bedside.portal.Portal;
import org.bedside.today.Wording;
import org.springframework.stereotype.Service;

/// The door of this room: what its subjects are called, and what waits unread for somebody.
@Service
public class Conversations implements Wording {

  private static final String THREAD = "thread:";

  private final ThreadTable threads;
  private final SeenTable seen;
  private final OriginTable origins;
  private final Patients patients;
  private final Portal portal;

  Conversations(
      ThreadTable threads, SeenTable seen, OriginTable origins, Patients patients, Portal portal) {
    this.threads = threads;
    this.seen = seen;
    this.origins = origins;
    this.patients = patients;
    this.portal = portal;
  }

  /// The patient's name: Today shows it only to whom the item is for.
  @Override
  public Optional<String> of(String subject) {
    return subject.startsWith(THREAD)
        ? threads
            .find(new ThreadId(UUID.fromString(subject.substring(THREAD.length()))))
            .flatMap(thread -> patients.find(thread.patient()))
            .map(KnownPatient::name)
        : Optional.empty();
  }

  /// Where the private conversations are that were begun from what stands in public, for whoever
  /// may answer patients and for nobody else: that there is one tells that somebody is a patient.
  ///
  /// @param subject of what stands in public
  public List<String> begunFrom(String subject, Person who) {
    return who.may(Right.ANSWER_PATIENTS)
        ? origins.of(subject).stream().map(ThreadId::link).toList()
        : List.of();
  }

  /// How many messages of the practice an account has not read, over all threads that it may read.
  public int unread(AccountId account) {
    var mine =
        threads.of(portal.relations(account).stream().map(one -> one.patient()).toList()).stream()
            .filter(thread -> portal.mayRead(account, thread.patient(), thread.confidential()))
            .map(CareThread::id)
            .toList();
    return seen.unread(mine, account.principal()).values().stream()
        .mapToInt(Integer::intValue)
        .sum();
  }
}
