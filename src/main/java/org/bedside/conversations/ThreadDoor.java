package org.bedside.conversations;

import java.util.UUID;
import java.util.function.Predicate;
import org.bedside.people.Person;
import org.bedside.portal.Account;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/// The way from an address to a thread, for every page: it opens for whoever may read it; for
/// everybody else it is as if there were none, and the ledger knows that they asked (case 38).
@Component
class ThreadDoor {

  private final ThreadTable threads;
  private final ThreadReaders readers;
  private final ReadBy reading;

  ThreadDoor(ThreadTable threads, ThreadReaders readers, ReadBy reading) {
    this.threads = threads;
    this.readers = readers;
    this.reading = reading;
  }

  CareThread forAccount(UUID id, Account me) {
    return open(id, me.principal(), thread -> readers.mayRead(me, thread));
  }

  CareThread forPerson(UUID id, Person me) {
    return open(id, me.id().ledger(), thread -> readers.mayRead(me, thread));
  }

  /// For those in whose care it is, and not for who broke the glass.
  CareThread inCareOf(UUID id, Person me) {
    return open(id, me.id().ledger(), thread -> readers.isInCare(me, thread));
  }

  private CareThread open(UUID id, String who, Predicate<CareThread> may) {
    var thread = threads.find(new ThreadId(id)).orElseThrow(ThreadDoor::nothing);
    if (!may.test(thread)) {
      reading.refused(thread, who);
      throw nothing();
    }
    return thread;
  }

  private static ResponseStatusException nothing() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
