package org.bedside.people;

import java.util.Optional;
import org.bedside.roster.Roster;

/// Who the patients are, told by the room that keeps their list. This room asks, so that there is
/// one guard and it knows both the practice and its patients.
public interface KnownPatients {

  /// A roster with the patients and nobody else; empty while their list is not in memory yet. It is
  /// the same object until the list changes, and cheap enough to be asked before every reading.
  Optional<Roster> roster();
}
