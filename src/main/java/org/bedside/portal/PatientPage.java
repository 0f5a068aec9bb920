package org.bedside.portal;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import org.bedside.audit.Audit;
import org.bedside.audit.Entry;
import org.bedside.notices.Sent;
import org.bedside.patients.KnownPatient;
import org.bedside.patients.PatientId;
import org.bedside.patients.Patients;
import org.bedside.people.May;
import org.bedside.people.People;
import org.bedside.people.Person;
import org.bedside.people.Right;
import org.bedside.people.Square;
import org.bedside.portal.InvitingPatients.Outcome;
import org.bedside.portal.PortalInvitations.Way;
import org.bedside.portal.Relation.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/// One patient, for staff: who they are, who has a way in for them, and inviting. The sight of it
/// is in the ledger.
@Controller
class PatientPage {

  private final Patients patients;
  private final Readers readers;
  private final PortalInvitations invitations;
  private final InvitingPatients inviting;
  private final People people;
  private final Audit audit;
  private final Clock clock;

  PatientPage(
      Patients patients,
      Readers readers,
      PortalInvitations invitations,
      InvitingPatients inviting,
      People people,
      Audit audit,
      Clock clock) {
    this.patients = patients;
    this.readers = readers;
    this.invitations = invitations;
    this.inviting = inviting;
    this.people = people;
    this.audit = audit;
    this.clock = clock;
  }

  @Transactional
  @GetMapping("/patients/{id}")
  @May(Right.SEE_PATIENTS)
  String patient(@PathVariable UUID id, Person me, Model model) {
    var patient = found(id);
    audit.record(Entry.of(me.id().ledger(), "patient.seen", patient.id().subject()));
    model.addAttribute("patient", patient);
    model.addAttribute("readers", readers.of(patient.id()));
    model.addAttribute("invitations", invitations.open(patient.id(), clock.instant()));
    model.addAttribute("zone", people.practice().zone());
    return "portal/patient";
  }

  @GetMapping("/patients/{id}/invitation")
  @May(value = Right.SEE_PATIENTS, fresh = true)
  String form(@PathVariable UUID id, Model model) {
    var patient = found(id);
    return form(patient, Kind.SELF, "", patient.email(), Way.MAIL, null, model);
  }

  @PostMapping("/patients/{id}/invitation")
  @May(value = Right.SEE_PATIENTS, fresh = true)
  String invite(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String kind,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String email,
      @RequestParam(defaultValue = "") String way,
      @RequestParam(defaultValue = "en") String language,
      Person me,
      Model model,
      HttpServletResponse response) {
    var patient = found(id);
    var asked = one(Kind.values(), kind, Kind.SELF);
    var by = one(Way.values(), way, Way.SCREEN);
    return switch (inviting.invite(patient, asked, name, email, by, me.id())) {
      case Outcome.Refused refused -> {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        yield form(patient, asked, name, email, by, refused, model);
      }
      case Outcome.Made made -> handed(patient, made, language, model);
    };
  }

  /// The link is shown here and nowhere else, so this page is the answer to the form itself.
  private String handed(KnownPatient patient, Outcome.Made made, String language, Model model) {
    var spoken = language.equals("es") ? Locale.of("es") : Locale.ENGLISH;
    var way = made.invitation().way();
    var sent = way == Way.MAIL ? inviting.send(made, spoken) : Sent.NOT_SENT;
    var show = way != Way.MAIL || sent == Sent.NOT_SENT;
    model.addAttribute("patient", patient);
    model.addAttribute("invitation", made.invitation());
    model.addAttribute("way", way.name());
    model.addAttribute("sent", sent.name());
    model.addAttribute("link", show ? made.link() : null);
    model.addAttribute("square", show ? Square.of(made.link()) : null);
    model.addAttribute("practice", people.practice());
    model.addAttribute("zone", people.practice().zone());
    return way == Way.LETTER ? "portal/letter" : "portal/handed";
  }

  @PostMapping("/patients/{id}/invitations/{invitation}/removal")
  @May(Right.SEE_PATIENTS)
  String takeBack(@PathVariable UUID id, @PathVariable UUID invitation, Person me) {
    inviting.takeBack(found(id), invitation, me.id());
    return "redirect:/patients/" + id;
  }

  @PostMapping("/patients/{id}/readers/{tie}/removal")
  @May(Right.SEE_PATIENTS)
  String end(@PathVariable UUID id, @PathVariable UUID tie, Person me) {
    if (!readers.endBy(me.id().ledger(), found(id).id(), tie)) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    return "redirect:/patients/" + id;
  }

  private String form(
      KnownPatient patient,
      Kind kind,
      String name,
      String email,
      Way way,
      Outcome.@Nullable Refused refused,
      Model model) {
    model.addAttribute("patient", patient);
    model.addAttribute("kinds", Kind.values());
    model.addAttribute("ways", Way.values());
    model.addAttribute("kind", kind);
    model.addAttribute("name", name);
    model.addAttribute("email", email);
    model.addAttribute("way", way);
    model.addAttribute("field", refused == null ? "" : refused.field());
    model.addAttribute("sentence", refused == null ? null : refused.sentence());
    return "portal/invite";
  }

  private KnownPatient found(UUID id) {
    return patients
        .find(new PatientId(id))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private static <E extends Enum<E>> E one(E[] all, String name, E otherwise) {
    return Arrays.stream(all).filter(e -> e.name().equals(name)).findFirst().orElse(otherwise);
  }
}
