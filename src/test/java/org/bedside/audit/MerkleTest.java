package org.bedside.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MerkleTest {

  /// The eight leaves with which implementations of RFC 6962 are compared.
  private static final List<String> LEAVES =
      List.of(
          "",
          "00",
          "10",
          "2021",
          "3031",
          "40414243",
          "5051525354555657",
          "606162636465666768696a6b6c6d6e6f");

  @Test
  void roots_are_those_of_the_standard() {
    var roots =
        Map.of(
            0,
            "e3b0c442…b855",
            1,
            "6e340b9c…a01d",
            2,
            "fac54203…c125",
            3,
            "aeb6bcfe…6e77",
            7,
            "ddb89be4…4c8c",
            8,
            "5dc9da79…4328");

    roots.forEach((size, root) -> {
      var hex = HexFormat.of().formatHex(tree(size).root());
      assertThat(hex.substring(0, 8) + "…" + hex.substring(60)).isEqualTo(root);
    });
  }

  @Test
  void a_tree_that_grows_has_the_root_of_one_built_by_the_definition() {
    var leaves = new ArrayList<byte[]>();
    var tree = new Merkle();
    var random = new Random(7);
    for (var size = 1; size <= 130; size++) {
      var leaf = new byte[Row.HASH];
      random.nextBytes(leaf);
      leaves.add(leaf);
      tree.add(leaf);

      assertThat(tree.root()).isEqualTo(byDefinition(leaves));
    }
  }

  @Test
  void every_leaf_of_every_small_tree_has_a_path_and_no_other_leaf_passes_by_it() {
    for (var size = 1; size <= 20; size++) {
      var leaves = new ArrayList<byte[]>();
      for (var i = 0; i < size; i++) {
        leaves.add(new byte[] {(byte) i});
      }
      var root = byDefinition(leaves);
      for (var leaf = 0; leaf < size; leaf++) {
        var path =
            Merkle.path(leaf, size).stream()
                .map(range -> byDefinition(leaves.subList((int) range.from(), (int) range.to())))
                .toList();
        assertThat(Merkle.leads(leaves.get(leaf), leaf, size, path, root)).isTrue();
        assertThat(Merkle.leads(new byte[] {99}, leaf, size, path, root)).isFalse();
        assertThat(Merkle.leads(leaves.get(leaf), leaf, size, path, new byte[32])).isFalse();
        assertThat(Merkle.leads(leaves.get(leaf), size, size, path, root)).isFalse();
      }
    }
  }

  private static Merkle tree(int size) {
    var tree = new Merkle();
    LEAVES.subList(0, size).forEach(leaf -> tree.add(HexFormat.of().parseHex(leaf)));
    return tree;
  }

  /// RFC 9162 §2.1.1, word by word.
  private static byte[] byDefinition(List<byte[]> leaves) {
    var sha256 = Seal.sha256();
    if (leaves.size() == 1) {
      sha256.update((byte) 0);
      return sha256.digest(leaves.getFirst());
    }
    var split = Integer.highestOneBit(leaves.size() - 1);
    sha256.update((byte) 1);
    sha256.update(byDefinition(leaves.subList(0, split)));
    return sha256.digest(byDefinition(leaves.subList(split, leaves.size())));
  }
}
