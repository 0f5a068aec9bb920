package org.bedside.publishing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.bedside.guard.Audience;
import org.jspecify.annotations.Nullable;

/// A post as a calendar shows it.
///
/// @param called what it is called in lists; empty for a post without words
/// @param plan its time on the wall; null while it has none
/// @param due when it goes out or went out
/// @param open it is not out yet and may be moved
/// @param asked somebody was asked for a yes or gave it, which another time makes void
/// @param outlets the open channels that it is meant for
public record PlannedPost(
    PostId id,
    int version,
    String title,
    String text,
    String called,
    Audience audience,
    Look look,
    @Nullable WallTime plan,
    @Nullable Instant due,
    boolean open,
    boolean asked,
    List<UUID> outlets) {

  public PlannedPost {
    outlets = List.copyOf(outlets);
  }

  /// How it looks at a glance. The key of its word is `publishing.look.` and the name in lower
  /// case.
  public enum Look {
    OUT,
    /// Somebody said yes; it waits for its time.
    YES,
    /// Waits for a yes.
    ASK,
    /// The guard found something in a draft.
    STOP,
    /// A channel needs a person.
    TROUBLE,
    DRAFT,
    /// Nobody said yes in time, so it did not go out.
    GAP,
    /// Taken back.
    BACK;

    public String word() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /// Somebody said yes to it, and it is or goes out: its title may be told to a calendar outside.
  public boolean isSettled() {
    return look == Look.OUT || look == Look.YES || look == Look.TROUBLE;
  }
}
