package org.bedside.publishing;

import java.util.List;
import org.bedside.gate.Approval;

/// What became of a request about a whole post: to ask for a yes, to give it, to take it back.
sealed interface Decision {

  record Done(Post post) implements Decision {}

  /// It cannot be done; `reason` says why. The key of its sentence is `publishing.refused.` and the
  /// name.
  record Refused(Post post, Reason reason) implements Decision {}

  /// The gate says no. The key of its sentence is `gate.refused.` and the name.
  record Stopped(Post post, Approval.Reason reason) implements Decision {}

  /// What is missing before anybody can be asked.
  record Unready(Post post, List<Obstacle> obstacles) implements Decision {
    public Unready {
      obstacles = List.copyOf(obstacles);
    }
  }

  /// No such post.
  record Unknown() implements Decision {}

  enum Reason {
    /// It was changed since the page was opened.
    CHANGED,
    /// Its time has passed; it never goes out late.
    EXPIRED,
    /// It is not in a state in which this can be done.
    NOT_NOW
  }
}
