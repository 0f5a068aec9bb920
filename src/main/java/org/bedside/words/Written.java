package org.bedside.words;

import java.util.Arrays;
import java.util.BitSet;

/// A plain text while it is written: each character with the raw range that it stands for.
final class Written {

  private final StringBuilder text;
  private int[] starts;
  private int[] ends;
  private final BitSet revealed = new BitSet();
  private final BitSet disguised = new BitSet();

  Written(int length) {
    text = new StringBuilder(length);
    starts = new int[length];
    ends = new int[length];
  }

  void put(char c, int start, int end) {
    int at = text.length();
    if (at == starts.length) {
      starts = Arrays.copyOf(starts, at * 2 + 16);
      ends = Arrays.copyOf(ends, at * 2 + 16);
    }
    text.append(c);
    starts[at] = start;
    ends[at] = end;
  }

  /// Puts a character that was not there to see.
  void reveal(char c, int start, int end) {
    disguised.set(text.length());
    part(c, start, end);
  }

  /// Puts a character that was there to see, but pressed together with others.
  void part(char c, int start, int end) {
    revealed.set(text.length());
    put(c, start, end);
  }

  /// Lets the last character reach to `end` in the raw text.
  void extend(int end) {
    if (!text.isEmpty()) {
      ends[text.length() - 1] = end;
    }
  }

  /// Takes away the capitals, which say nothing.
  void lower() {
    for (int at = 0; at < text.length(); at++) {
      text.setCharAt(at, Character.toLowerCase(text.charAt(at)));
    }
  }

  int length() {
    return text.length();
  }

  Plain as(View view) {
    return new Plain(text.toString(), starts, ends, view, revealed, disguised);
  }
}
