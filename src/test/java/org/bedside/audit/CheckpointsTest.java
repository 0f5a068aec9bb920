package org.bedside.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The signed file outside the database.
class CheckpointsTest {

  @TempDir Path folder;
  private SigningKey key;
  private final Checkpoint checkpoint =
      new Checkpoint("bedside/test", 7, new byte[32], Instant.parse("2026-11-22T08:00:00.5Z"));

  @BeforeEach
  void makeKey() throws IOException {
    key = SigningKey.keptIn(folder.resolve("keys/key"), "bedside/test");
  }

  @Test
  void the_key_is_its_owners_alone_and_stays_the_same() throws IOException {
    assertThat(Files.getPosixFilePermissions(folder.resolve("keys/key")))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    assertThat(SigningKey.keptIn(folder.resolve("keys/key"), "bedside/test").open().toString())
        .isEqualTo(key.open().toString());
  }

  @Test
  void a_public_key_reads_back_and_a_wrong_one_is_refused() {
    var text = key.open().toString();

    assertThat(NoteKey.parse(text).raw()).isEqualTo(key.open().raw());
    assertThatThrownBy(() -> NoteKey.parse(text.replace("bedside/test", "bedside/best")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /// The example of the format's own specification, c2sp.org/signed-note.
  @Test
  void the_id_of_a_key_is_computed_as_the_standard_does() {
    assertThat(
            NoteKey.parse("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW")
                .signed(
                    """
                    If you think cryptography is the answer to your problem,
                    then you don't know what your problem is.
                    """,
                    "— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM="))
        .isTrue();
  }

  @Test
  void what_was_signed_reads_back() throws IOException {
    var file = folder.resolve("checkpoints");
    Notes.append(file, key.note(checkpoint));
    Notes.append(file, key.note(new Checkpoint("bedside/test", 8, new byte[32], checkpoint.at())));

    var content = Notes.read(file, key.open());

    assertThat(content.finding()).isEmpty();
    assertThat(content.checkpoints()).extracting(Checkpoint::size).containsExactly(7L, 8L);
    assertThat(content.checkpoints().getFirst().body()).isEqualTo(checkpoint.body());
  }

  @Test
  void any_changed_byte_of_the_file_is_noticed() {
    var text = key.note(checkpoint) + "\n";
    for (var i = 0; i < text.length(); i++) {
      for (var other : List.of('x', '\n', '1')) {
        if (text.charAt(i) != other) {
          var changed = text.substring(0, i) + other + text.substring(i + 1);
          var content = Notes.parse(changed, key.open());

          assertThat(content.finding()).as("at %d: %s", i, changed).isPresent();
        }
      }
    }
  }

  @Test
  void a_ledger_that_shrank_between_two_signatures_is_noticed() {
    var text = key.note(checkpoint) + "\n" + key.note(checkpoint) + "\n";

    assertThat(Notes.parse(text, key.open()).finding().orElseThrow().tamper())
        .isEqualTo(Tamper.SEAL);
  }

  @Test
  void the_last_of_many_is_found_without_reading_them_all() throws IOException {
    var file = folder.resolve("many");
    assertThat(Notes.last(file, key.open()).last()).isEmpty();
    for (var size = 1; size <= 60; size++) {
      Notes.append(
          file, key.note(new Checkpoint("bedside/test", size, new byte[32], checkpoint.at())));
      assertThat(Notes.last(file, key.open()).last().orElseThrow().size()).isEqualTo(size);
      assertThat(Notes.last(file, key.open()).finding()).isEmpty();
    }
    Files.writeString(file, Files.readString(file).replaceFirst("\n60\n", "\n61\n"));
    assertThat(Notes.last(file, key.open()).finding()).isPresent();
  }
}
