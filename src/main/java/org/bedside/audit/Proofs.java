package org.bedside.audit;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.Optional;
import javax.sql.DataSource;
import org.bedside.audit.Standing.Checked;
import org.bedside.audit.Standing.Signed;
import org.springframework.stereotype.Component;

/// What can be shown of the ledger's soundness while the house runs. It reads the whole ledger, so
/// it takes a few seconds for each million entries. The proof that counts is the one that somebody
/// else makes with `bin/verify`.
@Component
class Proofs {

  private final Ledger ledger;
  private final Checkpoints checkpoints;
  private final DatabaseSource source;
  private final Clock clock;
  private volatile Optional<Checked> checked = Optional.empty();

  Proofs(Ledger ledger, Checkpoints checkpoints, DataSource database, Clock clock) {
    this.ledger = ledger;
    this.checkpoints = checkpoints;
    this.source = new DatabaseSource(database::getConnection);
    this.clock = clock;
  }

  Checked check() throws IOException {
    var content = checkpoints.signed();
    var verdict = new Verifier(content.checkpoints()).verify(source);
    if (verdict.sound()) {
      verdict = new Verdict(verdict.rows(), verdict.sealed(), verdict.erased(), content.finding());
    }
    var done = new Checked(clock.instant(), verdict);
    checked = Optional.of(done);
    return done;
  }

  Standing standing() throws IOException {
    return new Standing(
        ledger.count(),
        ledger.since(),
        checkpoints
            .last()
            .map(last -> new Signed(last.at(), last.size(), HexFormat.of().formatHex(last.root()))),
        checkpoints.contradicted(),
        checked);
  }

  /// The path from an entry to the last signed root; empty if no checkpoint covers the entry yet.
  Optional<Proof> of(long seq) throws IOException {
    var last = checkpoints.last();
    if (seq < 1 || last.isEmpty() || seq > last.get().size()) {
      return Optional.empty();
    }
    var checkpoint = last.get();
    var ranges = Merkle.path(seq - 1, checkpoint.size());
    var trees = new ArrayList<Merkle>();
    ranges.forEach(_ -> trees.add(new Merkle()));
    ledger.eachHash(
        checkpoint.size(),
        (leaf, hash) -> {
          for (var i = 0; i < trees.size(); i++) {
            if (ranges.get(i).holds(leaf)) {
              trees.get(i).add(hash);
              return;
            }
          }
        });
    var hex = HexFormat.of();
    return ledger
        .hashAt(seq)
        .map(hash ->
            new Proof(
                seq,
                hex.formatHex(hash),
                trees.stream().map(tree -> hex.formatHex(tree.root())).toList(),
                checkpoint.size(),
                hex.formatHex(checkpoint.root()),
                checkpoints.note(checkpoint)));
  }

  void export(OutputStream out) throws IOException {
    Export.write(source, out);
  }
}
