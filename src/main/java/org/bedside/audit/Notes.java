package org.bedside.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bedside.audit.Verdict.Finding;

/// A file of signed checkpoints, one after the other with an empty line between. It is only ever
/// appended to, so that it may lie on a medium that allows nothing else. Only the beginning of a
/// note for which there was no room is taken off again, or the next one could not be read.
final class Notes {

  static final String DASH = "— ";
  private static final int LONGEST_NOTE = 4096;

  private Notes() {}

  /// What a file holds: the checkpoints whose signature is good, and the first that is not.
  ///
  /// @param damaged which one cannot be believed, counted from 1
  record Content(List<Checkpoint> checkpoints, Optional<Integer> damaged) {

    Optional<Checkpoint> last() {
      return checkpoints.isEmpty() ? Optional.empty() : Optional.of(checkpoints.getLast());
    }

    /// Why the file itself cannot be believed: a bad signature, or a ledger that shrank.
    Optional<Finding> finding() {
      if (damaged.isPresent()) {
        return Optional.of(
            seal("Checkpoint %d in the file has no good signature.".formatted(damaged.get())));
      }
      for (var i = 1; i < checkpoints.size(); i++) {
        if (checkpoints.get(i).size() <= checkpoints.get(i - 1).size()) {
          return Optional.of(
              seal(
                  "Checkpoint %d in the file is not larger than the one before.".formatted(i + 1)));
        }
      }
      return Optional.empty();
    }

    private static Finding seal(String sentence) {
      return new Finding(Tamper.SEAL, 0, 0, sentence);
    }
  }

  static Content read(Path file, NoteKey key) throws IOException {
    return Files.exists(file)
        ? parse(Files.readString(file), key)
        : new Content(List.of(), Optional.empty());
  }

  /// The same of the end of a file alone: at most its last checkpoint, however many there are.
  static Content last(Path file, NoteKey key) throws IOException {
    if (!Files.exists(file)) {
      return new Content(List.of(), Optional.empty());
    }
    try (var in = FileChannel.open(file, StandardOpenOption.READ)) {
      var bytes = ByteBuffer.allocate((int) Math.min(in.size(), LONGEST_NOTE));
      in.position(in.size() - bytes.capacity());
      while (bytes.hasRemaining() && in.read(bytes) >= 0) {}
      var text = new String(bytes.array(), UTF_8);
      var signature = text.lastIndexOf("\n\n" + DASH);
      var before = signature < 0 ? -1 : text.lastIndexOf("\n\n", signature - 1);
      return parse(before < 0 ? text : text.substring(before + 2), key);
    }
  }

  static Content parse(String text, NoteKey key) {
    var good = new ArrayList<Checkpoint>();
    var damaged = Optional.<Integer>empty();
    var blocks = text.split("\n\n", -1);
    var number = 0;
    for (var i = 0; i < blocks.length; i += 2) {
      if (blocks[i].isEmpty() && i == blocks.length - 1) {
        break;
      }
      number++;
      var signature = i + 1 < blocks.length ? blocks[i + 1] : "";
      try {
        var body = blocks[i] + "\n";
        if (!key.signed(body, signature)) {
          throw new IllegalArgumentException("The signature is not good");
        }
        good.add(Checkpoint.parse(body));
      } catch (IllegalArgumentException e) {
        damaged = damaged.isPresent() ? damaged : Optional.of(number);
      }
    }
    return new Content(List.copyOf(good), damaged);
  }

  static void append(Path file, String note) throws IOException {
    var folder = file.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    try (var out =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
      var before = out.size();
      try {
        var bytes = ByteBuffer.wrap((note + "\n").getBytes(UTF_8));
        while (bytes.hasRemaining()) {
          out.write(bytes);
        }
        out.force(true);
      } catch (IOException e) {
        out.truncate(before);
        throw e;
      }
    }
  }
}
