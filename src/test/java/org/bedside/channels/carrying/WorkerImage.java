package org.bedside.channels.carrying;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.util.FileSystemUtils;

/// What a [DeliveryWorker] is started from: the classes of this build in jars, and a cache of what
/// its first start loaded and linked ([JEP 514](https://openjdk.org/jeps/514)), which halves the
/// time of the next ones. Made once for each build.
final class WorkerImage {

  private static final Path HOME = Path.of("target/worker").toAbsolutePath();

  private final Path folder;
  private final String classPath;

  private WorkerImage(Path folder, String classPath) {
    this.folder = folder;
    this.classPath = classPath;
  }

  /// @param settings for the start from which the cache is made
  static WorkerImage of(Map<String, Object> settings) throws IOException, InterruptedException {
    // An empty entry would be the folder we stand in, with all that is in it.
    var entries =
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
            .filter(entry -> !entry.isEmpty())
            .toList();
    var own = entries.stream().map(Path::of).filter(Files::isDirectory).toList();
    var folder = HOME.resolve(Long.toHexString(sum(own)));
    Files.createDirectories(folder);
    forgetOthers(folder);
    var all = new ArrayList<String>();
    for (var entry : entries) {
      var at = own.indexOf(Path.of(entry));
      all.add(at < 0 ? entry : jar(own.get(at), folder.resolve(at + ".jar")).toString());
    }
    var image = new WorkerImage(folder, String.join(File.pathSeparator, all));
    if (!Files.exists(image.cache())) {
      image.train(settings);
    }
    return image;
  }

  /// Of earlier builds; each takes 80 MB.
  private static void forgetOthers(Path folder) throws IOException {
    try (Stream<Path> all = Files.list(HOME)) {
      for (var other : all.filter(each -> !each.equals(folder)).toList()) {
        FileSystemUtils.deleteRecursively(other);
      }
    }
  }

  private Path cache() {
    return folder.resolve("worker.aot");
  }

  private void train(Map<String, Object> settings) throws IOException, InterruptedException {
    var fresh = folder.resolve("fresh.aot");
    var options = List.of("-XX:AOTCacheOutput=" + fresh, "-Dworker.train=true");
    var log = folder.resolve("train.log");
    var exit = process(options, settings, log).start().waitFor();
    if (exit != 0 || !Files.exists(fresh)) {
      throw new IOException("The worker did not start. See " + log + ".");
    }
    Files.move(fresh, cache());
  }

  /// The command of one worker.
  ProcessBuilder command(Map<String, Object> settings, Path log) {
    return process(List.of("-XX:AOTCache=" + cache()), settings, log);
  }

  private ProcessBuilder process(List<String> options, Map<String, Object> settings, Path log) {
    var command = new ArrayList<String>();
    command.add(ProcessHandle.current().info().command().orElseThrow());
    command.addAll(List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    command.addAll(List.of("-Xlog:disable", "--sun-misc-unsafe-memory-access=allow"));
    command.addAll(options);
    command.addAll(List.of("-cp", classPath, DeliveryWorker.class.getName()));
    settings.forEach((key, value) -> command.add("--" + key + "=" + value));
    return new ProcessBuilder(command)
        .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()));
  }

  private static long sum(List<Path> folders) throws IOException {
    var sum = new CRC32();
    for (var folder : folders) {
      for (var file : files(folder)) {
        sum.update(
            (file + " " + Files.size(file) + " " + Files.getLastModifiedTime(file))
                .getBytes(UTF_8));
      }
    }
    return sum.getValue();
  }

  private static Path jar(Path folder, Path jar) throws IOException {
    if (Files.exists(jar)) {
      return jar;
    }
    try (var out = new ZipOutputStream(Files.newOutputStream(jar))) {
      out.setLevel(0);
      var known = new HashSet<String>();
      for (var file : files(folder)) {
        var name = folder.relativize(file).toString();
        // Whoever looks for all classes of a package looks for its folder first.
        for (var at = name.indexOf('/'); at >= 0; at = name.indexOf('/', at + 1)) {
          if (known.add(name.substring(0, at + 1))) {
            out.putNextEntry(new ZipEntry(name.substring(0, at + 1)));
          }
        }
        out.putNextEntry(new ZipEntry(name));
        Files.copy(file, out);
        out.closeEntry();
      }
    }
    return jar;
  }

  /// Classes, and what the worker reads beside them.
  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile)
          .filter(file -> !folder.relativize(file).startsWith("static"))
          .filter(file -> !file.toString().contains("/exam/"))
          .sorted()
          .toList();
    }
  }
}
