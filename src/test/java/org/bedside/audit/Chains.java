package org.bedside.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.bedside.audit.Checkpoint.Remembered;
import org.jspecify.annotations.Nullable;

/// Ledgers in memory, made with the product's own hashing.
final class Chains {

  static final Instant START = Instant.parse("2026-11-22T08:00:00Z");
  private static final Seal SEAL = new Seal();

  private Chains() {}

  /// One entry each second.
  static List<Row> of(int rows) {
    var random = new Random(11);
    var chain = new ArrayList<Row>();
    for (var i = 0; i < rows; i++) {
      var salt = new byte[Seal.SALT];
      random.nextBytes(salt);
      chain.add(
          row(
              salt,
              i % 3 == 0 ? "why \\ " + i : null,
              "{\"hash\":\"" + Integer.toHexString(random.nextInt()) + "\"}",
              START.plusSeconds(i)));
    }
    return rehashed(chain, 0);
  }

  private static Row row(byte[] salt, @Nullable String reason, String details, Instant at) {
    var payload = details.getBytes(UTF_8);
    return new Row(
        0,
        Row.micros(at),
        "person:6f1c1c9e-2b4f-4d0e-9a51-2f6a8f3f1a11".getBytes(UTF_8),
        "post.approved".getBytes(UTF_8),
        "post:0b9d7c1e-52c3-4a34-8f0e-6a2f5d1c9b22".getBytes(UTF_8),
        Row.bytes(reason),
        payload,
        salt,
        SEAL.commitment(salt, Row.bytes(reason), payload),
        new byte[0],
        new byte[0]);
  }

  /// Numbers, links and hashes anew from an index on: what a database owner can do.
  static List<Row> rehashed(List<Row> rows, int from) {
    var chain = new ArrayList<>(rows.subList(0, from));
    var head = from == 0 ? Row.genesis() : rows.get(from - 1).hash();
    for (var i = from; i < rows.size(); i++) {
      var row = linked(rows.get(i).numbered(i + 1), head);
      head = SEAL.row(row);
      chain.add(row.sealed(head));
    }
    return chain;
  }

  static Row linked(Row row, byte[] prevHash) {
    return new Row(
        row.seq(),
        row.at(),
        row.actor(),
        row.action(),
        row.subject(),
        row.reason(),
        row.details(),
        row.salt(),
        row.commitment(),
        prevHash,
        row.hash());
  }

  static Row byActor(Row row, String actor) {
    return new Row(
        row.seq(),
        row.at(),
        actor.getBytes(UTF_8),
        row.action(),
        row.subject(),
        row.reason(),
        row.details(),
        row.salt(),
        row.commitment(),
        row.prevHash(),
        row.hash());
  }

  static Checkpoint checkpoint(List<Row> rows, int size) {
    var tree = new Merkle();
    rows.subList(0, size).forEach(row -> tree.add(row.hash()));
    return new Checkpoint(
        "bedside/test", size, tree.root(), START.plusSeconds(size).minus(Duration.ofMillis(500)));
  }

  static Remembered remembered(Checkpoint checkpoint) {
    return new Remembered(checkpoint.size(), Row.micros(checkpoint.at()), checkpoint.root());
  }

  record Memory(List<Row> rows, List<Remembered> checkpoints) implements Source {
    @Override
    public Reading open() {
      var each = rows.iterator();
      return new Reading() {
        @Override
        public List<Remembered> remembered() {
          return checkpoints;
        }

        @Override
        public @Nullable Row next() {
          return each.hasNext() ? each.next() : null;
        }

        @Override
        public void close() {}
      };
    }
  }

  static byte[] export(Source source) throws IOException {
    var out = new ByteArrayOutputStream();
    Export.write(source, out);
    return out.toByteArray();
  }

  static ExportFile file(byte[] bytes) {
    return new ExportFile(() -> new ByteArrayInputStream(bytes));
  }
}
