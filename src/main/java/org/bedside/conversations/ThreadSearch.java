package org.bedside.conversations;

import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bedside.audit.Audit;
import org.bedside.audit.Entry;
import org.bedside.conversations.Needle.Piece;
import org.bedside.patients.KnownPatient;
import org.bedside.patients.PatientId;
import org.bedside.patients.Patients;
import org.bedside.people.People;
import org.bedside.people.Person;
import org.bedside.portal.Account;
import org.bedside.portal.Portal;
import org.bedside.portal.Relation;
import org.bedside.vault.Vault;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Looks for words in the threads that somebody may read. There is no index: what is sealed is
/// opened for one search, the newest first, and forgotten; so it looks for a while only and says
/// when it did not look everywhere.
@Component
class ThreadSearch {

  private static final int MOST_THREADS = 400;
  private static final int MOST_HITS = 50;
  private static final Duration LONGEST = Duration.ofSeconds(2);

  /// A message in which the words stand.
  ///
  /// @param patient whose thread it is; empty where it can only be one's own
  /// @param link to the very message
  record Hit(
      CareThread thread,
      String patient,
      int number,
      ZonedDateTime at,
      String link,
      List<Piece> pieces) {}

  /// @param looked in how many threads
  /// @param everywhere whether none was left out
  record Found(List<Hit> hits, int looked, boolean everywhere) {

    private Found of(boolean all) {
      return new Found(hits, looked, everywhere && all);
    }
  }

  private final KeptThreads threads;
  private final MessageTable messages;
  private final Routing routing;
  private final ThreadReaders readers;
  private final Portal portal;
  private final Patients patients;
  private final People people;
  private final Vault vault;
  private final Audit audit;
  private final TransactionTemplate transaction;

  ThreadSearch(
      KeptThreads threads,
      MessageTable messages,
      Routing routing,
      ThreadReaders readers,
      Portal portal,
      Patients patients,
      People people,
      Vault vault,
      Audit audit,
      TransactionTemplate transaction) {
    this.threads = threads;
    this.messages = messages;
    this.routing = routing;
    this.readers = readers;
    this.portal = portal;
    this.patients = patients;
    this.people = people;
    this.vault = vault;
    this.audit = audit;
    this.transaction = transaction;
  }

  /// In an account's own threads and those of whom it reads for; never in the team's notes.
  Found forAccount(Needle needle, Account me) {
    var mine = portal.relations(me.id()).stream().map(Relation::patient).toList();
    var all = threads.newestOf(mine, MOST_THREADS + 1);
    var name = names(mine.size() > 1);
    var theirs = all.stream().filter(thread -> readers.mayRead(me, thread)).toList();
    return look(needle, theirs, true, thread -> thread.id().patientsLink(), name)
        .of(all.size() <= MOST_THREADS);
  }

  /// In the threads that are in somebody's care. What is shown of one was read, and the ledger says
  /// so for the patient to see.
  Found forPerson(Needle needle, Person me) {
    var all = threads.inCareOf(me.id(), routing.poolsOf(me), MOST_THREADS + 1);
    var theirs = all.stream().filter(thread -> readers.isInCare(me, thread)).toList();
    var found =
        look(needle, theirs, false, thread -> thread.id().link(), names(true))
            .of(all.size() <= MOST_THREADS);
    transaction.executeWithoutResult(_ -> record(found, me));
    return found;
  }

  private Function<PatientId, String> names(boolean shown) {
    return id -> shown ? patients.find(id).map(KnownPatient::name).orElse("") : "";
  }

  private Found look(
      Needle needle,
      List<CareThread> all,
      boolean withoutNotes,
      Function<CareThread, String> link,
      Function<PatientId, String> name) {
    var hits = new ArrayList<Hit>();
    var zone = people.practice().zone();
    var end = System.nanoTime() + LONGEST.toNanos();
    var looked = 0;
    for (var thread : all) {
      if (hits.size() >= MOST_HITS || System.nanoTime() > end) {
        return new Found(hits, looked, false);
      }
      looked++;
      for (var one : opened(thread, withoutNotes)) {
        needle
            .in(one.words())
            .ifPresent(pieces ->
                hits.add(
                    new Hit(
                        thread,
                        name.apply(thread.patient()),
                        one.number(),
                        one.at().atZone(zone),
                        link.apply(thread) + "#m" + one.number(),
                        pieces)));
      }
    }
    return new Found(hits, looked, true);
  }

  /// The newest first; nothing of a thread whose key is destroyed.
  private List<Message> opened(CareThread thread, boolean withoutNotes) {
    return thread
        .sealing()
        .open(vault)
        .map(key -> messages.of(thread.id(), key).reversed())
        .orElse(List.of())
        .stream()
        .filter(one -> !withoutNotes || one.side() != Side.TEAM)
        .toList();
  }

  private void record(Found found, Person me) {
    var numbers =
        found.hits().stream()
            .collect(
                Collectors.groupingBy(
                    hit -> hit.thread().id(),
                    LinkedHashMap::new,
                    Collectors.mapping(hit -> "" + hit.number(), Collectors.joining(","))));
    numbers.forEach((thread, shown) ->
        audit.record(
            Entry.of(me.id().ledger(), ReadBy.FOUND, thread.subject()).with("numbers", shown)));
  }
}
