package org.bedside.audit;

import java.security.DigestException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The tree of RFC 9162 §2.1 (and RFC 6962 before it): a leaf is SHA-256(0x00 ‖ data), a node
/// SHA-256(0x01 ‖ left ‖ right), and a list is split at the largest power of two below its length.
///
/// An instance grows leaf by leaf and keeps only the frontier: the roots of the complete subtrees,
/// one per bit of the size.
final class Merkle {

  private final MessageDigest sha256 = Seal.sha256();
  private final byte[] two = new byte[1 + 2 * Row.HASH];
  private final byte[][] frontier = new byte[Long.SIZE][];
  private long size;

  long size() {
    return size;
  }

  /// Adds a leaf by its data, here the hash of a row.
  void add(byte[] data) {
    var carried = leaf(data);
    var level = 0;
    for (var rest = size; (rest & 1) == 1; rest >>>= 1) {
      carried = node(frontier[level], carried);
      level++;
    }
    frontier[level] = carried;
    size++;
  }

  byte[] root() {
    if (size == 0) {
      return sha256.digest();
    }
    var level = Long.numberOfTrailingZeros(size);
    var root = frontier[level];
    for (level++; size >>> level != 0; level++) {
      if ((size >>> level & 1) == 1) {
        root = node(frontier[level], root);
      }
    }
    return root;
  }

  byte[] leaf(byte[] data) {
    sha256.update((byte) 0);
    return sha256.digest(data);
  }

  private byte[] node(byte[] left, byte[] right) {
    two[0] = 1;
    System.arraycopy(left, 0, two, 1, Row.HASH);
    System.arraycopy(right, 0, two, 1 + Row.HASH, Row.HASH);
    sha256.update(two);
    var out = new byte[Row.HASH];
    try {
      sha256.digest(out, 0, Row.HASH);
    } catch (DigestException e) {
      throw new IllegalStateException("Thirty-two bytes hold a SHA-256", e);
    }
    return out;
  }

  /// Leaves from `from` (counted from 0) up to but without `to`.
  record Range(long from, long to) {
    boolean holds(long leaf) {
      return from <= leaf && leaf < to;
    }
  }

  /// The subtrees whose roots are the inclusion path of a leaf, from the leaf upwards.
  static List<Range> path(long leaf, long size) {
    var path = new ArrayList<Range>();
    var from = 0L;
    var to = size;
    while (to - from > 1) {
      var middle = from + Long.highestOneBit(to - from - 1);
      if (leaf < middle) {
        path.add(new Range(middle, to));
        to = middle;
      } else {
        path.add(new Range(from, middle));
        from = middle;
      }
    }
    return path.reversed();
  }

  /// Whether a path leads from the data of a leaf to the root of a tree of `size` leaves.
  static boolean leads(byte[] data, long leaf, long size, List<byte[]> path, byte[] root) {
    if (leaf < 0 || leaf >= size) {
      return false;
    }
    var ranges = path(leaf, size);
    if (ranges.size() != path.size()) {
      return false;
    }
    var merkle = new Merkle();
    var hash = merkle.leaf(data);
    for (var i = 0; i < path.size(); i++) {
      hash =
          ranges.get(i).from() > leaf
              ? merkle.node(hash, path.get(i))
              : merkle.node(path.get(i), hash);
    }
    return Arrays.equals(hash, root);
  }
}
