package org.bedside.roster;

/// A place in the plain text where a patient may be named.
///
/// @param start where it begins in the plain text
/// @param end where it ends, without "'s"
/// @param score how sure it is that these words name somebody on the list, 0 to 1
/// @param patients whom it may mean, as [Patients] numbers them
public record Mention(int start, int end, Form form, double score, int[] patients) {

  /// From here on the words are a name of somebody on the list.
  public static final double SURE = 0.8;

  /// From here on they are one even without a word about health.
  public static final double LIKELY = 0.5;

  public boolean sure() {
    return form.full() && score >= SURE;
  }
}
