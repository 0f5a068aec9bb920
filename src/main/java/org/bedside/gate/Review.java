package org.bedside.gate;

import java.util.List;
import org.bedside.guard.Level;
import org.jspecify.annotations.Nullable;

/// What the gate says of words before anybody agreed to them.
public sealed interface Review {

  /// Nothing that could identify a person.
  record Clear(@Nullable Integer k) implements Review {}

  /// A person must look: the one who approves sees each concern.
  record Look(List<Concern> concerns, @Nullable Integer k) implements Review {
    public Look {
      concerns = List.copyOf(concerns);
    }
  }

  /// May not leave for this audience. Nobody can approve it.
  record Stopped(List<Concern> concerns, @Nullable Integer k) implements Review {
    public Stopped {
      concerns = List.copyOf(concerns);
    }
  }

  /// How many of the practice's patients the words could mean; null where they describe nobody, and
  /// always for a reader who may not open the patient list.
  @Nullable Integer k();

  /// All concerns, the stopping ones among them.
  default List<Concern> concerns() {
    return switch (this) {
      case Clear _ -> List.of();
      case Look(var concerns, _) -> concerns;
      case Stopped(var concerns, _) -> concerns;
    };
  }

  static Review of(List<Concern> concerns, @Nullable Integer k) {
    if (concerns.isEmpty()) {
      return new Clear(k);
    }
    return concerns.stream().anyMatch(concern -> concern.finding().level() == Level.STOP)
        ? new Stopped(concerns, k)
        : new Look(concerns, k);
  }
}
