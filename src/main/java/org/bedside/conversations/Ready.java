package org.bedside.conversations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.bedside.audit.Audit;
import org.bedside.audit.Entry;
import org.bedside.gate.Gate;
import org.bedside.gate.PrivateWords;
import org.bedside.guard.Reading;
import org.bedside.people.People;
import org.bedside.people.Person;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Words that are kept to answer patients with: kept for all who answer, so the guard reads them
/// for anybody's name first; and filled in for one patient, as a beginning and never as an answer
/// that leaves by itself.
@Service
class Ready {

  /// A patient whom nobody is: whatever looks like a patient's is somebody else's.
  private static final UUID NOBODY = new UUID(0, 0);

  private final ReadyTable table;
  private final Gate gate;
  private final People people;
  private final Appending appending;
  private final Audit audit;

  Ready(ReadyTable table, Gate gate, People people, Appending appending, Audit audit) {
    this.table = table;
    this.gate = gate;
    this.people = people;
    this.appending = appending;
    this.audit = audit;
  }

  /// Those in `language` first.
  List<ReadyWords> all(Locale language) {
    return table.all().stream()
        .sorted(Comparator.comparing(one -> !one.language().equals(language.getLanguage())))
        .toList();
  }

  /// What in `words` looks like somebody's, as `author` may see it.
  Reading reading(String words, Person author) {
    return gate.review(new PrivateWords(words, NOBODY, Set.of(), Set.of()), author);
  }

  @Transactional
  public void put(ReadyWords one, Person by) {
    table.put(one, by.id(), appending.now());
    audit.record(Entry.of(by.id().ledger(), "ready-words.kept", "conversations"));
  }

  @Transactional
  public void remove(UUID id, Person by) {
    if (table.remove(id)) {
      audit.record(Entry.of(by.id().ledger(), "ready-words.removed", "conversations"));
    }
  }

  /// Puts the words that come with the house into a list that is empty.
  @Transactional
  public void begin(Person by) {
    if (table.all().isEmpty()) {
      start().forEach(one -> table.put(one, by.id(), appending.now()));
      audit.record(Entry.of(by.id().ledger(), "ready-words.kept", "conversations"));
    }
  }

  /// `words` with these ready ones below them; as they are if there are none of this id.
  String below(String words, UUID id, String first) {
    return table
        .find(id)
        .map(one -> one.words().replace("{FIRST}", first))
        .map(text -> text.replace("{PHONE}", people.practice().phone()))
        .map(text -> words.isBlank() ? text : words.strip() + "\n\n" + text)
        .orElse(words);
  }

  static List<ReadyWords> start() {
    var all = new ArrayList<ReadyWords>();
    Optional<String> head = Optional.empty();
    for (var line : lines()) {
      if (line.startsWith("= ")) {
        head = Optional.of(line.substring(2));
      } else if (!line.isBlank() && head.isPresent()) {
        var named = head.get();
        all.add(new ReadyWords(UUID.randomUUID(), named.substring(3), line, named.substring(0, 2)));
      }
    }
    return all;
  }

  private static List<String> lines() {
    try (var in = Ready.class.getResourceAsStream("ready.txt")) {
      if (in == null) {
        throw new IllegalStateException("No words to begin with");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
