package org.bedside.abuse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Case 55: the memory of a house that breaks down holds words, and none of it may stay on a disk.
/// Programs are started with the very options of `bin/dev`, on a machine that would take a core.
class DumpTest {

  private static final String CANARY = "Kanarienvogel7531";
  private static final Path OPTIONS = Path.of("bin/jvm.options").toAbsolutePath();

  @TempDir Path folder;

  /// What the program said.
  private String broken(String how, String... options) throws IOException, InterruptedException {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin/java").toString());
    command.addAll(List.of("@" + OPTIONS, "-Xmx48m"));
    command.addAll(List.of(options));
    var classes = HoldsWords.class.getProtectionDomain().getCodeSource().getLocation().getPath();
    command.addAll(List.of("-cp", classes, HoldsWords.class.getName(), CANARY, how));
    var quoted = command.stream().map(word -> "'" + word + "'").toList();
    var process =
        new ProcessBuilder("/bin/sh", "-c", "ulimit -c unlimited; exec " + String.join(" ", quoted))
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .start();
    var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).as(said).isNotZero();
    return said;
  }

  private List<String> left() throws IOException {
    try (var files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void a_house_without_memory_says_so_and_leaves_no_file() throws Exception {
    var said = broken("full");
    assertThat(said).contains("OutOfMemoryError").doesNotContain(CANARY);
    assertThat(left()).isEmpty();
  }

  @Test
  void a_java_that_crashes_says_where_and_leaves_no_report_and_no_core() throws Exception {
    var said = broken("crash");
    assertThat(said).contains("SIGSEGV").doesNotContain(CANARY);
    assertThat(left()).isEmpty();
  }

  @Test
  void without_the_options_the_words_would_lie_there() throws Exception {
    broken("full", "-XX:+HeapDumpOnOutOfMemoryError");
    assertThat(left())
        .singleElement()
        .satisfies(dump -> {
          var bytes = Files.readString(folder.resolve(dump), StandardCharsets.ISO_8859_1);
          assertThat(bytes).contains(CANARY);
        });
  }

  @Test
  void the_house_and_its_commands_are_started_with_these_options() throws Exception {
    for (var script : List.of("bin/dev", "bin/built.sh")) {
      assertThat(Files.readString(Path.of(script))).contains("java @bin/jvm.options");
    }
  }
}
