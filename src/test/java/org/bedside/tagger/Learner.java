package org.bedside.tagger;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/// Learns the weights of a [Chain] from labelled rows: stochastic gradients of the likelihood, with
/// steps that shrink where much was learnt (AdaGrad). Now and then a word is hidden, so that the
/// model also learns to do without having seen a name before.
final class Learner {

  private static final int L = Chain.LABELS;
  private static final int ROUNDS = 10;

  /// From this round on the weights count: the mean of what they were after each is kept.
  private static final int MEASURED = 5;

  private static final float RATE = 0.025f;

  /// Pulls weights towards 0 when they are touched.
  private static final float PULL = 0.002f;

  /// The share of features that is left out while learning.
  static final float DROP = 0.3f;

  /// The share of pieces whose very word is left out while learning.
  private static final float HIDE = 0.6f;

  final float[] weights;
  private final float[] squares;
  final double[] moves = new double[L * L];
  private final double[] moveSquares = new double[L * L];
  private final double[] steps = new double[L * L];
  private double[] scores = new double[512 * L];
  private double[] work = new double[512 * L];
  private final float[] delta = new float[L];

  Learner(int features) {
    weights = new float[features * L];
    squares = new float[features * L];
  }

  void learn(List<Rows.Row> rows, List<Post> posts, long seed) {
    var random = new Random(seed);
    var order = new ArrayList<>(rows);
    var sums = new float[weights.length];
    var moveSums = new double[moves.length];
    for (int round = 0; round < ROUNDS; round++) {
      Collections.shuffle(order, random);
      for (var row : order) {
        learn(row, posts.get(row.post()).weight(), random);
      }
      for (int i = 0; i < sums.length && round >= MEASURED; i++) {
        sums[i] += weights[i];
      }
      for (int i = 0; i < moves.length && round >= MEASURED; i++) {
        moveSums[i] += moves[i];
      }
    }
    for (int i = 0; i < sums.length; i++) {
      weights[i] = sums[i] / (ROUNDS - MEASURED);
    }
    for (int i = 0; i < moves.length; i++) {
      moves[i] = moveSums[i] / (ROUNDS - MEASURED);
    }
  }

  /// Makes the weights those for rows that have all their features.
  void settle() {
    for (int i = 0; i < weights.length; i++) {
      weights[i] *= 1 - DROP;
    }
  }

  /// The likelihoods of all labels at all pieces of the row, by the model as it is.
  double[] weigh(Rows.Row row) {
    int size = row.labels().length;
    if (scores.length < size * L) {
      scores = new double[size * 2 * L];
      work = new double[size * 2 * L];
    }
    for (int i = 0; i < size; i++) {
      var features = row.features()[i];
      float s0 = 0, s1 = 0, s2 = 0, s3 = 0, s4 = 0, s5 = 0;
      for (int feature : features) {
        int at = feature * L;
        s0 += weights[at];
        s1 += weights[at + 1];
        s2 += weights[at + 2];
        s3 += weights[at + 3];
        s4 += weights[at + 4];
        s5 += weights[at + 5];
      }
      int at = i * L;
      scores[at] = s0;
      scores[at + 1] = s1;
      scores[at + 2] = s2;
      scores[at + 3] = s3;
      scores[at + 4] = s4;
      scores[at + 5] = s5;
    }
    for (int p = 0; p < steps.length; p++) {
      steps[p] = Chain.follows(p / L, p % L) ? Math.exp(moves[p]) : 0;
    }
    int from = 0;
    for (int i = 0; i <= size; i++) {
      if (i == size || row.still()[i]) {
        Chain.weigh(scores, from, i, steps, work);
        if (i < size) {
          Chain.silence(scores, i);
        }
        from = i + 1;
      }
    }
    return scores;
  }

  private void learn(Rows.Row row, float weight, Random random) {
    int size = row.labels().length;
    var hidden = new boolean[size];
    for (int i = 0; i < size; i++) {
      hidden[i] = random.nextFloat() < HIDE;
    }
    row = thinned(row, hidden, random);
    var likely = weigh(row);
    for (int i = 0; i < size; i++) {
      float most = 0;
      for (int y = 0; y < L; y++) {
        delta[y] = ((row.labels()[i] == y ? 1 : 0) - (float) likely[i * L + y]) * weight;
        most = Math.max(most, Math.abs(delta[y]));
      }
      if (most < 1e-3) {
        continue;
      }
      var features = row.features()[i];
      for (int feature : features) {
        int at = feature * L;
        for (int y = 0; y < L; y++) {
          float gradient = delta[y] - PULL * weights[at + y];
          squares[at + y] += gradient * gradient;
          weights[at + y] += RATE * gradient / (float) Math.sqrt(squares[at + y] + 1e-2f);
        }
      }
    }
    learnMoves(row, likely, weight);
  }

  /// The row without a share of its features, so that no feature relies on another one being there.
  private static Rows.Row thinned(Rows.Row row, boolean[] hidden, Random random) {
    var features = new int[row.features().length][];
    for (int i = 0; i < features.length; i++) {
      var all = row.features()[i];
      int n = hidden[i] ? row.open()[i] : all.length;
      var kept = new int[n];
      int count = 0;
      for (int k = 0; k < n; k++) {
        if (random.nextFloat() >= DROP) {
          kept[count++] = all[k];
        }
      }
      features[i] = java.util.Arrays.copyOf(kept, count);
    }
    return new Rows.Row(
        row.still(), features, row.open(), row.labels(), row.starts(), row.ends(), row.post());
  }

  /// The expected pairs are taken as if neighbours were independent: near enough for 49 weights.
  private void learnMoves(Rows.Row row, double[] likely, float weight) {
    for (int i = 1; i < row.labels().length; i++) {
      for (int z = 0; z < L; z++) {
        double sum = 0;
        for (int y = 0; y < L; y++) {
          sum += Chain.follows(z, y) ? likely[i * L + y] * steps[z * L + y] : 0;
        }
        for (int y = 0; y < L; y++) {
          if (!Chain.follows(z, y)) {
            continue;
          }
          double expected =
              likely[(i - 1) * L + z] * likely[i * L + y] * steps[z * L + y] / Math.max(sum, 1e-9);
          double gold = row.labels()[i - 1] == z && row.labels()[i] == y ? 1 : 0;
          double gradient = (gold - expected) * weight - 1e-4 * moves[z * L + y];
          if (Math.abs(gradient) > 1e-3) {
            moveSquares[z * L + y] += gradient * gradient;
            moves[z * L + y] += RATE * gradient / Math.sqrt(moveSquares[z * L + y] + 1e-2);
          }
        }
      }
    }
  }
}
