package org.bedside.direct.mail;

import org.bedside.direct.Reason;

/// Stops the reading of a message in the middle of it; never leaves this inner room.
final class Unfit extends Exception {

  private static final long serialVersionUID = 1L;

  private final Reason reason;

  Unfit(Reason reason) {
    super(reason.name(), null, false, false);
    this.reason = reason;
  }

  Reason reason() {
    return reason;
  }
}
