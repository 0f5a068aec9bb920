package org.bedside.direct;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// One message in the life of a referral (360X, HL7 version 2.5.1).
public sealed interface Step {

  /// The number that whoever refers gave the referral; each message of it carries it.
  Referral referral();

  /// @param authority an OID or a UUID of whoever gave the number
  /// @param message the number of this message, unlike any other of its sender
  record Referral(String number, String authority, String message, Instant at, Subject patient) {}

  /// OMG^O19: please see this patient.
  ///
  /// @param due until when; null if that does not matter
  record Asked(Referral referral, Writer by, String reason, @Nullable LocalDate due)
      implements Step {}

  /// OSU^O51: what became of the question.
  ///
  /// @param why in words, where it is declined or cancelled
  record Told(Referral referral, Word word, @Nullable String why) implements Step {}

  /// What is told.
  enum Word {
    ACCEPTED,
    DECLINED,
    CANCELLED,
    COMPLETED
  }

  /// SIU^S12: there is an appointment.
  ///
  /// @param where the place in words; empty if it is not said
  record Booked(Referral referral, String appointment, Instant when, int minutes, String where)
      implements Step {}

  /// SIU^S26: the patient did not come.
  record Missed(Referral referral, String appointment, Instant when) implements Step {}
}
