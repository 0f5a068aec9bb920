package org.bedside.direct.hl7;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.bedside.direct.Outcome;
import org.bedside.direct.Reason;
import org.bedside.direct.Step;
import org.bedside.direct.Step.Referral;
import org.bedside.direct.Step.Word;
import org.bedside.direct.Subject;
import org.bedside.direct.Subject.Sex;
import org.bedside.direct.Writer;
import org.jspecify.annotations.Nullable;

/// Reads a message of a referral by another practice. What is missing and needed makes it no
/// message of this kind; what is more than needed is left alone.
public final class StepReading {

  private final Message message;

  private StepReading(Message message) {
    this.message = message;
  }

  public static Outcome<Step> read(byte[] bytes) {
    return Message.of(bytes)
        .flatMap(message -> new StepReading(message).step())
        .<Outcome<Step>>map(Outcome.Good::new)
        .orElseGet(() -> new Outcome.Refused<>(Reason.NOT_HL7));
  }

  private Optional<Step> step() {
    if (!message.get("MSH", 12, 1).startsWith("2.")) {
      return Optional.empty();
    }
    var type = message.get("MSH", 9, 1) + "^" + message.get("MSH", 9, 2);
    return switch (type) {
      case "OMG^O19" -> referral("ORC", 2).flatMap(this::asked);
      case "OSU^O51" -> referral("ORC", 2).flatMap(this::told);
      case "SIU^S12" -> referral("SCH", 26).flatMap(this::booked);
      case "SIU^S26" -> referral("SCH", 26).flatMap(this::missed);
      default -> Optional.empty();
    };
  }

  private Optional<Referral> referral(String segment, int field) {
    var number = message.get(segment, field, 1);
    var at = time(message.get("MSH", 7, 1));
    var patient = patient();
    return number.isBlank() || at == null || patient.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Referral(
                number,
                message.get(segment, field, 3),
                message.get("MSH", 10, 1),
                at,
                patient.get()));
  }

  private Optional<Subject> patient() {
    var birth = day(message.get("PID", 7, 1));
    var family = message.get("PID", 5, 1);
    if (birth == null || family.isBlank()) {
      return Optional.empty();
    }
    var sex =
        switch (message.get("PID", 8, 1)) {
          case "F" -> Sex.FEMALE;
          case "M" -> Sex.MALE;
          default -> Sex.OTHER;
        };
    return Optional.of(
        new Subject(
            message.get("PID", 5, 2),
            family,
            birth,
            sex,
            message.get("PID", 3, 1),
            message.get("PID", 3, 4, 2)));
  }

  private Optional<Step> asked(Referral referral) {
    if (!message.get("ORC", 1, 1).equals("NW")) {
      return Optional.empty();
    }
    var npi = message.get("ORC", 12, 1);
    var by =
        new Writer(
            message.get("ORC", 12, 3),
            message.get("ORC", 12, 2),
            "",
            npi.isEmpty() ? null : npi,
            message.get("MSH", 4, 2));
    var words = message.get("OBR", 31, 2);
    return Optional.of(
        new Step.Asked(
            referral,
            by,
            words.isEmpty() ? message.get("OBR", 31, 1) : words,
            day(message.get("TQ1", 8, 1))));
  }

  private Optional<Step> told(Referral referral) {
    var why = message.get("ORC", 16, 2);
    var code = message.get("ORC", 16, 1);
    var words = why.isEmpty() ? code : why;
    return word().map(word -> new Step.Told(referral, word, words.isEmpty() ? null : words));
  }

  private Optional<Word> word() {
    return switch (message.get("ORC", 1, 1)) {
      case "OK" -> Optional.of(Word.ACCEPTED);
      case "UA" -> Optional.of(Word.DECLINED);
      case "CA", "DC", "OC" -> Optional.of(Word.CANCELLED);
      default ->
          switch (message.get("ORC", 5, 1)) {
            case "CM" -> Optional.of(Word.COMPLETED);
            case "CA" -> Optional.of(Word.CANCELLED);
            case "IP" -> Optional.of(Word.ACCEPTED);
            default -> Optional.empty();
          };
    };
  }

  private Optional<Step> booked(Referral referral) {
    return when()
        .map(when ->
            new Step.Booked(referral, appointment(), when, minutes(), message.get("AIL", 3, 1)));
  }

  private Optional<Step> missed(Referral referral) {
    return when().map(when -> new Step.Missed(referral, appointment(), when));
  }

  private Optional<Instant> when() {
    return Optional.ofNullable(time(message.get("SCH", 11, 4)));
  }

  private String appointment() {
    var filler = message.get("SCH", 2, 1);
    return filler.isEmpty() ? message.get("SCH", 1, 1) : filler;
  }

  private int minutes() {
    var words = message.get("SCH", 9, 1);
    return words.matches("\\d{1,4}") ? Integer.parseInt(words) : 0;
  }

  private static @Nullable LocalDate day(String words) {
    try {
      return words.length() < 8
          ? null
          : LocalDate.parse(words.substring(0, 8), DateTimeFormatter.BASIC_ISO_DATE);
    } catch (DateTimeException e) {
      return null;
    }
  }

  /// `YYYYMMDDHHMM[SS[.S…]][+ZZZZ]`; without a zone it is taken for UTC.
  private static @Nullable Instant time(String words) {
    var form = words.replaceFirst("\\.\\d+", "").replaceFirst("[+-]\\d{4}$", "");
    try {
      var local =
          LocalDateTime.parse(
              form.length() == 12 ? form + "00" : form,
              DateTimeFormatter.ofPattern("yyyyMMddHHmmss"));
      var zone = words.matches(".*[+-]\\d{4}") ? words.substring(words.length() - 5) : "+0000";
      return local.toInstant(ZoneOffset.of(zone));
    } catch (DateTimeException e) {
      return null;
    }
  }
}
