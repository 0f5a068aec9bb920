package org.bedside.guard;

import java.util.List;
import org.bedside.guard.described.Descriptions;
import org.bedside.guard.page.Safe;
import org.bedside.roster.Roster;

/// A guard that finds who is described, and nothing else.
public final class DescribingGuard {

  private DescribingGuard() {}

  /// What such a guard of a practice reads by.
  public static Guard of(Roster roster) {
    return new Guard(roster, List.of(Safe::read, new Descriptions(roster)::read));
  }
}
