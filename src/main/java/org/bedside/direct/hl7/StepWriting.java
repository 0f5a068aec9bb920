package org.bedside.direct.hl7;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.bedside.direct.Step;
import org.bedside.direct.Step.Asked;
import org.bedside.direct.Step.Booked;
import org.bedside.direct.Step.Missed;
import org.bedside.direct.Step.Referral;
import org.bedside.direct.Step.Told;
import org.bedside.direct.Subject;
import org.bedside.direct.Writer;

/// Writes the messages of a referral (Closed Loop Referral: HL7 V2 message payload, February 2022;
/// 360X Implementation Guide, transaction contents). OSU^O51 is of a later version of HL7 and used
/// before its time by both.
public final class StepWriting {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyyMMddHHmmss'+0000'").withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

  private StepWriting() {}

  public static byte[] write(Step step) {
    var words =
        switch (step) {
          case Asked asked -> asked(asked);
          case Told told -> told(told);
          case Booked booked -> booked(booked);
          case Missed missed -> missed(missed);
        };
    return words.getBytes(UTF_8);
  }

  private static String asked(Asked asked) {
    var referral = asked.referral();
    var due = asked.due();
    return header(referral, "OMG", "O19", "OMG_O19")
        + patient(referral.patient())
        + by(order(referral, "NW"), 12, asked.by())
        + (due == null ? "" : Segment.named("TQ1").with(8, end(due)))
        + by(
            identified(Segment.named("OBR"), referral)
                .with(4, "57133-1", "Referral note", "LN")
                .with(31, "", asked.reason()),
            16,
            asked.by());
  }

  private static String told(Told told) {
    var code =
        switch (told.word()) {
          case ACCEPTED -> new String[] {"OK", "IP"};
          case DECLINED -> new String[] {"UA", "CA"};
          case CANCELLED -> new String[] {"CA", "CA"};
          case COMPLETED -> new String[] {"SC", "CM"};
        };
    var order = order(told.referral(), code[0]).with(5, code[1]);
    var why = told.why();
    return header(told.referral(), "OSU", "O51", "OSU_O51")
        + patient(told.referral().patient())
        + (why == null ? order : order.with(16, "", why));
  }

  private static String booked(Booked booked) {
    return schedule(booked.referral(), "S12", booked.appointment(), booked.when(), booked.minutes())
        + patient(booked.referral().patient())
        + Segment.named("RGS").with(1, "1")
        + (booked.where().isEmpty()
            ? ""
            : Segment.named("AIL").with(1, "1").with(3, booked.where()));
  }

  private static String missed(Missed missed) {
    return schedule(missed.referral(), "S26", missed.appointment(), missed.when(), 0)
        + patient(missed.referral().patient())
        + Segment.named("RGS").with(1, "1");
  }

  private static String schedule(
      Referral referral, String event, String appointment, Instant when, int minutes) {
    var about =
        Segment.named("SCH")
            .with(1, appointment)
            .with(2, appointment)
            .with(6, event, "", "HL70003")
            .raw(11, "^^^" + TIME.format(when));
    if (minutes > 0) {
      about.with(9, Integer.toString(minutes)).with(10, "min");
    }
    return header(referral, "SIU", event, "SIU_S12")
        + about
            .with(25, event.equals("S12") ? "Booked" : "Noshow", "", "HL70278")
            .with(26, referral.number(), "", referral.authority(), kind(referral.authority()));
  }

  private static String header(Referral referral, String type, String event, String structure) {
    return Segment.named("MSH")
        .raw(1, "^~\\&")
        .with(3, "", referral.authority(), kind(referral.authority()))
        .with(6, TIME.format(referral.at()))
        .with(8, type, event, structure)
        .with(9, referral.message())
        .with(10, "P")
        .with(11, "2.5.1")
        .with(14, "NE")
        .with(15, "NE")
        .with(17, "UNICODE UTF-8")
        .with(20, "360X")
        .toString();
  }

  private static Segment patient(Subject patient) {
    var sex = patient.sex() == Subject.Sex.OTHER ? "O" : patient.sex().code();
    return Segment.named("PID")
        .with(1, "1")
        .raw(
            3,
            Escapes.escaped(patient.number())
                + "^^^&"
                + Escapes.escaped(patient.authority())
                + "&"
                + kind(patient.authority())
                + "^MR")
        .with(5, patient.family(), patient.given(), "", "", "", "", "L")
        .with(7, patient.birth().format(DAY))
        .with(8, sex);
  }

  private static Segment order(Referral referral, String control) {
    return identified(Segment.named("ORC").with(1, control), referral);
  }

  private static Segment identified(Segment segment, Referral referral) {
    return segment.with(2, referral.number(), "", referral.authority(), kind(referral.authority()));
  }

  private static Segment by(Segment segment, int field, Writer by) {
    var npi = by.npi();
    return segment.raw(
        field,
        (npi == null ? "" : Escapes.escaped(npi))
            + "^"
            + Escapes.escaped(by.family())
            + "^"
            + Escapes.escaped(by.given())
            + "^^^^^^"
            + (npi == null ? "" : "&2.16.840.1.113883.4.6&ISO^L^^^NPI"));
  }

  private static String kind(String authority) {
    return authority.matches("[0-9.]+") ? "ISO" : "UUID";
  }

  /// The whole day still counts.
  private static String end(LocalDate day) {
    return day.format(DAY) + "235959+0000";
  }
}
