package org.bedside.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Instant;
import org.bedside.SmallDisk;
import org.junit.jupiter.api.Test;

/// The file of checkpoints on a disk without room (case 7).
class NotesOnFullDiskTest {

  @Test
  void a_note_for_which_there_was_no_room_does_not_spoil_the_next_one() throws Exception {
    try (var disk = SmallDisk.mounted("notes-disk", "256k")) {
      var key = SigningKey.keptIn(disk.folder().resolve("key"), "full/audit");
      var file = disk.folder().resolve("checkpoints");
      Notes.append(file, note(key, 1));
      disk.fill();
      assertThatThrownBy(
              () -> {
                for (var size = 2; size < 1_000; size++) {
                  Notes.append(file, note(key, size));
                }
              })
          .isInstanceOf(IOException.class);
      var kept = Notes.read(file, key.open());
      assertThat(kept.damaged()).isEmpty();
      disk.free();
      Notes.append(file, note(key, 1_000));
      var read = Notes.read(file, key.open());
      assertThat(read.finding()).isEmpty();
      assertThat(read.checkpoints()).hasSize(kept.checkpoints().size() + 1);
    }
  }

  private static String note(SigningKey key, long size) {
    var at = Instant.parse("2026-11-22T09:00:00Z").plusSeconds(size);
    return key.note(new Checkpoint("full/audit", size, new byte[32], at));
  }
}
