package org.bedside.tagger;

import java.util.Arrays;

/// The chain of labels over a row of pieces (a linear-chain conditional random field): how likely
/// each label is at each piece when all ways through the row are weighed. Training and reading
/// share it.
final class Chain {

  static final int OUTSIDE = 0;
  static final int PERSON = 1;
  static final int OTHER = 3;
  static final int LOGIN = 5;

  /// Outside; first word and further words of a person; the same of another name (a place, an
  /// organisation); a login that is written without its @.
  static final int LABELS = 6;

  private Chain() {}

  static boolean follows(int before, int label) {
    boolean further = label == PERSON + 1 || label == OTHER + 1;
    return !further || before == label || before == label - 1;
  }

  /// Sets the likelihoods of a piece that is outside of all names.
  static void silence(double[] scores, int piece) {
    Arrays.fill(scores, piece * LABELS, (piece + 1) * LABELS, 0);
    scores[piece * LABELS] = 1;
  }

  /// How likely the piece is part of a person's name.
  static double person(double[] weighed, int piece) {
    return weighed[piece * LABELS + PERSON] + weighed[piece * LABELS + PERSON + 1];
  }

  /// Where the person's name that begins at this piece ends; `piece` itself if none does.
  static int personEnd(double[] weighed, int piece, int size, double least) {
    int end = piece;
    while (end < size
        && person(weighed, end) >= least
        && (end == piece || weighed[end * LABELS + PERSON + 1] >= weighed[end * LABELS + PERSON])) {
      end++;
    }
    return end;
  }

  /// Turns the scores of the pieces from `from` to `to` (a row of [#LABELS] for each piece) into
  /// likelihoods, in place. What stands before and after them is outside of all names.
  ///
  /// @param steps e to the weight of each pair of labels, 0 for what cannot follow
  /// @param work room for as many numbers as `scores` has
  static void weigh(double[] scores, int from, int to, double[] steps, double[] work) {
    for (int i = from; i < to; i++) {
      powers(scores, i * LABELS);
    }
    forward(scores, from, to, steps, work);
    backward(scores, from, to, steps, work);
  }

  private static void powers(double[] scores, int at) {
    double most = scores[at];
    for (int y = 1; y < LABELS; y++) {
      most = Math.max(most, scores[at + y]);
    }
    for (int y = 0; y < LABELS; y++) {
      scores[at + y] = Math.exp(scores[at + y] - most);
    }
  }

  private static void forward(double[] scores, int from, int to, double[] steps, double[] work) {
    for (int i = from; i < to; i++) {
      int at = i * LABELS;
      double sum = 0;
      for (int y = 0; y < LABELS; y++) {
        double in = i == from ? steps[OUTSIDE * LABELS + y] : 0;
        for (int z = 0; z < LABELS && i > from; z++) {
          in += work[at - LABELS + z] * steps[z * LABELS + y];
        }
        work[at + y] = in * scores[at + y];
        sum += work[at + y];
      }
      scale(work, at, sum);
    }
  }

  private static void scale(double[] row, int at, double sum) {
    for (int y = 0; y < LABELS; y++) {
      row[at + y] /= sum;
    }
  }

  /// Leaves the likelihoods in `scores`. A row of `work` that was read is used again, for what the
  /// piece and all later ones say to the piece before.
  private static void backward(double[] scores, int from, int to, double[] steps, double[] work) {
    int last = (to - 1) * LABELS;
    for (int i = to - 1; i >= from; i--) {
      int at = i * LABELS;
      double sum = 0;
      double all = 0;
      for (int z = 0; z < LABELS; z++) {
        double later = i * LABELS == last ? steps[z * LABELS + OUTSIDE] : 0;
        for (int y = 0; y < LABELS && at < last; y++) {
          later += steps[z * LABELS + y] * work[at + LABELS + y];
        }
        double likely = work[at + z] * later;
        work[at + z] = later * scores[at + z];
        scores[at + z] = likely;
        sum += work[at + z];
        all += likely;
      }
      scale(work, at, sum);
      scale(scores, at, all);
    }
  }
}
