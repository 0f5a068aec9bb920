package org.bedside.portal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bedside.audit.Audit;
import org.bedside.audit.Entry;
import org.bedside.notices.Fact;
import org.bedside.notices.Notices;
import org.bedside.notices.Sent;
import org.bedside.notices.Template;
import org.bedside.patients.KnownPatient;
import org.bedside.patients.Patients;
import org.bedside.people.GuestEntrance;
import org.bedside.people.People;
import org.bedside.people.PersonId;
import org.bedside.portal.PortalInvitations.Invitation;
import org.bedside.portal.PortalInvitations.Way;
import org.bedside.portal.Relation.Kind;
import org.bedside.portal.Relation.Reads;
import org.bedside.web.Origin;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What staff does for a patient's ways in: invites, takes an invitation back, ends an access.
@Service
class InvitingPatients {

  /// What became of it: a link that stands nowhere else, or the key of a sentence beside a field.
  sealed interface Outcome {

    record Made(Invitation invitation, String link) implements Outcome {}

    record Refused(String field, String sentence) implements Outcome {}
  }

  private final PortalInvitations invitations;
  private final Logins logins;
  private final Relations relations;
  private final AgeSteps steps;
  private final Patients patients;
  private final Notices notices;
  private final GuestEntrance entrance;
  private final People people;
  private final Audit audit;
  private final Origin origin;
  private final Clock clock;

  InvitingPatients(
      PortalInvitations invitations,
      Logins logins,
      Relations relations,
      AgeSteps steps,
      Patients patients,
      Notices notices,
      GuestEntrance entrance,
      People people,
      Audit audit,
      Origin origin,
      Clock clock) {
    this.invitations = invitations;
    this.logins = logins;
    this.relations = relations;
    this.steps = steps;
    this.patients = patients;
    this.notices = notices;
    this.entrance = entrance;
    this.people = people;
    this.audit = audit;
    this.origin = origin;
    this.clock = clock;
  }

  @Transactional
  Outcome invite(KnownPatient patient, Kind kind, String name, String email, Way way, PersonId by) {
    var fault = fault(patient, kind, name, email, way);
    if (fault.isPresent()) {
      return fault.get();
    }
    patients.hold(patient.id());
    var now = now();
    var one =
        new Invitation(
            UUID.randomUUID(),
            patient.id(),
            kind,
            kind.proxy() ? name.strip() : patient.name(),
            email.strip(),
            way,
            now.plus(way.goodFor()));
    var token = invitations.add(one, by, now);
    audit.record(
        Entry.of(by.ledger(), "portal.invited", patient.id().subject())
            .with("invitation", one.id().toString())
            .with("kind", kind.name())
            .with("way", way.name()));
    return new Outcome.Made(one, origin.link("/invited/" + token));
  }

  /// Carries the link by e-mail, after it is written down.
  Sent send(Outcome.Made made, Locale language) {
    return notices.send(
        Template.PORTAL_INVITATION,
        made.invitation().email(),
        language,
        Map.of(Fact.LINK, made.link()));
  }

  private Optional<Outcome.Refused> fault(
      KnownPatient patient, Kind kind, String name, String email, Way way) {
    if (patient.born() == null) {
      return refused("kind", "portal.invite.no-birthday");
    }
    var today = LocalDate.ofInstant(clock.instant(), people.practice().zone());
    if (steps.reads(kind, patient.born(), today, today) == Reads.NOTHING) {
      return refused("kind", kind.proxy() ? "portal.invite.grown" : "portal.invite.child");
    }
    if (kind.proxy() && (name.isBlank() || odd(name, 120))) {
      return refused("name", "portal.invite.name.missing");
    }
    if (email.isBlank() && (kind.proxy() || way == Way.MAIL)) {
      return refused("email", "portal.invite.email.missing");
    }
    if (!email.isBlank()
        && (odd(email, 200) || !email.strip().matches("[^@\\s,;<>]+@[^@\\s,;<>]+"))) {
      return refused("email", "portal.invite.email.wrong");
    }
    return mayHave(email, patient, kind)
        ? Optional.empty()
        : refused("email", "portal.invite.email.taken");
  }

  /// Whether this e-mail may become, or is, the login of whom this is for. Each person has one of
  /// their own: nobody shares one with the patient whom they speak for.
  boolean mayHave(String email, KnownPatient patient, Kind kind) {
    var login = email.isBlank() ? Optional.<Logins.Row>empty() : logins.byEmail(logins.hash(email));
    if (login.isEmpty()) {
      return true;
    }
    var ties = relations.of(login.get().account().id());
    var tiedToThem = ties.stream().anyMatch(tie -> tie.patient().equals(patient.id()));
    if (kind.proxy()) {
      return !tiedToThem;
    }
    var isSomebodyElse = ties.stream().anyMatch(tie -> tie.kind() == Kind.SELF);
    return !tiedToThem && !isSomebodyElse && login.get().born().equals(patient.born());
  }

  private static boolean odd(String text, int longest) {
    return text.length() > longest || text.chars().anyMatch(Character::isISOControl);
  }

  private static Optional<Outcome.Refused> refused(String field, String sentence) {
    return Optional.of(new Outcome.Refused(field, sentence));
  }

  @Transactional
  void takeBack(KnownPatient patient, UUID invitation, PersonId by) {
    if (invitations.end(invitation, patient.id(), now())) {
      audit.record(
          Entry.of(by.ledger(), "portal.invitation-ended", patient.id().subject())
              .with("invitation", invitation.toString()));
    }
  }

  /// Ends an access, by whoever may: the next request of that account finds nothing, and its open
  /// pages are told so at once.
  @Transactional
  boolean end(Relations.Row tie, String by) {
    if (!relations.end(tie.id(), by, now())) {
      return false;
    }
    audit.record(
        Entry.of(by, "relation.ended", tie.patient().subject())
            .with("account", tie.account().principal())
            .with("kind", tie.kind().name()));
    entrance.closeStreams(tie.account().principal());
    return true;
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
