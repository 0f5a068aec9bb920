package org.bedside.audit;

import java.util.HexFormat;
import java.util.List;

/// That one entry is under the last signed checkpoint: its hash, and the hashes that lead from it
/// to the signed root (RFC 9162 §2.1.3). Whoever has the public key can check it without the
/// ledger.
///
/// @param note the checkpoint as it was signed
public record Proof(long seq, String hash, List<String> path, long size, String root, String note) {

  /// Whether the path leads to the root.
  public boolean holds() {
    var hex = HexFormat.of();
    return Merkle.leads(
        hex.parseHex(hash),
        seq - 1,
        size,
        path.stream().map(hex::parseHex).toList(),
        hex.parseHex(root));
  }
}
