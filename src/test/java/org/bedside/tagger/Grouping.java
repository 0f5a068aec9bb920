package org.bedside.tagger;

import java.util.Arrays;
import java.util.Random;

/// Puts vectors into groups of the like-minded (k-means by cosine, centres learnt on a sample).
final class Grouping {

  private static final int SAMPLE = 40_000;
  private static final int ROUNDS = 12;

  private final float[][] vectors;
  private final float[][] centres;

  Grouping(float[][] vectors, int groups) {
    this.vectors = vectors;
    centres = new float[groups][];
    for (var vector : vectors) {
      normalise(vector);
    }
    var random = new Random(7);
    var sample = new float[Math.min(SAMPLE, vectors.length)][];
    for (int i = 0; i < sample.length; i++) {
      sample[i] = vectors[random.nextInt(vectors.length)];
    }
    for (int g = 0; g < groups; g++) {
      centres[g] = sample[random.nextInt(sample.length)].clone();
    }
    for (int round = 0; round < ROUNDS; round++) {
      var sums = new float[groups][sample[0].length];
      for (var vector : sample) {
        add(sums[nearest(vector, centres)], vector);
      }
      for (int g = 0; g < groups; g++) {
        if (normalise(sums[g])) {
          centres[g] = sums[g];
        } else {
          centres[g] = sample[random.nextInt(sample.length)].clone();
        }
      }
    }
  }

  /// The group of each vector.
  int[] groups() {
    return Arrays.stream(vectors).mapToInt(vector -> nearest(vector, centres)).toArray();
  }

  float[][] centres() {
    return centres;
  }

  private static int nearest(float[] vector, float[][] centres) {
    int best = 0;
    float most = Float.NEGATIVE_INFINITY;
    for (int g = 0; g < centres.length; g++) {
      float dot = dot(vector, centres[g]);
      if (dot > most) {
        most = dot;
        best = g;
      }
    }
    return best;
  }

  private static float dot(float[] a, float[] b) {
    float s0 = 0;
    float s1 = 0;
    float s2 = 0;
    float s3 = 0;
    int i = 0;
    for (; i + 3 < a.length; i += 4) {
      s0 += a[i] * b[i];
      s1 += a[i + 1] * b[i + 1];
      s2 += a[i + 2] * b[i + 2];
      s3 += a[i + 3] * b[i + 3];
    }
    for (; i < a.length; i++) {
      s0 += a[i] * b[i];
    }
    return s0 + s1 + s2 + s3;
  }

  private static void add(float[] sum, float[] vector) {
    for (int i = 0; i < sum.length; i++) {
      sum[i] += vector[i];
    }
  }

  private static boolean normalise(float[] vector) {
    double length = Math.sqrt(dot(vector, vector));
    if (length == 0) {
      return false;
    }
    for (int i = 0; i < vector.length; i++) {
      vector[i] /= (float) length;
    }
    return true;
  }
}
