package org.bedside.audit;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bedside.audit.Verdict.Finding;

/// Says what was done to a chain that is broken at a row. The rows name each other by hash, so the
/// order in which they were written can be found again and compared with the one they have now.
final class Diagnosis {

  private static final int FURTHEST_SHIFT = 1_000;

  private final List<Row> rows;
  private final int bad;
  private final long vouched;
  private final Seal seal = new Seal();
  private final byte[] scratch = new byte[Row.HASH];

  /// @param bad the index of the first row that does not fit
  /// @param vouched up to which row a checkpoint has already been met
  Diagnosis(List<Row> rows, int bad, long vouched) {
    this.rows = rows;
    this.bad = bad;
    this.vouched = vouched;
  }

  Finding finding() {
    var row = rows.get(bad);
    var place = bad + 1L;
    if (row.follows(hashBefore(bad))) {
      return linked(row, place);
    }
    var chain = chain();
    if (chain.cardinality() == rows.size()) {
      return new Finding(
          Tamper.REORDER,
          place,
          place,
          "Row %d stands in another place than it was written in.".formatted(place));
    }
    var reachesEnd = chain.get(rows.size() - 1) || chain.nextSetBit(bad) >= 0;
    if (reachesEnd) {
      var stranger = chain.nextClearBit(0);
      return inserted(stranger);
    }
    return cut(row, place);
  }

  /// The link holds, so what is wrong is the row itself or its number.
  private Finding linked(Row row, long place) {
    if (row.seq() > place) {
      return holds(row.numbered(place)) ? edited(place) : deleted(place, row.seq() - 1);
    }
    if (row.seq() < place) {
      return inserted(bad);
    }
    if (bad + 1 < rows.size()) {
      // The rows behind are untouched but for their number: which way did they move?
      var behind = rows.get(bad + 1);
      if (!holds(behind) && holds(behind.numbered(behind.seq() + 1))) {
        return deleted(place, place);
      }
      if (!holds(behind) && holds(behind.numbered(behind.seq() - 1))) {
        return inserted(bad);
      }
    }
    return edited(place);
  }

  /// Nothing follows the row before, and this row follows nothing.
  private Finding cut(Row row, long place) {
    if (row.seq() > place) {
      return deleted(place, row.seq() - 1);
    }
    if (bad > 0 && row.follows(hashBefore(bad - 1))) {
      return inserted(bad);
    }
    if (holds(row)) {
      return place - 1 > vouched && place > 1 ? edited(place - 1) : inserted(bad);
    }
    for (var shift = 1; shift <= FURTHEST_SHIFT; shift++) {
      if (holds(row.numbered(row.seq() + shift))) {
        return deleted(place, place + shift - 1);
      }
    }
    return edited(place);
  }

  private static Finding edited(long place) {
    return new Finding(
        Tamper.EDIT,
        place,
        place,
        "Row %d was edited: it is not what was sealed.".formatted(place));
  }

  private static Finding deleted(long from, long to) {
    return new Finding(
        Tamper.DELETE,
        from,
        to,
        from == to
            ? "Row %d was deleted.".formatted(from)
            : "The rows from %d to %d were deleted.".formatted(from, to));
  }

  private Finding inserted(int index) {
    var place = rows.get(index).seq();
    return new Finding(
        Tamper.INSERT,
        place,
        place,
        "Row %d was inserted: the chain goes past it.".formatted(place));
  }

  private byte[] hashBefore(int index) {
    return index == 0 ? Row.genesis() : rows.get(index - 1).hash();
  }

  private boolean holds(Row row) {
    return seal.holds(row, scratch);
  }

  /// The rows on the longest way from the beginning along the links.
  private BitSet chain() {
    Map<ByteBuffer, List<Integer>> following = new HashMap<>();
    for (var i = 0; i < rows.size(); i++) {
      following
          .computeIfAbsent(ByteBuffer.wrap(rows.get(i).prevHash()), _ -> new ArrayList<>(1))
          .add(i);
    }
    var before = new int[rows.size()];
    var reached = new BitSet(rows.size());
    Arrays.fill(before, -1);
    var layer = new ArrayList<>(following.getOrDefault(ByteBuffer.wrap(Row.genesis()), List.of()));
    layer.forEach(reached::set);
    var furthest = -1;
    while (!layer.isEmpty()) {
      furthest = layer.getFirst();
      var further = new ArrayList<Integer>();
      for (var from : layer) {
        for (var to : following.getOrDefault(ByteBuffer.wrap(rows.get(from).hash()), List.of())) {
          if (!reached.get(to)) {
            reached.set(to);
            before[to] = from;
            further.add(to);
          }
        }
      }
      layer = further;
    }
    var chain = new BitSet(rows.size());
    for (var i = furthest; i >= 0; i = before[i]) {
      chain.set(i);
    }
    return chain;
  }
}
