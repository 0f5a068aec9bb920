package org.bedside.direct;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Documents that travel together (IHE XDM), as one file.
///
/// @param patient whom they are about; null in one that came and says nothing of it
public record Packet(
    UUID id, Instant at, @Nullable Subject patient, String author, List<Document> documents) {

  public Packet {
    documents = List.copyOf(documents);
  }

  public record Document(String title, Kind kind, byte[] bytes) {}

  /// What a document is, as its package says.
  public enum Kind {
    CLINICAL_DOCUMENT("text/xml", "XML"),
    /// HL7 version 2 with vertical bars, as 360X steps are written.
    STEP("application/hl7-v2+er7", "HL7"),
    PDF("application/pdf", "PDF"),
    TEXT("text/plain", "TXT"),
    OTHER("application/octet-stream", "BIN");

    private final String type;
    private final String ending;

    Kind(String type, String ending) {
      this.type = type;
      this.ending = ending;
    }

    public String type() {
      return type;
    }

    public String ending() {
      return ending;
    }

    /// Of a media type.
    public static Kind of(String type) {
      return switch (type.toLowerCase(java.util.Locale.ROOT)) {
        case "text/xml", "application/xml", "application/cda+xml" -> CLINICAL_DOCUMENT;
        case "application/hl7-v2+er7", "application/hl7-v2", "x-application/hl7-v2+er7" -> STEP;
        case "application/pdf" -> PDF;
        case "text/plain" -> TEXT;
        default -> OTHER;
      };
    }
  }
}
