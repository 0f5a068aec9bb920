package org.bedside.peers;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.bedside.Run;
import org.junit.jupiter.api.Assumptions;

/// The program of a real peer: started when it is installed, waited for until it says `READY`, and
/// ended with the run.
///
/// @param said what it had said until then
record PeerProgram(Process process, String said) {

  static final Path LOGS = Run.HOME.resolve("peers").toAbsolutePath();
  static final Duration PATIENCE = Duration.ofSeconds(30);

  /// Without the peer a test is skipped, and says so; in CI it fails.
  ///
  /// @param folder with a program `installed` that knows
  static void require(Path folder, String sentence) {
    if (!installed(folder)) {
      if ("true".equals(System.getenv("CI"))) {
        throw new IllegalStateException(sentence);
      }
      System.err.println("!!! SKIPPED: " + sentence);
      Assumptions.abort(sentence);
    }
  }

  private static boolean installed(Path folder) {
    try {
      return new ProcessBuilder(folder.resolve("installed").toString()).start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /// @param name of its log
  static PeerProgram start(String name, ProcessBuilder builder) throws IOException {
    return start(name, PATIENCE, builder);
  }

  /// @param patience how long a slow one may take
  static PeerProgram start(String name, Duration patience, ProcessBuilder builder)
      throws IOException {
    Files.createDirectories(LOGS);
    var log = LOGS.resolve(name + ".log");
    var process =
        builder.redirectErrorStream(true).redirectOutput(Redirect.to(log.toFile())).start();
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
    try {
      return new PeerProgram(process, untilReady(process, log, patience));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String untilReady(Process process, Path log, Duration patience)
      throws IOException, InterruptedException {
    var end = System.nanoTime() + patience.toNanos();
    while (true) {
      var said = Files.readString(log);
      if (said.contains("READY") && said.endsWith("\n")) {
        return said;
      }
      if (!process.isAlive() || System.nanoTime() > end) {
        process.destroy();
        process.waitFor(5, SECONDS);
        process.destroyForcibly();
        throw new IllegalStateException("A peer did not start. See " + log + ".");
      }
      Thread.sleep(25);
    }
  }
}
