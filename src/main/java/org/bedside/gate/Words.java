package org.bedside.gate;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.bedside.guard.Audience;
import org.bedside.networks.Network;

/// The exact words and pictures that one channel would carry to one audience.
///
/// @param title empty where the network knows none
public record Words(
    Audience audience,
    Network network,
    String title,
    String text,
    List<Picture> pictures,
    Declared declared) {

  public Words {
    pictures = List.copyOf(pictures);
    // Words that were kept before anything could be declared.
    declared = Objects.requireNonNullElse(declared, Declared.nothing());
  }

  /// A post of which nothing else is said.
  public Words(
      Audience audience, Network network, String title, String text, List<Picture> pictures) {
    this(audience, network, title, text, pictures, Declared.nothing());
  }

  /// The same with other words.
  public Words with(String newTitle, String newText) {
    return new Words(audience, network, newTitle, newText, pictures, declared);
  }

  public Words with(Declared other) {
    return new Words(audience, network, title, text, pictures, other);
  }

  /// SHA-256 in hex over every part, each with its length before it, so that no two different posts
  /// share one hash by moving a boundary.
  public String hash() {
    try {
      var bytes = new ByteArrayOutputStream();
      var out = new DataOutputStream(bytes);
      write(out, "bedside.words.v1");
      write(out, audience.name());
      write(out, network.name());
      write(out, title);
      write(out, text);
      out.writeInt(pictures.size());
      for (var picture : pictures) {
        write(out, picture.sha256());
        write(out, picture.alt());
      }
      // Words of which nothing is declared keep the hash by which they were approved.
      if (!declared.isNothing()) {
        write(out, "bedside.declared.v1");
        for (var part : declared.parts()) {
          write(out, part);
        }
      }
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes.toByteArray()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void write(DataOutputStream out, String part) throws IOException {
    var bytes = part.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }
}
