package org.bedside.rules;

import java.util.List;

/// What became of a pack's YAML: a pack, or all that is wrong with it.
public sealed interface PackReading {

  record Read(Pack pack) implements PackReading {}

  record Faulty(List<Fault> faults) implements PackReading {

    public Faulty {
      faults = List.copyOf(faults);
    }
  }

  /// Throws for nothing that a file can hold.
  static PackReading of(String yaml) {
    return PackReader.read(yaml);
  }
}
