package org.bedside.redflags;

import java.util.List;

/// One line of a list: phrases that together are a flag, a sign, or no match after all.
///
/// @param kind what it is about
/// @param sort what comes of it
/// @param call whom to call, if it is a flag
/// @param group signs of one group count once
/// @param terms all of which must be there
record Rule(Kind kind, Sort sort, Call call, String group, List<Term> terms) {

  /// What a match is.
  enum Sort {
    FLAG,
    SIGN,
    RISK,

    /// Alarming words, of which [Judge] weighs how much they say.
    CONCEPT,
    EXCUSE
  }

  /// @param phrase by its number in [Phrases]
  /// @param within how many words it may stand from the one before it
  /// @param apart whether another sentence may hold it
  /// @param anyhow whether it counts also where it is denied, over or asked about
  record Term(int phrase, int within, boolean apart, boolean anyhow) {}
}
