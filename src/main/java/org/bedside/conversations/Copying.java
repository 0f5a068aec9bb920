package org.bedside.conversations;

import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bedside.audit.Audit;
import org.bedside.audit.Entry;
import org.bedside.conversations.Attachments.Opened;
import org.bedside.conversations.CopyOfThreads.Author;
import org.bedside.conversations.CopyOfThreads.Part;
import org.bedside.patients.Patients;
import org.bedside.people.People;
import org.bedside.people.Person;
import org.bedside.people.PersonId;
import org.bedside.portal.Account;
import org.bedside.portal.AccountId;
import org.bedside.portal.Portal;
import org.bedside.vault.Vault;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Takes copies of threads for the patient (45 CFR 164.524, access to one's own record): all that
/// who asks may read, and never the notes of the team. Each one is in the ledger.
@Service
class Copying {

  private final KeptThreads threads;
  private final MessageTable messages;
  private final Attachments attachments;
  private final KeepingTable keeping;
  private final ThreadReaders readers;
  private final Portal portal;
  private final Patients patients;
  private final People people;
  private final Appending appending;
  private final Vault vault;
  private final Audit audit;

  Copying(
      KeptThreads threads,
      MessageTable messages,
      Attachments attachments,
      KeepingTable keeping,
      ThreadReaders readers,
      Portal portal,
      Patients patients,
      People people,
      Appending appending,
      Vault vault,
      Audit audit) {
    this.threads = threads;
    this.messages = messages;
    this.attachments = attachments;
    this.keeping = keeping;
    this.readers = readers;
    this.portal = portal;
    this.patients = patients;
    this.people = people;
    this.appending = appending;
    this.vault = vault;
    this.audit = audit;
  }

  /// @param thread which `me` may read
  /// @param all whether it is of all threads of the same patient that they may read
  @Transactional
  public CopyOfThreads forAccount(CareThread thread, boolean all, Account me) {
    var chosen =
        all
            ? threads.of(thread.patient()).stream().filter(one -> readers.mayRead(me, one)).toList()
            : List.of(thread);
    return copy(thread, chosen, me.id().principal());
  }

  /// The same copy, for staff to hand out.
  @Transactional
  public CopyOfThreads forPerson(CareThread thread, boolean all, Person me) {
    var chosen =
        all
            ? threads.of(thread.patient()).stream()
                .filter(one -> readers.isInCare(me, one))
                .toList()
            : List.of(thread);
    return copy(thread, chosen, me.id().ledger());
  }

  /// The same copy, for the practice's record: whoever files it writes that down.
  CopyOfThreads forRecord(CareThread thread) {
    return copy(thread, List.of(thread));
  }

  private CopyOfThreads copy(CareThread asked, List<CareThread> chosen, String who) {
    for (var one : chosen) {
      audit.record(Entry.of(who, "thread.copied", one.id().subject()));
    }
    return copy(asked, chosen);
  }

  private CopyOfThreads copy(CareThread asked, List<CareThread> chosen) {
    var room = new FileRoom();
    var parts = chosen.stream().map(one -> part(one, room)).toList();
    var authors = new HashMap<String, Author>();
    parts.stream()
        .flatMap(part -> part.messages().stream())
        .forEach(one -> authors.computeIfAbsent(one.author(), this::author));
    return new CopyOfThreads(
        people.practice(),
        patients.find(asked.patient()).orElseThrow(),
        parts,
        authors,
        appending.now());
  }

  private Part part(CareThread thread, FileRoom room) {
    Optional<List<Message>> words =
        thread.sealing().open(vault).map(key -> messages.of(thread.id(), key));
    var shown = words.orElse(List.of()).stream().filter(one -> one.side() != Side.TEAM).toList();
    var all = attachments.of(thread);
    var files = new HashMap<UUID, List<Opened>>();
    for (var one : shown) {
      var with = all.getOrDefault(one.id(), List.of());
      files.put(one.id(), with.stream().map(file -> room.with(file, thread)).toList());
    }
    var stub = keeping.stub(thread.id()).orElse(null);
    return new Part(thread, shown, files, stub, words.isEmpty());
  }

  /// Files go along until the copy would be too large for a telephone; of the others it holds what
  /// they are called.
  private final class FileRoom {

    private long left = Attaching.MOST_TOGETHER;

    Opened with(Attachment file, CareThread thread) {
      left -= file.size();
      var opened = left < 0 ? Optional.<Opened>empty() : attachments.whole(thread, file);
      return opened.orElseGet(() -> new Opened(file, new byte[0]));
    }
  }

  private Author author(String code) {
    var id = UUID.fromString(code.substring(code.indexOf(':') + 1));
    return code.startsWith("person:")
        ? people
            .find(new PersonId(id))
            .map(one -> new Author(one.name(), one.title()))
            .orElseGet(() -> new Author("", ""))
        : new Author(portal.find(new AccountId(id)).map(Account::name).orElse(""), "");
  }
}
