package org.bedside.conversations;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bedside.audit.Audit;
import org.bedside.audit.Entry;
import org.bedside.guard.Audience;
import org.bedside.people.Person;
import org.bedside.people.PersonId;
import org.bedside.people.Right;
import org.bedside.people.Role;
import org.bedside.today.Item;
import org.bedside.today.Today;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The end of what was kept long enough: the house proposes it, a person agrees, and then the words
/// are gone from here and, by their keys, from every backup (decision 26).
@Service
class Destroying {

  static final String KIND = "destroying";
  static final Duration PUT_OFF = Duration.ofDays(30);
  private static final int MOST = 500;

  sealed interface Outcome {

    /// @param left what was proposed and is kept: held, written in or kept for longer since
    record Done(int destroyed, int left) implements Outcome {}

    /// @param key of a sentence
    record Refused(String key) implements Outcome {}
  }

  private final KeptUntil kept;
  private final KeepingTable keeping;
  private final DestroyingTable table;
  private final HoldTable holds;
  private final ThreadTable threads;
  private final EndOfWords end;
  private final Appending appending;
  private final Today today;
  private final Audit audit;

  Destroying(
      KeptUntil kept,
      KeepingTable keeping,
      DestroyingTable table,
      HoldTable holds,
      ThreadTable threads,
      EndOfWords end,
      Appending appending,
      Today today,
      Audit audit) {
    this.kept = kept;
    this.keeping = keeping;
    this.table = table;
    this.holds = holds;
    this.threads = threads;
    this.end = end;
    this.appending = appending;
    this.today = today;
    this.audit = audit;
  }

  static String subject(UUID id) {
    return "destroying:" + id;
  }

  static String link(UUID id) {
    return "/conversations/due/" + id;
  }

  /// Asks for a yes, if something is due and nobody is asked already or said "not now" of late.
  @Transactional
  public void propose() {
    var now = appending.now();
    if (table.open().isPresent() || table.putOffSince(now.minus(PUT_OFF))) {
      return;
    }
    var due = kept.due().stream().map(one -> one.thread().id()).limit(MOST).toList();
    var id = UUID.randomUUID();
    if (due.isEmpty() || !table.add(id, now, due)) {
      return;
    }
    var item =
        Item.forRight(Right.KEEP_RECORDS, null, subject(id), KIND, Audience.PATIENT, link(id), 5);
    today.put(item);
    audit.record(
        Entry.of("system", "destroying.proposed", subject(id)).with("threads", "" + due.size()));
  }

  /// Who said last how long words are kept does not also say yes to their end, unless it is the
  /// privacy officer.
  boolean isTheirOwnRule(Person person) {
    return !person.roles().contains(Role.PRIVACY_OFFICER)
        && keeping.said().filter(said -> said.by().equals(person.id())).isPresent();
  }

  /// What of a proposal is due still.
  List<Due> due(UUID id) {
    var proposed = Set.copyOf(table.threads(id));
    return kept.due().stream().filter(one -> proposed.contains(one.thread().id())).toList();
  }

  @Transactional
  public Outcome agree(UUID id, Person by) {
    if (!by.may(Right.KEEP_RECORDS) || isTheirOwnRule(by)) {
      return new Outcome.Refused("conversations.due.fault.own");
    }
    holds.lock();
    var proposal = table.lock(id);
    if (proposal.filter(DestroyingTable.Proposal::isOpen).isEmpty()) {
      return new Outcome.Refused("conversations.due.fault.decided");
    }
    var doomed = locked(due(id));
    end.of(doomed, id, by.id());
    decide(id, true, by.id());
    return new Outcome.Done(doomed.size(), table.threads(id).size() - doomed.size());
  }

  /// In the order of their ids, as everybody who locks many; without those written in meanwhile.
  private List<CareThread> locked(List<Due> due) {
    var byId =
        due.stream()
            .collect(
                Collectors.toMap(
                    one -> "" + one.thread().id(),
                    Due::thread,
                    (first, _) -> first,
                    LinkedHashMap::new));
    var found = new ArrayList<CareThread>();
    byId.entrySet().stream()
        .sorted(java.util.Map.Entry.comparingByKey())
        .forEach(one ->
            threads
                .lock(one.getValue().id())
                .filter(now -> now.last() == one.getValue().last() && !now.waits())
                .ifPresent(found::add));
    return found;
  }

  private void decide(UUID id, boolean agreed, PersonId by) {
    table.decide(id, agreed, by, appending.now());
    today.settle(subject(id), KIND, by);
    var action = agreed ? "destroying.agreed" : "destroying.put-off";
    audit.record(Entry.of(by.ledger(), action, subject(id)));
  }

  /// Not now: the house asks again in a month.
  @Transactional
  public Outcome putOff(UUID id, Person by) {
    var isOpen = table.lock(id).filter(DestroyingTable.Proposal::isOpen).isPresent();
    if (!by.may(Right.KEEP_RECORDS) || !isOpen) {
      return new Outcome.Refused("conversations.due.fault.decided");
    }
    decide(id, false, by.id());
    return new Outcome.Done(0, table.threads(id).size());
  }
}
