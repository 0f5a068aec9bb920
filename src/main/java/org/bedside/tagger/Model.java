package org.bedside.tagger;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;

/// The weights that the training found. A row is one `long`: two bytes tell the feature, one byte
/// for each label is its weight. So a feature costs one look into the table and two additions.
final class Model {

  static final int L = Chain.LABELS;

  private static final long LANES = 0x0000_00FF_00FF_00FFL;
  private static final int MIDDLE = 128;

  private static final class Only {
    static final Model STANDARD = load();
  }

  private final long[] rows;
  private final int mask;
  private final float unit;
  private final double[] steps = new double[L * L];
  private final double[] moves;

  /// @param room how many rows there may be, a power of two
  /// @param unit what a weight of 1 in a row stands for
  /// @param moves the weight of each pair of labels
  Model(int room, float unit, double[] moves) {
    rows = new long[room];
    mask = room - 2;
    this.unit = unit;
    this.moves = moves;
    for (int p = 0; p < steps.length; p++) {
      steps[p] = Chain.follows(p / L, p % L) ? Math.exp(moves[p]) : 0;
    }
  }

  static Model standard() {
    return Only.STANDARD;
  }

  double[] steps() {
    return steps;
  }

  /// Adds a feature's weights; false if both places where it could stand are taken.
  boolean add(long feature, float[] weights, int from) {
    long row = sign(feature);
    for (int y = 0; y < L; y++) {
      int weight = Math.clamp(Math.round(weights[from + y] / unit), -127, 127);
      row |= ((long) (weight + MIDDLE)) << (8 * y);
    }
    int place = place(feature);
    for (int at = place; at < place + 2; at++) {
      if (rows[at] == 0) {
        rows[at] = row;
        return true;
      }
    }
    return false;
  }

  private int place(long feature) {
    return (int) (feature >>> 20) & mask;
  }

  private static long sign(long feature) {
    return (feature << 48) | (1L << 48);
  }

  /// Puts the scores of all labels for a piece with these features into `scores` from `at` on.
  void score(long[] features, int count, double[] scores, int at) {
    long even = 0;
    long odd = 0;
    int known = 0;
    for (int k = 0; k < count; k++) {
      long feature = features[k];
      int place = place(feature);
      long sign = sign(feature) >>> 48;
      // No branches: whether a feature is known cannot be foreseen.
      long first = rows[place];
      long second = rows[place + 1];
      long isFirst = (((first >>> 48) ^ sign) - 1) >> 63;
      long isSecond = ((((second >>> 48) ^ sign) - 1) >> 63) & ~isFirst;
      long row = (first & isFirst) | (second & isSecond);
      even += row & LANES;
      odd += (row >>> 8) & LANES;
      known -= (int) (isFirst | isSecond);
    }
    int zero = known * MIDDLE;
    for (int y = 0; y < L; y += 2) {
      scores[at + y] = ((int) ((even >>> (8 * y)) & 0xFFFF) - zero) * unit;
      scores[at + y + 1] = ((int) ((odd >>> (8 * y)) & 0xFFFF) - zero) * unit;
    }
  }

  void write(DataOutputStream out) throws IOException {
    out.writeInt(rows.length);
    out.writeFloat(unit);
    for (double move : moves) {
      out.writeFloat((float) move);
    }
    for (long row : rows) {
      out.writeByte(row == 0 ? 0 : 1);
    }
    for (int column = 0; column < 8; column++) {
      for (long row : rows) {
        if (row != 0) {
          out.writeByte((int) (row >>> (8 * column)));
        }
      }
    }
  }

  private static Model load() {
    return read(ByteBuffer.wrap(Resource.read("model.bin.gz")));
  }

  static Model read(ByteBuffer in) {
    int room = in.getInt();
    float unit = in.getFloat();
    var moves = new double[L * L];
    for (int p = 0; p < moves.length; p++) {
      moves[p] = in.getFloat();
    }
    var model = new Model(room, unit, moves);
    var bytes = in.array();
    int taken = in.position();
    int count = (bytes.length - taken - room) / 8;
    int at = taken + room;
    for (int slot = 0; slot < room; slot++) {
      if (bytes[taken + slot] != 0) {
        long row = 0;
        for (int column = 0; column < 8; column++) {
          row |= (bytes[at + column * count] & 0xFFL) << (8 * column);
        }
        model.rows[slot] = row;
        at++;
      }
    }
    return model;
  }
}
