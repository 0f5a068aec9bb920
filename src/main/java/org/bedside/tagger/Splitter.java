package org.bedside.tagger;

/// Takes a hashtag's or handle's letters apart: at capitals where it has them ("RichardODwyer"),
/// else into the likeliest row of known words ("michaelowen").
final class Splitter {

  /// Longer ones stay whole: nobody writes them, and the work stays bounded.
  private static final int LONGEST = 40;

  private static final int LONGEST_WORD = 14;
  private static final double UNKNOWN_LETTER = 7;

  private final Gazetteer names;
  private final int[] cuts = new int[LONGEST + 1];
  private final double[] cost = new double[LONGEST + 1];
  private final int[] from = new int[LONGEST + 1];
  private int start;

  Splitter(Gazetteer names) {
    this.names = names;
  }

  /// Splits and answers how many words there are.
  int split(String text, int start, int end) {
    this.start = start;
    int length = end - start;
    if (length <= LONGEST) {
      int count = atCapitals(text, start, length);
      if (count == 1 && length > 3) {
        count = atWords(text, start, length);
      }
      return count;
    }
    cuts[0] = 0;
    cuts[1] = length;
    return 1;
  }

  int start(int word) {
    return start + cuts[word];
  }

  int end(int word) {
    return start + cuts[word + 1];
  }

  private int atCapitals(String text, int start, int length) {
    int count = 0;
    cuts[0] = 0;
    for (int i = 1; i < length; i++) {
      boolean upper = Character.isUpperCase(text.charAt(start + i));
      boolean afterLower = Character.isLowerCase(text.charAt(start + i - 1));
      boolean beforeLower = i + 1 < length && Character.isLowerCase(text.charAt(start + i + 1));
      if (upper && (afterLower || beforeLower)) {
        cuts[++count] = i;
      }
    }
    cuts[++count] = length;
    return count;
  }

  private int atWords(String text, int start, int length) {
    cost[0] = 0;
    for (int i = 1; i <= length; i++) {
      cost[i] = Double.MAX_VALUE;
      for (int j = Math.max(0, i - LONGEST_WORD); j < i; j++) {
        double all = cost[j] + cost(text, start + j, start + i);
        if (all < cost[i]) {
          cost[i] = all;
          from[i] = j;
        }
      }
    }
    int count = 0;
    for (int i = length; i > 0; i = from[i]) {
      count++;
    }
    int at = count;
    for (int i = length; i > 0; i = from[i]) {
      cuts[at--] = i;
    }
    cuts[0] = 0;
    return count;
  }

  private double cost(String text, int from, int to) {
    int letters = to - from;
    double unknown = 6 + UNKNOWN_LETTER * Math.sqrt(letters) * 1.5;
    if (letters < 2) {
      return unknown;
    }
    int at = names.at(text, from, to);
    if (at < 0) {
      return unknown;
    }
    double best = unknown;
    int spoken = names.spoken(at);
    if (spoken > 0 && (letters > 3 || spoken < 600)) {
      best = Math.min(best, 4 + Math.log(spoken));
    }
    int given = names.given(at);
    if (given > 0 && letters > 2) {
      best = Math.min(best, 5.5 + Math.log(given));
    }
    int surname = names.surname(at);
    if (surname > 0 && letters > 3) {
      best = Math.min(best, 6 + Math.log(surname));
    }
    return best;
  }
}
