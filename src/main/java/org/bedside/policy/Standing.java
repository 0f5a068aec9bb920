package org.bedside.policy;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What a version is now. The key of its name is `policy.standing.` and the name.
enum Standing {
  DRAFT,
  TESTED,
  /// Agreed to, and its day is to come.
  PLANNED,
  IN_FORCE,
  SUPERSEDED,
  WITHDRAWN;

  /// @param current the one in force
  static Standing of(Version version, @Nullable VersionId current, Instant now) {
    return switch (version.state()) {
      case DRAFT -> DRAFT;
      case TESTED -> TESTED;
      case WITHDRAWN -> WITHDRAWN;
      case APPROVED ->
          version.id().equals(current) ? IN_FORCE : version.isPlanned(now) ? PLANNED : SUPERSEDED;
    };
  }
}
