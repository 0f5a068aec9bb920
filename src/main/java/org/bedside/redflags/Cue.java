package org.bedside.redflags;

import java.util.Locale;

/// What tells how something is meant. Each has a list of its own, in both languages.
enum Cue {
  /// "no", "without", "niega": what follows is not there.
  DENIAL,

  /// "not sure", "no se": denies something, but not what follows.
  NO_DENIAL,

  /// "years ago": what its part of a sentence tells is past.
  PAST,

  /// "tonight", "again": it is of late after all.
  RECENT,

  /// "went away": it is over.
  OVER,

  /// "came back": it is not over after all.
  RETURNED,

  /// "the signs of", "handout": its sentence speaks of nobody.
  GENERAL,

  /// "if": what follows is not said to be so.
  CONDITION,

  /// "if you can": a wish, which says nothing of what follows.
  NO_CONDITION,

  /// "but": another part of the sentence begins, and nothing before it holds for it.
  TURN;

  String list() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-') + ".txt";
  }
}
