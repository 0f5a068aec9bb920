package org.bedside.publishing;

/// What became of a draft.
sealed interface Saved {

  record Kept(Post post) implements Saved {}

  /// Somebody else changed the post since the page was opened. Nothing was overwritten, and `mine`
  /// still holds what was typed.
  record Conflict(Post mine, Post theirs) implements Saved {}

  /// The post is out, or was taken back: its words stay as they are.
  record Closed(Post mine) implements Saved {}

  /// Longer than a post may be.
  record TooLong(Post mine) implements Saved {}

  /// The disk is full.
  record NoRoom(Post mine) implements Saved {}
}
