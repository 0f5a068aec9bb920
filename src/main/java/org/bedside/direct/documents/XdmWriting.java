package org.bedside.direct.documents;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.bedside.direct.Packet;

/// Writes a package of documents as IHE XDM has it (ITI TF-2, 3.32.4.1.2): an index and a word for
/// people, and one submission set with its metadata.
public final class XdmWriting {

  static final String FOLDER = "IHE_XDM/SUBSET01/";
  static final String METADATA = "METADATA.XML";

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ZipOutputStream zip = new ZipOutputStream(out, UTF_8);
  private final LocalDateTime at;

  private XdmWriting(Packet packet) {
    at = LocalDateTime.ofInstant(packet.at(), ZoneOffset.UTC);
  }

  public static byte[] write(Packet packet) {
    var writing = new XdmWriting(packet);
    try {
      writing.all(packet);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return writing.out.toByteArray();
  }

  static String file(int number, Packet.Document document) {
    return "DOC%04d.%s".formatted(number + 1, document.kind().ending());
  }

  private void all(Packet packet) throws IOException {
    add("INDEX.HTM", index(packet));
    add("README.TXT", readme(packet));
    add(FOLDER + METADATA, new XdmMetadata(packet).bytes());
    for (var i = 0; i < packet.documents().size(); i++) {
      add(FOLDER + file(i, packet.documents().get(i)), packet.documents().get(i).bytes());
    }
    zip.close();
  }

  private void add(String name, byte[] bytes) throws IOException {
    var entry = new ZipEntry(name);
    entry.setTimeLocal(at);
    zip.putNextEntry(entry);
    zip.write(bytes);
    zip.closeEntry();
  }

  /// The index is to be XHTML Basic.
  private static byte[] index(Packet packet) {
    var xml = new Xml();
    xml.in(
        "html",
        () -> {
          xml.in("head", () -> xml.text("title", "Documents of " + packet.author()));
          xml.in(
              "body",
              () -> {
                xml.text("h1", "Documents of " + packet.author());
                xml.in(
                    "ul",
                    () -> {
                      for (var i = 0; i < packet.documents().size(); i++) {
                        var document = packet.documents().get(i);
                        var place = FOLDER + file(i, document);
                        xml.in("li", () -> xml.text("a", document.title(), "href", place));
                      }
                    });
                xml.in("p", () -> xml.text("a", "About this package", "href", "README.TXT"));
              });
        },
        "xmlns",
        "http://www.w3.org/1999/xhtml",
        "xml:lang",
        "en");
    return xml.bytes();
  }

  private static byte[] readme(Packet packet) {
    return """
    This package holds documents about one patient, for the practice that it was sent to.

    From: %s
    Made by: Bedside
    Documents: %d, listed in INDEX.HTM. What each is, stands in IHE_XDM/SUBSET01/METADATA.XML.
    """
        .formatted(packet.author(), packet.documents().size())
        .replace("\n", "\r\n")
        .getBytes(UTF_8);
  }
}
