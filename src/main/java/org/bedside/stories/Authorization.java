package org.bedside.stories;

import java.time.Instant;
import java.util.Locale;
import org.bedside.people.PersonId;
import org.jspecify.annotations.Nullable;

/// One patient's permission, from the first word to its end.
///
/// @param content what is asked. Once it was signed, what counts is what was kept then
/// @param language in which the patient is asked, and in which they signed
/// @param linkUntil how long one can sign by the link; null while there is none
/// @param goneAt when it was found gone everywhere; null while it is not over
record Authorization(
    AuthorizationId id,
    PersonId author,
    State state,
    Content content,
    Locale language,
    int version,
    @Nullable Instant linkUntil,
    @Nullable Signed signed,
    @Nullable Instant endedAt,
    @Nullable Instant goneAt) {

  /// @param sha256 of the document, as it was written down when it was signed
  /// @param whole whether what is kept is still what was signed
  record Signed(Kept kept, String sha256, Instant at, boolean whole) {}

  public Terms terms() {
    return content.terms();
  }

  /// Whether something may be told by it, as far as its days allow.
  public boolean holds() {
    return state == State.SIGNED && signed != null && signed.whole();
  }

  /// Whether it was signed and is over, so that it must be gone from everywhere.
  public boolean mustBeGone() {
    return state.isOver() && signed != null;
  }
}
