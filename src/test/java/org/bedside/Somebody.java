package org.bedside;

import org.bedside.people.Role;
import org.bedside.people.TestPeople;

/// Whom a test signs in when it does not matter who: the one place that knows how to make somebody.
public final class Somebody {

  private final TestPeople people;

  Somebody(TestPeople people) {
    this.people = people;
  }

  /// The name under which somebody new is signed in.
  public String principal() {
    return people.with("Some Body", Role.STAFF).id().toString();
  }
}
