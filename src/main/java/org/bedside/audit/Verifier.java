package org.bedside.audit;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.bedside.audit.Checkpoint.Remembered;
import org.bedside.audit.Source.Malformed;
import org.bedside.audit.Source.Reading;
import org.bedside.audit.Verdict.Finding;

/// Reads a ledger once, rehashes every row and the tree over them, and compares with what was
/// signed outside the database. Only when something is wrong does it read again, to say what was
/// done.
///
/// What it cannot see: rows appended with correct hashes by somebody who may write to the table,
/// and changes to rows that no checkpoint covers yet if all later rows were rehashed.
final class Verifier {

  private final List<Checkpoint> sealed;
  private final Seal seal = new Seal();
  private final byte[] scratch = new byte[Row.HASH];

  Verifier(List<Checkpoint> sealed) {
    this.sealed = sealed.stream().sorted(Comparator.comparingLong(Checkpoint::size)).toList();
  }

  Verdict verify(Source source) throws IOException {
    var pass = new Pass();
    try (var reading = source.open()) {
      return pass.over(source, reading);
    } catch (Malformed e) {
      return pass.verdict(
          new Finding(
              Tamper.FORM,
              pass.rows + 1,
              pass.rows + 1,
              "Line %d is not as an export has it: %s".formatted(e.line(), e.getMessage())));
    }
  }

  /// A mark that the tree must meet at its size.
  private record Mark(long size, byte[] root, Optional<Checkpoint> signed) {}

  private final class Pass {
    private final Merkle tree = new Merkle();
    private byte[] head = Row.genesis();
    private long rows;
    private long vouched;
    private long erased;
    private int next;

    Verdict over(Source source, Reading reading) throws IOException {
      var remembered = reading.remembered();
      var marks = marks(remembered);
      for (var row = reading.next(); row != null; row = reading.next()) {
        if (row.seq() != rows + 1 || !row.follows(head) || !seal.holds(row, scratch)) {
          return verdict(new Diagnosis(all(source), (int) rows, vouched).finding());
        }
        rows++;
        head = row.hash();
        erased += row.salt() == null ? 1 : 0;
        tree.add(head);
        for (; next < marks.size() && marks.get(next).size() == rows; next++) {
          if (!Arrays.equals(marks.get(next).root(), tree.root())) {
            return verdict(broken(source, marks.get(next), remembered));
          }
          vouched = marks.get(next).signed().isPresent() ? rows : vouched;
        }
      }
      return next < marks.size()
          ? verdict(missing(marks.getLast(), remembered))
          : stranger(remembered).map(this::verdict).orElseGet(() -> verdict());
    }

    Verdict verdict() {
      return new Verdict(rows, vouched, erased, Optional.empty());
    }

    Verdict verdict(Finding finding) {
      return new Verdict(rows, vouched, erased, Optional.of(finding));
    }

    /// The chain is sound but is not what was signed.
    private Finding broken(Source source, Mark mark, List<Remembered> remembered)
        throws IOException {
      var from = vouched + 1;
      if (mark.signed().isEmpty()) {
        return new Finding(
            Tamper.SEAL,
            from,
            mark.size(),
            "The database remembers a checkpoint of %d entries that its rows contradict."
                .formatted(mark.size()));
      }
      var checkpoint = mark.signed().get();
      if (writtenBy(source, checkpoint) < checkpoint.size()) {
        return remembered.stream().anyMatch(checkpoint::sameAs)
            ? new Finding(Tamper.TRUNCATE, from, mark.size(), cutAndWentOn(checkpoint, from))
            : new Finding(Tamper.ROLLBACK, from, mark.size(), restored(from));
      }
      return new Finding(
          Tamper.REHASH,
          from,
          mark.size(),
          "The chain was made anew: it is sound in itself, but the checkpoint of %s over %d entries was signed over others. The first changed row is one of %d to %d."
              .formatted(checkpoint.at(), checkpoint.size(), from, checkpoint.size()));
    }

    /// How many rows are not younger than a checkpoint: a restored backup went on with rows that
    /// are younger, a rehashed chain keeps its times.
    private static long writtenBy(Source source, Checkpoint checkpoint) throws IOException {
      var end = Row.micros(checkpoint.at());
      try (var reading = source.open()) {
        var count = 0L;
        for (var row = reading.next(); row != null; row = reading.next()) {
          count += row.at() <= end ? 1 : 0;
        }
        return count;
      }
    }

    /// Fewer rows than were signed.
    private Finding missing(Mark last, List<Remembered> remembered) {
      var newest = remembered.stream().mapToLong(Remembered::size).max().orElse(0);
      if (newest > rows) {
        return new Finding(
            Tamper.TRUNCATE,
            rows + 1,
            last.size(),
            "The rows from %d to %d are missing at the end, though the database remembers their checkpoint."
                .formatted(rows + 1, last.size()));
      }
      return new Finding(Tamper.ROLLBACK, rows + 1, last.size(), restored(rows + 1));
    }

    private static String cutAndWentOn(Checkpoint checkpoint, long from) {
      return "Rows were cut off and the chain went on without them: fewer than the %d entries signed at %s are that old. The first missing row is one of %d to %d."
          .formatted(checkpoint.size(), checkpoint.at(), from, checkpoint.size());
    }

    private static String restored(long from) {
      return "The whole database is of an earlier time, as after a restored backup: it knows nothing of what was signed from row %d on."
          .formatted(from);
    }

    /// A checkpoint that the database remembers, but that nobody signed. Those from before the
    /// files begin are only held against the rows: a person may have begun a new file.
    private Optional<Finding> stranger(List<Remembered> remembered) {
      if (sealed.isEmpty()) {
        return Optional.empty();
      }
      return remembered.stream()
          .filter(memory -> memory.size() >= sealed.getFirst().size())
          .filter(memory -> sealed.stream().noneMatch(signed -> signed.sameAs(memory)))
          .findFirst()
          .map(memory ->
              new Finding(
                  Tamper.SEAL,
                  memory.size(),
                  memory.size(),
                  "The database remembers a checkpoint of %d entries that is in none of the given files."
                      .formatted(memory.size())));
    }
  }

  private List<Mark> marks(List<Remembered> remembered) {
    var marks = new ArrayList<Mark>();
    sealed.forEach(each -> marks.add(new Mark(each.size(), each.root(), Optional.of(each))));
    remembered.forEach(each -> marks.add(new Mark(each.size(), each.root(), Optional.empty())));
    // Of two at the same size the signed one speaks first, since the sort is stable.
    marks.sort(Comparator.comparingLong(Mark::size));
    return marks;
  }

  private static List<Row> all(Source source) throws IOException {
    var rows = new ArrayList<Row>();
    try (var reading = source.open()) {
      for (var row = reading.next(); row != null; row = reading.next()) {
        rows.add(row);
      }
    }
    return rows;
  }
}
