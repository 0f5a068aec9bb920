package org.bedside.conversations;

import java.time.Clock;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bedside.patients.PatientId;
import org.bedside.people.Person;
import org.bedside.people.PersonId;
import org.bedside.people.Right;
import org.bedside.portal.Account;
import org.bedside.portal.Portal;
import org.bedside.web.Live;
import org.springframework.stereotype.Component;

/// Who may read a thread. Of staff: who is in its pool, who claimed it, and for an hour who broke
/// the glass. Of the patient's side: whom the portal lets. Nobody else, whatever their role.
@Component
class ThreadReaders {

  /// The live topic that tells open pages to ask for a thread again.
  static String topic(ThreadId thread) {
    return "thread:" + thread.value();
  }

  /// The live topic that tells lists of threads to ask again.
  static final String LIST = "threads";

  private final Portal portal;
  private final Routing routing;
  private final GlassTable glasses;
  private final Live live;
  private final Clock clock;

  ThreadReaders(Portal portal, Routing routing, GlassTable glasses, Live live, Clock clock) {
    this.portal = portal;
    this.routing = routing;
    this.glasses = glasses;
    this.live = live;
    this.clock = clock;
  }

  boolean mayRead(Account account, CareThread thread) {
    return portal.mayRead(account.id(), thread.patient(), thread.confidential());
  }

  boolean mayRead(Person person, CareThread thread) {
    return isInCare(person, thread) || glass(person.id(), thread.patient()).isPresent();
  }

  /// Whether it is somebody's work to answer this.
  boolean isInCare(Person person, CareThread thread) {
    return person.may(Right.ANSWER_PATIENTS)
        && (person.id().equals(thread.claimedBy()) || routing.isIn(person, thread.pool()));
  }

  Optional<GlassTable.Glass> glass(PersonId person, PatientId patient) {
    return glasses.open(person, patient, clock.instant());
  }

  /// Those of the patient's side who may read it now, as the ledger names them.
  Set<String> accounts(CareThread thread) {
    return portal.readersOf(thread.patient(), thread.confidential()).stream()
        .map(account -> account.id().principal())
        .collect(Collectors.toSet());
  }

  /// Tells the open pages of everybody who may read it.
  void tell(CareThread thread) {
    tell(thread, accounts(thread));
  }

  /// @param accounts those of the patient's side, where they are known already
  void tell(CareThread thread, Set<String> accounts) {
    var all = new HashSet<>(accounts);
    routing
        .pool(thread.pool())
        .ifPresent(
            pool -> routing.members(pool).forEach(person -> all.add(person.id().toString())));
    if (thread.claimedBy() != null) {
      all.add(thread.claimedBy().toString());
    }
    for (var principal : all) {
      live.tell(principal, topic(thread.id()));
      live.tell(principal, LIST);
    }
  }
}
