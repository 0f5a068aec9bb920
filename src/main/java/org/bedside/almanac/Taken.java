package org.bedside.almanac;

import org.bedside.publishing.PostId;

/// What became of the wish to take an idea.
sealed interface Taken {

  /// A draft was begun with its words.
  record Begun(PostId post) implements Taken {}

  /// No clinician of this practice has read these words within the last year.
  record Unread() implements Taken {}

  /// No such idea.
  record Unknown() implements Taken {}
}
