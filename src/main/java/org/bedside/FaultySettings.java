package org.bedside;

import java.util.List;

/// The house must not start: somebody has to look at its settings first.
final class FaultySettings extends RuntimeException {

  private final transient List<Fault> faults;

  FaultySettings(List<Fault> faults) {
    super("These settings are wrong: " + faults);
    this.faults = List.copyOf(faults);
  }

  List<Fault> faults() {
    return faults;
  }
}
