package org.bedside.channels;

import org.bedside.gate.Cleared;

/// A delivery that the gate lets go: once its call has begun that is written down, and nothing has
/// left yet.
record Ready(Delivery delivery, Account account, Cleared words) {

  Ready begun() {
    return new Ready(delivery.begun(), account, words);
  }
}
