package org.bedside.roster;

import java.util.Arrays;

/// The patients whose first and last name a pair of words may be: the best pair of all.
final class Hits {

  static final double NICKNAME = 0.04;

  private static final double[] BY = {0, 0.01, 0.28, 0.06};

  private final Names names;
  private int[] patients = new int[16];
  private int size;
  private double cost;
  private int by;
  private boolean nickname;

  Hits(Names names) {
    this.names = names;
  }

  /// Whether any given name goes with any surname; keeps those that go best together.
  boolean look(Candidates givens, Candidates lasts) {
    size = 0;
    cost = 9;
    for (int given = 0; given < givens.size; given++) {
      for (int last = 0; last < lasts.size; last++) {
        double both = givens.costs[given] + lasts.costs[last];
        look(Names.key(givens.words[given], lasts.words[last]), both, givens.costs[given]);
      }
    }
    return size > 0;
  }

  private void look(long key, double both, double given) {
    for (int entry = names.pairs.first(key); entry >= 0; entry = names.pairs.next(entry)) {
      int value = names.pairs.value(entry);
      double sum = both + BY[value & 3];
      if (sum < cost - 1e-9) {
        size = 0;
        cost = sum;
        by = value & 3;
        nickname = given == NICKNAME;
      }
      if (sum < cost + 1e-9) {
        add(value >>> 2);
      }
    }
  }

  private void add(int patient) {
    for (int at = 0; at < size; at++) {
      if (patients[at] == patient) {
        return;
      }
    }
    if (size == patients.length) {
      patients = Arrays.copyOf(patients, size * 2);
    }
    patients[size++] = patient;
  }

  double cost() {
    return cost;
  }

  Form form() {
    return nickname ? Form.NICKNAME : by == Names.BY_MIDDLE ? Form.MIDDLE : Form.FULL;
  }

  int[] patients() {
    return Arrays.copyOf(patients, size);
  }

  /// Whether all have a middle name that begins with another letter.
  boolean contradicts(char middle) {
    for (int at = 0; at < size; at++) {
      char own = names.middles[patients[at]];
      if (own == 0 || own == middle) {
        return false;
      }
    }
    return true;
  }
}
