package org.bedside;

import java.util.UUID;

/// Whom a test signs in when it does not matter who: the one place that knows how to make somebody.
public final class Somebody {

  /// The name under which somebody new is signed in.
  public String principal() {
    return UUID.randomUUID().toString();
  }
}
