package org.bedside.publishing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// A post may go out. Carries ids and times, never words.
public record PostApproved(PostId post, List<UUID> outlets, UUID approval, Instant due) {

  public PostApproved {
    outlets = List.copyOf(outlets);
  }
}
