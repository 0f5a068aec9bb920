package org.bedside.gate;

import java.util.List;
import org.bedside.guard.Level;

/// What the gate says of words before anybody agreed to them.
public sealed interface Review {

  /// Nothing that could identify a person.
  record Clear() implements Review {}

  /// A person must look: the one who approves sees each concern.
  record Look(List<Concern> concerns) implements Review {
    public Look {
      concerns = List.copyOf(concerns);
    }
  }

  /// May not leave for this audience. Nobody can approve it.
  record Stopped(List<Concern> concerns) implements Review {
    public Stopped {
      concerns = List.copyOf(concerns);
    }
  }

  /// All concerns, the stopping ones among them.
  default List<Concern> concerns() {
    return switch (this) {
      case Clear() -> List.of();
      case Look(var concerns) -> concerns;
      case Stopped(var concerns) -> concerns;
    };
  }

  static Review of(List<Concern> concerns) {
    if (concerns.isEmpty()) {
      return new Clear();
    }
    return concerns.stream().anyMatch(concern -> concern.finding().level() == Level.STOP)
        ? new Stopped(concerns)
        : new Look(concerns);
  }
}
