package org.bedside.backup;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// A backup on the disk: its manifest, the manifest's own hash, and the parts.
record Folder(Path path) {

  static final String MANIFEST = "manifest.json";
  private static final String SEAL = "manifest.sha256";
  private static final JsonMapper JSON = new JsonMapper();

  /// All files but those two, as they lie there now.
  List<Manifest.Part> parts() throws IOException {
    var parts = new ArrayList<Manifest.Part>();
    for (var name : names()) {
      parts.add(Hashing.of(path.resolve(name), name));
    }
    return List.copyOf(parts);
  }

  private List<String> names() throws IOException {
    try (var files = Files.walk(path)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> path.relativize(file).toString())
          .filter(name -> !name.equals(MANIFEST) && !name.equals(SEAL))
          .sorted()
          .toList();
    }
  }

  void write(Manifest manifest) throws IOException {
    var json = JSON.writerWithDefaultPrettyPrinter().writeValueAsString(manifest) + "\n";
    Files.writeString(path.resolve(MANIFEST), json);
    Files.writeString(
        path.resolve(SEAL), Hashing.of(path.resolve(MANIFEST), MANIFEST).sha256() + "\n");
  }

  /// Reads every byte back and compares it with what was written down.
  ///
  /// @throws BackupRefused that names the first file that is not as it was
  Manifest checked() throws IOException {
    var manifest = manifest();
    var missing = new HashSet<String>();
    manifest.parts().forEach(part -> missing.add(part.path()));
    var expected = Set.copyOf(manifest.parts());
    for (var part : parts()) {
      if (!missing.remove(part.path())) {
        throw new BackupRefused("The backup holds a file that it does not name: " + part.path());
      }
      if (!expected.contains(part)) {
        throw new BackupRefused("A file of the backup has changed: " + part.path());
      }
    }
    if (!missing.isEmpty()) {
      throw new BackupRefused("A file of the backup is missing: " + missing.iterator().next());
    }
    return manifest;
  }

  private Manifest manifest() throws IOException {
    var file = path.resolve(MANIFEST);
    if (!Files.exists(file) || !Files.exists(path.resolve(SEAL))) {
      throw new BackupRefused("%s is not a whole backup: it has no manifest.".formatted(path));
    }
    var written = Files.readString(path.resolve(SEAL), UTF_8).strip();
    if (!Hashing.of(file, MANIFEST).sha256().equals(written)) {
      throw new BackupRefused("A file of the backup has changed: " + MANIFEST);
    }
    try {
      var manifest = JSON.readValue(Files.readString(file, UTF_8), Manifest.class);
      if (manifest.format() != Manifest.FORMAT) {
        throw new BackupRefused("The backup is of a kind that this Bedside does not know.");
      }
      return manifest;
    } catch (JacksonException e) {
      throw new BackupRefused("The backup's manifest cannot be read.", e);
    }
  }

  /// Whatever was written is on the disk, not only on its way there.
  void sync() throws IOException {
    try (var all = Files.walk(path)) {
      for (var file : all.toList()) {
        try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
          channel.force(true);
        }
      }
    }
  }

  void delete() throws IOException {
    if (Files.exists(path)) {
      try (var all = Files.walk(path)) {
        for (var file : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }
}
