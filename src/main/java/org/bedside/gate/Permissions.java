package org.bedside.gate;

import java.util.Optional;
import java.util.UUID;
import org.bedside.detectors.Permission;

/// Asked by the gate, and answered by the room that keeps what patients have signed.
public interface Permissions {

  /// What was signed, as it stands now: one that was taken back says so.
  Optional<Permission> find(UUID id);
}
