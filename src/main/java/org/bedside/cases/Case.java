package org.bedside.cases;

import java.time.Instant;
import org.bedside.people.PersonId;
import org.bedside.publishing.PostId;
import org.jspecify.annotations.Nullable;

/// A case as it is kept, for its author alone.
///
/// @param told blank once it is forgotten or was taken back
/// @param post the draft that was made of it; null if there is none
/// @param version counts the changes, so that no page writes over another
record Case(
    CaseId id,
    PersonId author,
    Told told,
    State state,
    @Nullable PostId post,
    int version,
    Instant begunAt,
    Instant changedAt) {

  static Case begun(CaseId id, PersonId author, Told told, Instant at) {
    return new Case(id, author, told, State.OPEN, null, 1, at, at);
  }

  Case told(Told other, Instant at) {
    return new Case(id, author, other, state, post, version + 1, begunAt, at);
  }

  Case drafted(PostId draft, Instant at) {
    return new Case(id, author, told, State.DRAFTED, draft, version + 1, begunAt, at);
  }

  Case takenBack(Instant at) {
    return new Case(id, author, Told.BLANK, State.TAKEN_BACK, post, version + 1, begunAt, at);
  }

  /// Whether its words are gone.
  public boolean isForgotten() {
    return told.saysNothing();
  }
}
