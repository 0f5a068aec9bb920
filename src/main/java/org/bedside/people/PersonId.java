package org.bedside.people;

import java.util.UUID;

public record PersonId(UUID value) {

  static PersonId random() {
    return new PersonId(UUID.randomUUID());
  }

  /// How the ledger names a person, as actor and as subject.
  public String ledger() {
    return "person:" + value;
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
