package org.bedside.conversations;

import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.bedside.audit.Audit;
import org.bedside.audit.Entry;
import org.bedside.conversations.GlassTable.Glass;
import org.bedside.guard.Audience;
import org.bedside.patients.PatientId;
import org.bedside.people.Person;
import org.bedside.people.Right;
import org.bedside.people.Role;
import org.bedside.today.Item;
import org.bedside.today.Today;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Breaking the glass: somebody who may see patients looks at one who is not in their care, in an
/// emergency. They say why, it lasts an hour, it is for this patient alone, and the privacy officer
/// learns of it at once (45 CFR 164.312(a)(2)(ii), emergency access).
@Service
class Glasses {

  static final Duration LASTS = Duration.ofHours(1);
  static final int LONGEST_REASON = 500;
  static final String KIND = "glass";

  private final GlassTable glasses;
  private final Appending appending;
  private final Today today;
  private final Audit audit;

  Glasses(GlassTable glasses, Appending appending, Today today, Audit audit) {
    this.glasses = glasses;
    this.appending = appending;
    this.today = today;
    this.audit = audit;
  }

  /// @param id made by the page that asks, so that asking again breaks nothing more
  /// @return false if this person may not, or said no reason
  @Transactional
  public boolean breakFor(UUID id, PatientId patient, String reason, Person person) {
    if (!person.may(Right.SEE_PATIENTS) || reason.isBlank() || reason.length() > LONGEST_REASON) {
      return false;
    }
    var now = appending.now();
    if (glasses.open(person.id(), patient, now).isPresent()) {
      return true;
    }
    glasses.add(new Glass(id, person.id(), patient, now, now.plus(LASTS)), reason.strip());
    audit.record(
        Entry.of(person.id().ledger(), "glass.broken", patient.subject())
            .with("glass", id.toString()));
    today.put(
        Item.forRoles(
                Set.of(Role.PRIVACY_OFFICER),
                Set.of(),
                "glass:" + id,
                KIND,
                Audience.PATIENT,
                "/conversations/glass/" + id,
                3)
            .from(person.id()));
    return true;
  }

  /// The privacy officer has looked at it.
  @Transactional
  public void seen(UUID id, Person by) {
    today.settle("glass:" + id, KIND, by.id());
    audit.record(Entry.of(by.id().ledger(), "glass.reviewed", "glass:" + id));
  }
}
