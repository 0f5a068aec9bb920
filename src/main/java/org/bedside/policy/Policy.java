package org.bedside.policy;

import org.bedside.rules.Rules;
import org.springframework.stereotype.Service;

/// The door of this room.
@Service
public class Policy {

  private final InForce inForce;

  Policy(InForce inForce) {
    this.inForce = inForce;
  }

  /// The rules by which words are judged now: the last version that two people agreed to and whose
  /// day has come. True on every node and inside the caller's transaction, for one short question
  /// to the database.
  public Rules inForce() {
    return inForce.rules();
  }
}
