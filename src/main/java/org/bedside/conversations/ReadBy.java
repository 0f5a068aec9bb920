package org.bedside.conversations;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.bedside.audit.Audit;
import org.bedside.audit.Entry;
import org.bedside.audit.Line;
import org.bedside.notices.Pushes;
import org.bedside.people.People;
import org.bedside.people.Person;
import org.bedside.people.PersonId;
import org.bedside.portal.Account;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Who reads what: it moves the reader's own mark forward, and whenever staff open a thread the
/// ledger says so, for the patient to see.
@Service
class ReadBy {

  static final String OPENED = "thread.opened";
  static final String OPENED_BY_GLASS = "thread.opened-by-glass";

  /// Somebody looked for words and was shown a part of this thread.
  static final String FOUND = "thread.found";

  private static final Set<String> READ = Set.of(OPENED, OPENED_BY_GLASS, FOUND);

  /// Somebody of the practice opened the thread.
  ///
  /// @param emergency whether they were not in this patient's care and broke the glass
  record Opened(String name, String title, ZonedDateTime at, boolean emergency) {}

  private final SeenTable seen;
  private final Appending appending;
  private final ThreadReaders readers;
  private final Pushes pushes;
  private final People people;
  private final Audit audit;

  ReadBy(
      SeenTable seen,
      Appending appending,
      ThreadReaders readers,
      Pushes pushes,
      People people,
      Audit audit) {
    this.seen = seen;
    this.appending = appending;
    this.readers = readers;
    this.pushes = pushes;
    this.people = people;
    this.audit = audit;
  }

  @Transactional
  public void byAccount(CareThread thread, Account me) {
    if (seen.saw(thread.id(), me.id().principal(), thread.last(), appending.now())) {
      pushes.seen(me.principal(), MessageNotices.TO_PATIENTS);
      readers.tell(thread);
    }
  }

  @Transactional
  public void putAway(CareThread thread, Account me) {
    seen.putAway(thread.id(), me.id().principal(), thread.last(), appending.now());
    readers.tell(thread);
  }

  /// @param byItself whether an open page asked again because something changed
  @Transactional
  public void byPerson(CareThread thread, Person me, boolean byItself) {
    var isNew = seen.saw(thread.id(), me.id().ledger(), thread.last(), appending.now());
    if (isNew) {
      pushes.seen(me.id().ledger(), MessageNotices.TO_STAFF);
      readers.tell(thread);
    }
    if (isNew || !byItself) {
      var action = readers.isInCare(me, thread) ? OPENED : OPENED_BY_GLASS;
      audit.record(
          Entry.of(me.id().ledger(), action, thread.id().subject())
              .with("number", "" + thread.last()));
    }
  }

  /// Somebody who may not read the thread asked for it by its address.
  @Transactional
  public void refused(CareThread thread, String actor) {
    audit.record(Entry.of(actor, "thread.refused", thread.id().subject()));
  }

  /// Somebody of the practice opened a file of the thread.
  @Transactional
  public void fileByPerson(CareThread thread, Attachment file, Person me) {
    var action = readers.isInCare(me, thread) ? "file.opened" : "file.opened-by-glass";
    audit.record(
        Entry.of(me.id().ledger(), action, thread.id().subject())
            .with("file", file.id().toString()));
  }

  /// The latest first.
  List<Opened> of(CareThread thread) {
    return audit.about(thread.id().subject()).reversed().stream()
        .filter(line -> READ.contains(line.action()))
        .map(this::opened)
        .toList();
  }

  private Opened opened(Line line) {
    var id = UUID.fromString(line.actor().substring(line.actor().indexOf(':') + 1));
    var person = people.find(new PersonId(id));
    return new Opened(
        person.map(Person::name).orElse(""),
        person.map(Person::title).orElse(""),
        line.at().atZone(people.practice().zone()),
        line.action().equals(OPENED_BY_GLASS));
  }
}
