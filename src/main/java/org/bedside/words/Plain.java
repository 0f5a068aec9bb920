package org.bedside.words;

import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The text as a reader sees it, with the way back to the raw one. Full-width and styled letters
/// become plain ones, letters of other scripts the Latin ones they look like, all digits 0 to 9,
/// all dashes -, accents and characters without width go; where small and large letters stand at
/// random, all are small. So nothing hides from a reader behind the way it is written.
///
/// Each code point is folded alone (NFKD, then without marks), so a storm of combining marks costs
/// no more than other text.
public final class Plain {

  private final String text;
  private final int[] starts;
  private final int[] ends;
  private final View view;
  private final BitSet revealed;
  private final BitSet disguised;

  /// @param revealed where the text differs from the written one
  /// @param disguised where it does so by more than words that are no longer pressed together
  Plain(String text, int[] starts, int[] ends, View view, BitSet revealed, BitSet disguised) {
    this.text = text;
    this.starts = starts;
    this.ends = ends;
    this.view = view;
    this.revealed = revealed;
    this.disguised = disguised;
  }

  /// The plain view of `raw`.
  public static Plain of(String raw) {
    return new Folding(raw).done();
  }

  /// The plain characters of `raw` alone.
  public static String fold(String raw) {
    return of(raw).text;
  }

  /// The same text without its disguises; null if it has none, as most texts.
  public @Nullable Plain revealed(List<Token> tokens) {
    return Revealing.of(this, tokens);
  }

  public String text() {
    return text;
  }

  public View view() {
    return view;
  }

  /// Whether something from `from` to `to` (not included) stands in another way in the raw text.
  public boolean isRevealed(int from, int to) {
    int next = revealed.nextSetBit(from);
    return next >= 0 && next < to;
  }

  /// Whether a letter from `from` to `to` (not included) is another one in the raw text, or stands
  /// apart from its neighbours: more than #TagsOfWords and PressedWords, which anybody can read.
  public boolean isDisguised(int from, int to) {
    int next = disguised.nextSetBit(from);
    return next >= 0 && next < to;
  }

  /// Where the character at `index` begins in the raw text.
  public int rawStart(int index) {
    return starts[index];
  }

  /// Where the text before `end` ends in the raw text, with the marks that hang on it.
  public int rawEnd(int end) {
    return ends[end - 1];
  }
}
