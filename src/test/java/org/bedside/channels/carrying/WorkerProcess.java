package org.bedside.channels.carrying;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// One [DeliveryWorker] in a process of its own, to be killed, stopped and woken.
final class WorkerProcess implements AutoCloseable {

  private final Process process;
  private final Path log;
  private final long began;
  private volatile long readyAfter = -1;
  private volatile boolean frozen;

  private WorkerProcess(Process process, Path log, long began) {
    this.process = process;
    this.log = log;
    this.began = began;
    Thread.ofVirtual().name("worker-listener").start(this::listen);
  }

  static WorkerProcess start(WorkerImage image, Map<String, Object> settings, Path log) {
    // Measured here, since the system tells a process's start to the second only.
    var began = System.nanoTime();
    try {
      return new WorkerProcess(image.command(settings, log).start(), log, began);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void listen() {
    try (var lines = process.inputReader(StandardCharsets.UTF_8)) {
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.equals("READY")) {
          readyAfter = (System.nanoTime() - began) / 1_000_000;
        } else {
          Files.writeString(log, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        }
      }
    } catch (IOException e) {
      // It was killed, which is what it is for.
    }
  }

  /// Not while it stands still.
  boolean isReady() {
    return readyAfter >= 0 && !frozen && process.isAlive();
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /// From the start of its program until it began to look for deliveries, in milliseconds.
  long readyAfter() {
    return readyAfter;
  }

  /// As a power cut: SIGKILL, which nothing can answer.
  void kill() {
    process.destroyForcibly();
    try {
      process.waitFor(10, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /// Stands still in the midst of whatever it does, as a machine that swaps or a paused container.
  void freeze() {
    frozen = true;
    signal("STOP");
  }

  void thaw() {
    signal("CONT");
    frozen = false;
  }

  /// What each thread of it does, virtual ones too, for whoever looks why nothing moves.
  void explain(Path file) {
    var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
    try {
      new ProcessBuilder(
              jcmd,
              Long.toString(process.pid()),
              "Thread.dump_to_file",
              "-overwrite",
              file.toAbsolutePath().toString())
          .start()
          .waitFor(10, TimeUnit.SECONDS);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void signal(String name) {
    try {
      new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start().waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    kill();
  }
}
