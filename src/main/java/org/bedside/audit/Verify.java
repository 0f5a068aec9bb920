package org.bedside.audit;

import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bedside.audit.Verdict.Finding;
import org.jspecify.annotations.Nullable;

/// The offline verifier: checks an export or a database against signed checkpoints. It needs
/// nothing of the running house, so an auditor can run it on a machine of their own.
public final class Verify {

  private static final String USAGE =
      """
      Checks a ledger against the checkpoints that were signed outside its database.

        bin/verify LEDGER [--checkpoints FILE --key FILE]…
        bin/verify --export FILE LEDGER

      LEDGER         an export, or a database as jdbc:postgresql://host/name?user=…&password=…
      --checkpoints  a file of signed checkpoints; more than one if several nodes sign
      --key          the public key of the checkpoints named just before (else FILE.pub)
      --export       write the ledger to FILE instead of checking it

      Ends with 0 when the ledger is sound, 1 when it is not, 2 when it could not be read.
      """;

  private final List<Checkpoint> sealed = new ArrayList<>();
  private @Nullable String ledger;
  private @Nullable Path export;
  private @Nullable Path checkpoints;
  private @Nullable Path key;
  private Optional<Finding> damagedSeal = Optional.empty();

  private Verify() {}

  public static void main(String[] arguments) {
    System.exit(run(arguments, System.out));
  }

  static int run(String[] arguments, Appendable out) {
    try {
      return new Verify().read(arguments).answer(out);
    } catch (IOException | IllegalArgumentException e) {
      try {
        out.append(String.valueOf(e.getMessage())).append('\n');
      } catch (IOException unheard) {
        return 2;
      }
      return 2;
    }
  }

  private Verify read(String[] arguments) throws IOException {
    for (var i = 0; i < arguments.length; i++) {
      switch (arguments[i]) {
        case "--checkpoints" -> {
          seals();
          checkpoints = Path.of(value(arguments, ++i));
        }
        case "--key" -> key = Path.of(value(arguments, ++i));
        case "--export" -> export = Path.of(value(arguments, ++i));
        default -> ledger = arguments[i];
      }
    }
    seals();
    return this;
  }

  private static String value(String[] arguments, int index) {
    if (index >= arguments.length) {
      throw new IllegalArgumentException(USAGE);
    }
    return arguments[index];
  }

  private void seals() throws IOException {
    var file = checkpoints;
    if (file == null) {
      return;
    }
    var open = key == null ? Path.of(file + ".pub") : key;
    var content = Notes.parse(Files.readString(file), NoteKey.parse(Files.readString(open)));
    sealed.addAll(content.checkpoints());
    if (damagedSeal.isEmpty()) {
      damagedSeal = content.finding();
    }
    checkpoints = null;
    key = null;
  }

  private int answer(Appendable out) throws IOException {
    var named = ledger;
    if (named == null) {
      throw new IllegalArgumentException(USAGE);
    }
    var source = source(named);
    var to = export;
    if (to != null) {
      try (var file = new FileOutputStream(to.toFile())) {
        Export.write(source, file);
        file.getFD().sync();
      }
      out.append("Written to ").append(to.toString()).append('\n');
      return 0;
    }
    var verdict = new Verifier(sealed).verify(source);
    var finding = verdict.finding().or(() -> damagedSeal);
    out.append(sentence(verdict, finding));
    return finding.isEmpty() ? 0 : 1;
  }

  private String sentence(Verdict verdict, Optional<Finding> finding) {
    if (finding.isPresent()) {
      var found = finding.get();
      return "NOT SOUND: %s at row %d. %s\n"
          .formatted(found.tamper(), found.from(), found.sentence());
    }
    var sentence =
        new StringBuilder(
            "SOUND: %d rows, %d of them under a signed checkpoint, %d with erased details.\n"
                .formatted(verdict.rows(), verdict.sealed(), verdict.erased()));
    if (sealed.isEmpty()) {
      sentence.append(
          "No checkpoints were given: a chain that was made anew or cut at its end would not show.\n");
    }
    return sentence.toString();
  }

  private static Source source(String ledger) {
    return ledger.startsWith("jdbc:")
        ? new DatabaseSource(() -> DriverManager.getConnection(ledger))
        : ExportFile.at(Path.of(ledger));
  }
}
