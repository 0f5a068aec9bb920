package org.bedside.portal;

import java.time.Instant;
import org.bedside.patients.PatientId;

/// Whom an account reads for, as it holds at this moment.
///
/// @param reads what of it, by the patient's age today; never [Reads#NOTHING]
public record Relation(PatientId patient, Kind kind, Reads reads, Instant since) {

  public enum Kind {
    /// The patient themselves.
    SELF,
    PARENT,
    /// Appointed by a court.
    GUARDIAN,
    /// Whom a grown patient has asked to help.
    CARER;

    /// Somebody who speaks for the patient: "X for Y" stands on what they write.
    public boolean proxy() {
      return this != SELF;
    }
  }

  /// How much of what concerns the patient may be read, and written about.
  public enum Reads {
    NOTHING,
    /// All but what the patient or the care team marked confidential.
    ALL_BUT_CONFIDENTIAL,
    ALL
  }

  public boolean mayRead(boolean confidential) {
    return reads == Reads.ALL || (reads == Reads.ALL_BUT_CONFIDENTIAL && !confidential);
  }
}
