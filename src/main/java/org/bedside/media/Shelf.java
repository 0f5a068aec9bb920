package org.bedside.media;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import org.bedside.vault.Vault;
import org.springframework.stereotype.Component;

/// The sealed files: one folder per picture, named by its id, with the picture and its renditions.
@Component
class Shelf {

  private final Path folder;
  private final Vault vault;

  Shelf(MediaSettings settings, Vault vault) {
    folder = settings.folder().toAbsolutePath().normalize();
    this.vault = vault;
  }

  void keepPicture(MediaId id, byte[] bytes) {
    keep(id, "picture", bytes);
  }

  Optional<byte[]> picture(MediaId id) {
    return find(id, "picture");
  }

  void keepRendition(MediaId id, int maxWidth, long maxBytes, byte[] bytes) {
    keep(id, rendition(maxWidth, maxBytes), bytes);
  }

  Optional<byte[]> rendition(MediaId id, int maxWidth, long maxBytes) {
    return find(id, rendition(maxWidth, maxBytes));
  }

  private static String rendition(int maxWidth, long maxBytes) {
    return maxWidth + "-" + maxBytes;
  }

  void delete(MediaId id) {
    var own = own(id);
    if (!Files.exists(own)) {
      return;
    }
    try (var files = Files.walk(own)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Whole or not at all, and on the disk before a row speaks of it.
  private void keep(MediaId id, String name, byte[] bytes) {
    var sealed = vault.seal(bytes, context(id, name));
    try {
      var own = Files.createDirectories(own(id));
      var fresh = own.resolve(UUID.randomUUID() + ".new");
      try (var file =
          FileChannel.open(fresh, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
        var left = ByteBuffer.wrap(sealed);
        while (left.hasRemaining()) {
          file.write(left);
        }
        file.force(true);
      }
      Files.move(fresh, own.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Optional<byte[]> find(MediaId id, String name) {
    var file = own(id).resolve(name);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      return Optional.of(vault.open(Files.readAllBytes(file), context(id, name)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path own(MediaId id) {
    return folder.resolve(place(id.value()));
  }

  /// In 256 folders, because a folder with a hundred thousand others is slow to list and back up.
  static Path place(UUID id) {
    var name = id.toString();
    return Path.of(name.substring(0, 2), name);
  }

  private static String context(MediaId id, String name) {
    return "media." + name + ":" + id.value();
  }
}
