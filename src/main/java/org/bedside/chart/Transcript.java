package org.bedside.chart;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.bedside.patients.PatientId;
import org.jspecify.annotations.Nullable;

/// What was said about one matter of one patient, opened, as it goes into the record.
///
/// @param id of the whole: whatever the record knows it by is made of it
/// @param version grows with each message that came
/// @param topic in one word, such as `symptom`
/// @param title for whoever reads the record, in the practice's language
/// @param restricted whether the patient wants those who care for them not to read it
///   (v3-Confidentiality `R`, else `N`)
/// @param from of the first message
/// @param to when it was closed
/// @param pdf to be read by people
/// @param text the same in plain letters
public record Transcript(
    UUID id,
    int version,
    PatientId patient,
    String practice,
    String topic,
    String title,
    boolean restricted,
    Instant from,
    Instant to,
    List<Line> lines,
    byte[] pdf,
    String text) {

  /// Who said something.
  public enum Side {
    PATIENT,
    /// Somebody who cares for the patient.
    CARER,
    PRACTICE
  }

  /// One message.
  ///
  /// @param sender their name
  /// @param corrects the message in whose place this one stands
  /// @param corrected whether another one stands in its place
  public record Line(
      UUID id,
      Side side,
      String sender,
      Instant at,
      String words,
      boolean urgent,
      @Nullable UUID corrects,
      boolean corrected,
      List<File> files) {}

  /// What came with a message.
  ///
  /// @param bytes none where it was too large to go along
  public record File(String name, String type, byte[] bytes) {}

  /// Those who speak for the practice, each once.
  public Set<String> practiceSenders() {
    var all = new java.util.LinkedHashSet<String>();
    lines.stream().filter(one -> one.side() == Side.PRACTICE).map(Line::sender).forEach(all::add);
    return all;
  }

  /// Nobody's words in a log.
  @Override
  public String toString() {
    return "Transcript[" + id + " " + version + "]";
  }
}
