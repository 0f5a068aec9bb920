package org.bedside.guard;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The inputs that Jazzer found to break something once, and those it starts from. Looking for new
/// ones takes minutes and Jazzer's agent, which nobody else's tests should run under: that is
/// `bin/bench fuzz`.
class FuzzedTest {

  static final Path KEPT = Path.of("src/test/resources/org/bedside/guard/fuzz");

  private static final int STEP = 19;

  private int way;

  static List<byte[]> kept() throws IOException {
    try (var files = Files.list(KEPT)) {
      return files.filter(Files::isRegularFile).sorted().map(FuzzedTest::bytes).toList();
    }
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void the_kept_inputs_break_nothing() throws IOException {
    for (var bytes : kept()) {
      read(bytes);
    }
  }

  @Test
  void no_example_breaks_anything() {
    for (var example : Examples.FOUND) {
      read(FuzzedText.bytes(example.text()));
    }
    for (var example : Examples.CLEAN) {
      read(FuzzedText.bytes(example.text()));
    }
  }

  @Test
  void halves_of_characters_can_be_said_in_bytes() {
    byte[] bytes = {0, 'a', (byte) 0xF8, 0x3D, 'b', (byte) 0xFE, 0x00};
    var text = FuzzedText.of(bytes).said().text();
    org.assertj.core.api.Assertions.assertThat(text).isEqualTo("a\uD83Db\uDE00");
    read(bytes);
    read(new byte[0]);
    read("\u0001".getBytes(StandardCharsets.UTF_8));
  }

  /// Each with some of the ways to say it: over all of them, to each audience, by each viewer, with
  /// each roster.
  private void read(byte[] bytes) {
    FuzzedWords.fuzzerTestOneInput(bytes);
    FuzzedReading.fuzzerTestOneInput(bytes);
    if (bytes.length > 0) {
      var other = bytes.clone();
      way = (way + 1) % STEP;
      for (int first = way; first < 120; first += STEP) {
        other[0] = (byte) first;
        FuzzedReading.fuzzerTestOneInput(other);
      }
    }
  }
}
