package org.bedside.channels.carrying;

import org.bedside.channels.terms.Account;
import org.bedside.channels.terms.Delivery;
import org.bedside.gate.Cleared;

/// A delivery that the gate lets go: once its call has begun that is written down, and nothing has
/// left yet.
record Ready(Delivery delivery, Account account, Cleared words) {

  Ready begun() {
    return new Ready(delivery.begun(), account, words);
  }
}
