package org.bedside.portal;

import java.util.Locale;
import org.bedside.people.Guest;

/// One login of one person: a patient, or somebody who cares for one. What it may read is
/// [Portal#relations].
public record Account(AccountId id, String name, Locale language) implements Guest {

  @Override
  public String principal() {
    return id.principal();
  }

  /// Nobody's name in a log.
  @Override
  public String toString() {
    return "Account[" + id + "]";
  }
}
