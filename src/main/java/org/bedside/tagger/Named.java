package org.bedside.tagger;

/// The name of a person, from the token `from` to the token `to` (not included).
///
/// @param score how sure the model is, 0 to 1
public record Named(int from, int to, double score) {

  /// From this score on, nine of ten are people: enough to stop.
  public static final double SURE = 0.53;

  /// From this score on, two of three are people: enough to ask somebody to look. Below it the
  /// model says nothing.
  public static final double LIKELY = 0.12;

  public boolean sure() {
    return score >= SURE;
  }
}
