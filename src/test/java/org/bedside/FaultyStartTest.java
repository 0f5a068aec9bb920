package org.bedside;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The program itself, started with settings that nobody should start with.
@Tag("long")
class FaultyStartTest {

  @TempDir Path folder;

  private record Ended(int code, String said) {}

  private Ended start(List<String> arguments) throws IOException, InterruptedException {
    var command =
        new java.util.ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                BedsideApplication.class.getName()));
    command.addAll(arguments);
    var out = folder.resolve("out").toFile();
    var builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(out);
    builder.environment().put("BEDSIDE_MEDIA_PIXELS", "3");
    builder.environment().put("DATABASE_URL", "mysql://ann:ge'heim@db.example/care");
    var program = builder.start();
    try {
      assertThat(program.waitFor(50, SECONDS)).as("ended by itself").isTrue();
    } finally {
      program.destroyForcibly();
    }
    return new Ended(program.exitValue(), Files.readString(out.toPath()));
  }

  @Test
  void seven_faults_in_five_rooms_are_told_at_once_and_nothing_is_started() throws Exception {
    Files.writeString(
        folder.resolve("application.properties"),
        """
        # mine
        bedside.channels.lease=soon
        bedside.chanels.every=1s
        bedside.origin=http://care.example.org/app
        """);
    var ended =
        start(
            List.of(
                "--bedside.audit.queue=0",
                "--bedside.vault.passphrase-file=/nowhere/passphrase",
                "--server.port=0"));
    assertThat(ended.said())
        .contains("7 settings are wrong")
        .contains("bedside.channels.lease, set in application.properties, line 2")
        .contains("not a length of time", "\"soon\"")
        .contains("Did you mean bedside.channels.every?")
        .contains("bedside.origin, set in", "Plain http is for this machine only", "without a path")
        .contains("bedside.audit.queue, set in the command line", "between 1 and 1000000")
        .contains("/nowhere/passphrase, which is not there")
        .contains("bedside.media.pixels, set in the environment variable BEDSIDE_MEDIA_PIXELS")
        .contains("bedside.database.url, set in the environment variable DATABASE_URL")
        .contains("must begin with postgres://")
        .doesNotContain("heim@", "\tat ", "Exception");
    assertThat(ended.code()).isOne();
    assertThat(folder.resolve("data")).doesNotExist();
  }
}
