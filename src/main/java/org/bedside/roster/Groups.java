package org.bedside.roster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The patients that share one trait (a town, an illness), each group under its key. Filled in the
/// order of the patients, then closed and only read.
final class Groups {

  /// Some patients in their order, and as bits where they are many.
  record Group(int[] members, long @Nullable [] bits) {}

  private static final Group NOBODY = new Group(new int[0], null);

  private final Map<String, Growing> growing = new HashMap<>();
  private final Map<String, Group> groups = new HashMap<>();

  /// Nothing is no trait.
  void add(String key, int patient) {
    if (!key.isEmpty()) {
      growing.computeIfAbsent(key, _ -> new Growing()).add(patient);
    }
  }

  void close(int size) {
    growing.forEach((key, group) -> groups.put(key, group.close(size)));
    growing.clear();
  }

  boolean has(String key) {
    return groups.containsKey(key);
  }

  Group group(String key) {
    return groups.getOrDefault(key, NOBODY);
  }

  /// All groups whose key ends so.
  List<Group> endingWith(String end) {
    var some = new ArrayList<Group>();
    groups.forEach((key, group) -> {
      if (key.endsWith(end)) {
        some.add(group);
      }
    });
    return some;
  }

  private static final class Growing {

    /// A row of bits is as long as this part of the members' numbers would be.
    private static final int FEW = 32;

    private int[] members = new int[4];
    private int size;

    void add(int patient) {
      if (size > 0 && members[size - 1] == patient) {
        return;
      }
      if (size == members.length) {
        members = Arrays.copyOf(members, size * 2);
      }
      members[size++] = patient;
    }

    Group close(int all) {
      if (size <= all / FEW) {
        return new Group(Arrays.copyOf(members, size), null);
      }
      var bits = new long[(all + 63) >>> 6];
      for (int at = 0; at < size; at++) {
        bits[members[at] >>> 6] |= 1L << members[at];
      }
      return new Group(new int[0], bits);
    }
  }
}
