package org.bedside.direct;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.bedside.direct.Summary.Code;
import org.bedside.direct.Summary.Item;
import org.bedside.direct.Summary.Section;
import org.bedside.direct.Summary.Topic;

/// Papers about a patient whom nobody has ever seen.
public final class Written {

  public static final Instant AT = Instant.parse("2026-11-23T12:00:00Z");
  public static final Subject PATIENT =
      new Subject(
          "Rosa & María",
          "O'Brien <b>",
          LocalDate.of(1958, 8, 17),
          Subject.Sex.FEMALE,
          "A|17^2",
          "1.2.840.99999.1");
  public static final Writer AUTHOR =
      new Writer("Adaeze", "Okafor", "Maple Street Family Medicine", "1234567893", "1.2.840.99999");

  private Written() {}

  public static Summary note() {
    return new Summary(
        Summary.Kind.REFERRAL_NOTE,
        UUID.fromString("00000000-0000-4000-8000-000000000001"),
        AT,
        PATIENT,
        AUTHOR,
        List.of(
            section(Topic.REASON, new Item("Chest pain on stairs, for six weeks.", null, null)),
            section(
                Topic.PROBLEMS,
                new Item(
                    "Hypertension",
                    new Code(Code.Vocabulary.SNOMED_CT, "38341003", "Hypertensive disorder"),
                    LocalDate.of(2015, 3, 1))),
            section(
                Topic.MEDICINES,
                new Item(
                    "Lisinopril 10 mg, once a day",
                    new Code(Code.Vocabulary.RXNORM, "314076", "lisinopril 10 MG Oral Tablet"),
                    null)),
            section(Topic.ALLERGIES),
            section(
                Topic.IMMUNIZATIONS,
                new Item(
                    "Influenza",
                    new Code(Code.Vocabulary.CVX, "140", "Influenza, split virus, trivalent, PF"),
                    LocalDate.of(2026, 10, 2)))));
  }

  private static Section section(Topic topic, Item... items) {
    return new Section(topic, List.of(items));
  }

  public static Packet packet() {
    return new Packet(
        UUID.fromString("00000000-0000-4000-8000-000000000002"),
        AT,
        PATIENT,
        "Maple Street Family Medicine",
        List.of(
            new Packet.Document(
                "Referral", Packet.Kind.STEP, DirectPapers.write(asked("Chest pain"))),
            new Packet.Document(
                "Referral note", Packet.Kind.CLINICAL_DOCUMENT, DirectPapers.write(note())),
            new Packet.Document("ECG", Packet.Kind.PDF, "%PDF-1.4 invented".getBytes(UTF_8))));
  }

  public static Step.Referral referral() {
    return new Step.Referral("889342", "1.2.840.99999.5", "m-17882", AT, PATIENT);
  }

  public static Step.Asked asked(String reason) {
    return new Step.Asked(referral(), AUTHOR, reason, LocalDate.of(2026, 12, 18));
  }
}
