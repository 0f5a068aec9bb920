package org.bedside.database;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/// Runs the server's programs under the conditions they insist on. PostgreSQL refuses root, so root
/// runs them in a user namespace; `setsid` keeps the terminal's Ctrl-C from the server, and
/// `setpriv --pdeathsig` lets the kernel stop it when this program dies in any way.
record PostgresCommand(Path bin, Path log) {

  /// Runs a program to its end and returns its exit code.
  int run(String program, List<String> arguments) throws IOException, InterruptedException {
    return builder(isolation(), program, arguments).start().waitFor();
  }

  /// Starts a server that lives as long as this program. The kernel sends the death signal when the
  /// *thread* ends that started the server, so that thread waits for it.
  Process serve(String program, List<String> arguments) throws IOException, InterruptedException {
    var prefix = new ArrayList<>(isolation());
    if (works("setsid", "true")) {
      prefix.add("setsid");
    }
    if (works("setpriv", "--pdeathsig", "INT", "true")) {
      prefix.addAll(List.of("setpriv", "--pdeathsig", "INT"));
    }
    var started = new CompletableFuture<Process>();
    var builder = builder(prefix, program, arguments);
    Thread.ofPlatform().daemon().name("postgres-keeper").start(() -> keep(builder, started));
    return started.join();
  }

  private static void keep(ProcessBuilder builder, CompletableFuture<Process> started) {
    try {
      var process = builder.start();
      started.complete(process);
      process.waitFor();
    } catch (IOException e) {
      started.completeExceptionally(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private ProcessBuilder builder(List<String> prefix, String program, List<String> arguments) {
    var command = new ArrayList<>(prefix);
    command.add(bin.resolve(program).toString());
    command.addAll(arguments);
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(Redirect.appendTo(log.toFile()));
  }

  private static List<String> isolation() throws IOException, InterruptedException {
    if (!isRoot()) {
      return List.of();
    }
    if (!works("unshare", "-U", "true")) {
      throw new IOException(
          "PostgreSQL refuses to run as root, and this system allows no user namespace."
              + " Start Bedside as an ordinary user, or set DATABASE_URL.");
    }
    return List.of("unshare", "-U");
  }

  private static boolean isRoot() throws IOException {
    return System.getProperty("os.name").equals("Linux")
        && Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0);
  }

  private static boolean works(String... command) throws InterruptedException {
    try {
      return new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException e) {
      return false;
    }
  }
}
