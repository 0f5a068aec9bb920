package org.bedside.audit;

import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;

/// What is signed: so many entries, and this root over them. The form is C2SP's tlog-checkpoint
/// (origin, size, root in base64); the time is its one extension line.
///
/// @see <a href="https://c2sp.org/tlog-checkpoint">tlog-checkpoint</a>
record Checkpoint(String origin, long size, byte[] root, Instant at) {

  private static final String TIME = "time ";

  String body() {
    return "%s\n%d\n%s\n%s%s\n"
        .formatted(origin, size, Base64.getEncoder().encodeToString(root), TIME, at);
  }

  /// @throws IllegalArgumentException if it is not exactly what [#body()] writes
  static Checkpoint parse(String body) {
    var lines = body.split("\n", -1);
    if (lines.length != 5 || !lines[3].startsWith(TIME)) {
      throw new IllegalArgumentException("It is not a checkpoint");
    }
    try {
      var parsed =
          new Checkpoint(
              lines[0],
              Long.parseLong(lines[1]),
              Base64.getDecoder().decode(lines[2]),
              Instant.parse(lines[3].substring(TIME.length())));
      if (!parsed.body().equals(body) || parsed.root.length != Row.HASH) {
        throw new IllegalArgumentException("It is not written as a checkpoint is");
      }
      return parsed;
    } catch (java.time.DateTimeException e) {
      throw new IllegalArgumentException("Its time is not one", e);
    }
  }

  boolean sameAs(Remembered memory) {
    return size == memory.size()
        && Row.micros(at) == memory.at()
        && Arrays.equals(root, memory.root());
  }

  /// What the database itself remembers of a checkpoint: no proof, but a clue.
  record Remembered(long size, long at, byte[] root) {}
}
