package org.bedside.policy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.bedside.people.PersonId;
import org.jspecify.annotations.Nullable;

/// A version of the practice's rules.
///
/// @param number people call it by this
/// @param base digest of the pack that came with the house
/// @param overlay the practice's own changes as they were typed; blank for the pack as it is
/// @param writers everybody who changed something in it; none where it came with the house
/// @param edition one more with each change, so that nobody writes over somebody else
/// @param digest of the whole pack that follows from it; null before it was tried
/// @param from the day chosen for it; null for as soon as all have agreed
/// @param effectiveAt the moment from which it holds; null before all have agreed
/// @param bySelf whether somebody who wrote it is among those whose yes counted
record Version(
    VersionId id,
    int number,
    String base,
    String overlay,
    Set<PersonId> writers,
    int edition,
    State state,
    @Nullable String digest,
    @Nullable LocalDate from,
    @Nullable Instant effectiveAt,
    boolean bySelf,
    Instant createdAt,
    Instant changedAt,
    @Nullable Instant approvedAt) {

  Version {
    writers = Set.copyOf(writers);
  }

  /// Whether its words may still change.
  boolean isOpen() {
    return state == State.DRAFT || state == State.TESTED;
  }

  boolean isPlanned(Instant now) {
    return state == State.APPROVED && effectiveAt != null && effectiveAt.isAfter(now);
  }

  public boolean isPackAlone() {
    return overlay.isBlank();
  }
}
