package org.bedside.conversations;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One message, opened.
///
/// @param number its place in the thread, from 1 and without gaps
/// @param author as in the ledger: `account:…` or `person:…`
/// @param role for whom an account writes, such as `SELF` or `PARENT`; empty for staff
/// @param corrects the number of the message in whose place this stands; the other stays to be read
/// @param urgent whether it was sent in spite of a red flag
record Message(
    UUID id,
    ThreadId thread,
    int number,
    Side side,
    String author,
    String role,
    Instant at,
    String words,
    @Nullable Integer corrects,
    boolean urgent) {

  /// Longer than anybody reads on a phone, shorter than what slows the readers.
  static final int LONGEST = 8_000;
}
