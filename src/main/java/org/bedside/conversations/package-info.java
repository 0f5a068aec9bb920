/// **Conversations** are what one patient, or who cares for them, and the practice write to each
/// other in private: threads by reason, answered within a promised time.
///
/// - Door: [Conversations], which begins a thread from elsewhere and tells what its subjects are
///   called. Announces [MessageSent] and [ThreadDestroyed].
/// - Before it: media (draws pictures anew), portal (who may read and write for a patient), hours
///   (promises), gate (is this the right person?), redflags (should they call instead?). After it:
///   whatever files, reminds or counts threads.
/// - Keeps: tables `care_thread` (with a key of its own for each), `message`, `thread_seen`,
///   `thread_draft`, `thread_promise`, `pool`, `pool_member`, `pool_turn`, `glass`, `attachment`,
///   `attachment_staged`, `ready_words`, `thread_origin`; and of what is kept how long (decision
///   26) `keeping`, `legal_hold`, `destroying`, `destroying_thread`, `thread_destroyed`. Words and
///   files are sealed by the thread's key, which dies with its bucket (vault, decisions 19 and 25).
///   Nothing is stored to search by (decision 27).
@ApplicationModule(
    displayName = "Conversations",
    allowedDependencies = {
      "web",
      "audit",
      "vault",
      "media",
      "guard",
      "words",
      "redflags",
      "people",
      "patients",
      "hours",
      "portal",
      "today",
      "notices",
      "gate",
      "chart"
    })
@NullMarked
package org.bedside.conversations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
