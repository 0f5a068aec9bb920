package org.bedside.detectors;

/// A fact, and the words that show it. It points at them and never copies them.
///
/// @param picture the picture's place in the draft, from 0; -1 unless `part` is [Part#ALT]
/// @param start in the raw text of the part, in UTF-16 units; 0 to 0 where the whole draft shows it
public record Sign(Fact fact, Part part, int picture, int start, int end) {

  public enum Part {
    TITLE,
    TEXT,
    ALT,
    /// What somebody else wrote.
    ANSWERED,
    /// A property of the draft, and no words of it.
    WHOLE
  }

  public static Sign whole(Fact fact) {
    return new Sign(fact, Part.WHOLE, -1, 0, 0);
  }
}
