package org.bedside.publishing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How far a post is, for rooms that gather posts and for people who may see them.
///
/// @param called what people call it; empty for a post without words
/// @param due when it goes or went out; null without a time
public record Standing(PostId post, String called, Stage stage, @Nullable Instant due) {

  public enum Stage {
    /// Being written, or sent back to be changed.
    WRITING,
    /// Waits for a second person's yes.
    ASKED,
    /// Approved, and on its way.
    PLANNED,
    /// On every channel, as each of them confirmed.
    OUT,
    /// Somebody must look: its time passed without a yes, or a channel is in trouble.
    ATTENTION,
    /// Taken back.
    BACK
  }

  /// Never the words.
  @Override
  public String toString() {
    return "Standing[%s, %s]".formatted(post, stage);
  }
}
