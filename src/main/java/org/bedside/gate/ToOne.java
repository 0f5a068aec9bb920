package org.bedside.gate;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bedside.people.PersonId;

/// Words of the practice that one patient may be handed, now. There is no other way to come by one
/// than [Gate#toPatient]. It is never stored and never announced.
public final class ToOne {

  private final PrivateWords words;
  private final PersonId author;

  ToOne(PrivateWords words, PersonId author) {
    this.words = words;
    this.author = author;
  }

  public String text() {
    return words.text();
  }

  /// The files that may go along, and no others.
  public Set<UUID> files() {
    return words.files().stream().map(Enclosure::id).collect(Collectors.toUnmodifiableSet());
  }

  public UUID patient() {
    return words.patient();
  }

  public PersonId author() {
    return author;
  }

  /// Never the words: it may end up in a log by accident.
  @Override
  public String toString() {
    return "ToOne[" + words.patient() + "]";
  }
}
