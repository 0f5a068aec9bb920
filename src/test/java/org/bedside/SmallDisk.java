package org.bedside;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// A disk of its own in memory, which can be filled to the last byte: a real file system, so what
/// is written to it fails as it does in a cupboard. Only root may mount one.
public final class SmallDisk implements AutoCloseable {

  private final Path folder;

  private SmallDisk(Path folder) {
    this.folder = folder;
  }

  /// Leaves the test out, with a loud line, where no disk can be mounted.
  ///
  /// @param name of its folder below `target`
  /// @param size as `mount` reads it, `300m` say
  public static SmallDisk mounted(String name, String size)
      throws IOException, InterruptedException {
    var folder = Files.createDirectories(Path.of("target", name)).toAbsolutePath();
    while (run("umount", folder.toString())) {} // of a run that was killed
    var mounted = run("mount", "-t", "tmpfs", "-o", "size=" + size, "tmpfs", folder.toString());
    if (!mounted) {
      System.err.println("\n!!! SKIPPED: no disk can be mounted here, so none is filled.\n");
    }
    assumeTrue(mounted, "a disk can be mounted");
    return new SmallDisk(folder);
  }

  public Path folder() {
    return folder;
  }

  /// Takes all room that is left.
  public void fill() throws IOException {
    try (var file =
        FileChannel.open(
            filler(),
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE,
            StandardOpenOption.APPEND)) {
      for (var size = 1 << 20; size > 0; size /= 2) {
        writeUntilFull(file, size);
      }
    }
  }

  private static void writeUntilFull(FileChannel file, int size) {
    try {
      while (file.write(ByteBuffer.allocate(size)) == size) {}
    } catch (IOException e) {
      // No more of this size.
    }
  }

  /// Gives the room back.
  public void free() throws IOException {
    Files.deleteIfExists(filler());
  }

  private Path filler() {
    return folder.resolve("filler");
  }

  private static boolean run(String... command) throws IOException, InterruptedException {
    return new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start()
            .waitFor()
        == 0;
  }

  @Override
  public void close() throws IOException, InterruptedException {
    if (!run("umount", folder.toString())) {
      run("umount", "--lazy", folder.toString());
    }
  }
}
