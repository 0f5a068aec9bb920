package org.bedside.gate;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.bedside.guard.Level;
import org.jspecify.annotations.Nullable;

/// What the gate says of words before anybody agreed to them.
public sealed interface Review {

  /// Nothing that could identify a person, and no rule that holds them.
  record Clear(List<Objection> objections, @Nullable Integer k) implements Review {
    public Clear {
      objections = List.copyOf(objections);
    }
  }

  /// A person must look: the one who approves sees each concern and each rule.
  record Look(List<Concern> concerns, List<Objection> objections, @Nullable Integer k)
      implements Review {
    public Look {
      concerns = List.copyOf(concerns);
      objections = List.copyOf(objections);
    }
  }

  /// May not leave for this audience. Nobody can approve it.
  record Stopped(List<Concern> concerns, List<Objection> objections, @Nullable Integer k)
      implements Review {
    public Stopped {
      concerns = List.copyOf(concerns);
      objections = List.copyOf(objections);
    }
  }

  /// How many of the practice's patients the words could mean; null where they describe nobody, and
  /// always for a reader who may not open the patient list.
  @Nullable Integer k();

  /// Of the practice's rules, in their order; also those that hold nothing back.
  List<Objection> objections();

  /// All concerns of the guard, the stopping ones among them.
  default List<Concern> concerns() {
    return switch (this) {
      case Clear _ -> List.of();
      case Look(var concerns, _, _) -> concerns;
      case Stopped(var concerns, _, _) -> concerns;
    };
  }

  /// Whether the guard stops them, which no reason undoes.
  default boolean isStoppedByGuard() {
    return concerns().stream().anyMatch(concern -> concern.finding().level() == Level.STOP);
  }

  /// Rules for which the writer still owes a reason.
  default List<Objection> unanswered() {
    return objections().stream().filter(Objection::wantsReason).toList();
  }

  /// Whose yes the rules ask for.
  default Set<Who> wanted() {
    var all = EnumSet.noneOf(Who.class);
    objections().forEach(objection -> objection.wants().ifPresent(all::add));
    return all;
  }

  static Review of(List<Concern> concerns, List<Objection> objections, @Nullable Integer k) {
    var stops =
        concerns.stream().anyMatch(concern -> concern.finding().level() == Level.STOP)
            || objections.stream().anyMatch(Objection::stops);
    if (stops) {
      return new Stopped(concerns, objections, k);
    }
    var isClear = concerns.isEmpty() && objections.stream().noneMatch(o -> o.verdict().isHeld());
    return isClear ? new Clear(objections, k) : new Look(concerns, objections, k);
  }
}
