package org.bedside.media;

/// What became of a file that was to be drawn anew: its pixels and nothing else, or why not.
public sealed interface Drawn {

  /// @param small the same, narrow enough to stand among words
  record Picture(Copy whole, Copy small) implements Drawn {}

  record Refused(Refusal reason) implements Drawn {}

  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Copy(Kind kind, int width, int height, byte[] bytes) {}
}
