package org.bedside.rules;

import org.bedside.detectors.Draft;

/// Words that keep a rule or break it: its page shows them, its training asks about them, and a
/// pack whose rules misjudge them is not used.
///
/// @param note why, in a phrase; may be empty
public record Example(Draft draft, String note) {}
