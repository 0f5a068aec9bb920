package org.bedside.gate;

import org.bedside.guard.Finding;

/// A finding and the part of the post it was found in. Findings hold offsets, never the words.
///
/// @param part where the offsets of `finding` count
/// @param picture the picture's place in the post, from 0; -1 unless `part` is [Part#ALT]
public record Concern(Part part, int picture, Finding finding) {

  /// The parts of a post that the guard reads.
  public enum Part {
    TITLE,
    TEXT,
    ALT
  }
}
