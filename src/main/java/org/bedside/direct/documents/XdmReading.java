package org.bedside.direct.documents;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.bedside.direct.Outcome;
import org.bedside.direct.Packet;
import org.bedside.direct.Packet.Document;
import org.bedside.direct.Reason;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/// Reads a package of documents as IHE XDM has it. A document that the metadata names must be there
/// with the size and the hash that they give; files that they do not name are left out.
public final class XdmReading {

  private static final String RIM = "urn:oasis:names:tc:ebxml-regrep:xsd:rim:3.0";
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMddHHmmss");

  private final Map<String, byte[]> files;
  private final List<Document> documents = new ArrayList<>();
  private final Set<String> named = new HashSet<>();
  private Instant at = Instant.EPOCH;
  private String author = "";

  private XdmReading(Map<String, byte[]> files) {
    this.files = files;
  }

  public static Outcome<Packet> read(byte[] zip) {
    return switch (Unzipping.files(zip)) {
      case Outcome.Refused<Map<String, byte[]>> refused -> new Outcome.Refused<>(refused.reason());
      case Outcome.Good<Map<String, byte[]>> good -> new XdmReading(good.value()).packet();
    };
  }

  private Outcome<Packet> packet() {
    var found = false;
    for (var name : files.keySet()) {
      if (name.toUpperCase(Locale.ROOT).matches("IHE_XDM/[^/]+/METADATA\\.XML")) {
        found = true;
        var reason = subset(name);
        if (reason != null) {
          return new Outcome.Refused<>(reason);
        }
      }
    }
    return found
        ? new Outcome.Good<>(new Packet(UUID.randomUUID(), at, null, author, documents))
        : new Outcome.Refused<>(Reason.NOT_A_PACKAGE);
  }

  private @Nullable Reason subset(String metadata) {
    var xml = SafeXml.read(Objects.requireNonNull(files.get(metadata)));
    if (xml.isEmpty()) {
      return Reason.BAD_XML;
    }
    var root = xml.get().getDocumentElement();
    var folder = metadata.substring(0, metadata.lastIndexOf('/') + 1);
    for (var entry : all(root, "ExtrinsicObject")) {
      if (!add(entry, folder)) {
        return Reason.DOCUMENT_DIFFERS;
      }
    }
    for (var set : all(root, "RegistryPackage")) {
      at = time(slot(set, "submissionTime"));
      for (var by : all(set, "Classification")) {
        var institution = slot(by, "authorInstitution");
        author = institution.isEmpty() ? author : plain(institution);
      }
    }
    return null;
  }

  private boolean add(Element entry, String folder) {
    var place = folder + slot(entry, "URI");
    var bytes = files.get(place);
    if (bytes == null || !named.add(place)) { // one that is named often would be hashed often
      return false;
    }
    var size = slot(entry, "size");
    var hash = slot(entry, "hash");
    if ((!size.isEmpty() && !size.equals(Integer.toString(bytes.length)))
        || (!hash.isEmpty() && !hash.equalsIgnoreCase(XdmMetadata.hash(bytes)))) {
      return false;
    }
    var names =
        all(entry, "Name").stream().filter(name -> entry.isSameNode(name.getParentNode())).toList();
    var title =
        names.isEmpty()
            ? ""
            : all(names.getFirst(), "LocalizedString").stream()
                .findFirst()
                .map(name -> plain(name.getAttribute("value")))
                .orElse("");
    documents.add(new Document(title, Packet.Kind.of(entry.getAttribute("mimeType")), bytes));
    return true;
  }

  private static List<Element> all(Element root, String name) {
    var found = root.getElementsByTagNameNS(RIM, name);
    return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i)).toList();
  }

  private static String slot(Element of, String name) {
    for (Node each = of.getFirstChild(); each != null; each = each.getNextSibling()) {
      if (each instanceof Element slot
          && "Slot".equals(slot.getLocalName())
          && name.equals(slot.getAttribute("name"))) {
        return all(slot, "Value").stream()
            .findFirst()
            .map(value -> value.getTextContent().strip())
            .orElse("");
      }
    }
    return "";
  }

  private static Instant time(String words) {
    try {
      return LocalDateTime.parse(words, TIME).toInstant(ZoneOffset.UTC);
    } catch (DateTimeException e) {
      return Instant.EPOCH;
    }
  }

  private static String plain(String words) {
    return words.replaceAll("[\\p{Cntrl}\\u202A-\\u202E\\u2066-\\u2069]", " ").strip();
  }
}
