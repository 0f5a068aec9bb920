package org.bedside.answers;

import org.bedside.detectors.Fact;
import org.bedside.detectors.Prepared;
import org.bedside.detectors.Signs;

/// What the detectors see in what somebody wrote. A false alarm costs a look, so all that could
/// mean danger counts; a detector that failed counts as well.
///
/// @param crisis somebody may harm themselves, or is being harmed
/// @param urgent somebody may be in danger of their life
/// @param health somebody asks about their own care
record Seen(boolean crisis, boolean urgent, boolean health) {

  static Seen in(Signs signs) {
    return new Seen(
        is(signs, Fact.ASKED_IN_CRISIS),
        is(signs, Fact.ASKED_URGENT),
        is(signs, Fact.ASKED_ABOUT_HEALTH));
  }

  private static boolean is(Signs signs, Fact fact) {
    return signs.has(fact) || signs.unread().contains(fact);
  }

  /// Whether it cannot wait for the next free minute.
  public boolean isNow() {
    return crisis || urgent;
  }

  /// Whether `prepared` is one for this. Where somebody may be in danger there is only one.
  boolean takes(Prepared prepared) {
    return switch (prepared.sort()) {
      case CRISIS -> crisis;
      case EMERGENCY -> urgent && !crisis;
      case REPLY -> !isNow();
    };
  }

  /// Those that fit best stand first.
  int rank(Prepared prepared, Kind kind) {
    var asks = health || kind == Kind.MESSAGE;
    return asks == prepared.name().equals("message") ? 0 : 1;
  }
}
