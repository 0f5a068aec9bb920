package org.bedside.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// SHA-256 of what passes by.
final class Hashing extends DigestOutputStream {

  private long bytes;

  Hashing(OutputStream to) {
    super(to, sha256());
  }

  @Override
  public void write(int b) throws IOException {
    super.write(b);
    bytes++;
  }

  @Override
  public void write(byte[] from, int offset, int length) throws IOException {
    super.write(from, offset, length);
    bytes += length;
  }

  long bytes() {
    return bytes;
  }

  String hex() {
    return HexFormat.of().formatHex(getMessageDigest().digest());
  }

  /// Reads a file from the disk and says what it is.
  static Manifest.Part of(Path file, String path) throws IOException {
    try (var hashing = new Hashing(OutputStream.nullOutputStream())) {
      Files.copy(file, hashing);
      return new Manifest.Part(path, hashing.bytes(), hashing.hex());
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
