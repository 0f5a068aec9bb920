package org.bedside.chart.known;

import java.time.LocalDate;
import java.util.List;
import org.bedside.chart.ehrs.Ehr;
import org.bedside.chart.ehrs.Ehrs;
import org.bedside.chart.fhir.Answered;
import org.bedside.chart.fhir.Answered.Done;
import org.bedside.chart.known.Found.Candidate;
import org.bedside.patients.KnownPatient;
import org.bedside.patients.PatientId;
import org.bedside.patients.Patients;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Patient;
import org.springframework.stereotype.Component;

/// Finds a patient of ours in a record. By itself it takes one only by record number and birthday
/// together, and only if nobody else answers to the number: words in another one's chart harm both.
/// Everybody else needs a person's yes, once.
@Component
public class Matching {

  private static final int MOST = 10;

  private final Ehrs ehrs;
  private final KnownThere known;
  private final Patients patients;

  Matching(Ehrs ehrs, KnownThere known, Patients patients) {
    this.ehrs = ehrs;
    this.known = known;
    this.patients = patients;
  }

  public Found find(Ehr ehr, PatientId id) {
    var before = known.of(ehr.id(), id);
    if (before.isPresent()) {
      return new Found.One(before.get());
    }
    var ours = patients.find(id);
    if (ours.isEmpty()) {
      return new Found.Perhaps(List.of());
    }
    return found(ehr, ours.get());
  }

  private Found found(Ehr ehr, KnownPatient ours) {
    if (ours.mrn().isBlank()) {
      return byName(ehr, ours);
    }
    var answered = byNumber(ehr, ours.mrn());
    if (!(answered instanceof Done<List<Patient>>(var there))) {
      return new Found.Unasked(answered);
    }
    if (there.size() == 1 && isBorn(there.getFirst(), ours.born())) {
      var reference = reference(there.getFirst());
      known.keep(ehr.id(), ours.id(), reference, "system");
      return new Found.One(reference);
    }
    return there.isEmpty()
        ? byName(ehr, ours)
        : new Found.Perhaps(there.stream().map(one -> candidate(ehr, one)).toList());
  }

  /// Never taken without a person.
  private Found byName(Ehr ehr, KnownPatient ours) {
    var born = ours.born();
    if (born == null) {
      return new Found.Perhaps(List.of());
    }
    var answered =
        ehrs.ask(
            ehr,
            client ->
                patients(
                    client
                        .search()
                        .forResource(Patient.class)
                        .where(Patient.BIRTHDATE.exactly().day(born.toString()))
                        .where(Patient.NAME.matches().value(lastWord(ours.name())))
                        .count(MOST)
                        .returnBundle(Bundle.class)
                        .execute()));
    return answered instanceof Done<List<Patient>>(var there)
        ? new Found.Perhaps(there.stream().map(one -> candidate(ehr, one)).toList())
        : new Found.Unasked(answered);
  }

  private Answered<List<Patient>> byNumber(Ehr ehr, String number) {
    var token = Patient.IDENTIFIER.exactly();
    return ehrs.ask(
        ehr,
        client ->
            patients(
                client
                    .search()
                    .forResource(Patient.class)
                    .where(
                        ehr.numbers().isBlank()
                            ? token.code(number)
                            : token.systemAndCode(ehr.numbers(), number))
                    .count(MOST)
                    .returnBundle(Bundle.class)
                    .execute()));
  }

  /// Those who are there, and were not taken for somebody else.
  private static List<Patient> patients(Bundle bundle) {
    return bundle.getEntry().stream()
        .map(Bundle.BundleEntryComponent::getResource)
        .filter(Patient.class::isInstance)
        .map(Patient.class::cast)
        .filter(one -> !one.hasLink() || one.getLink().stream().noneMatch(Matching::isReplaced))
        .toList();
  }

  private static boolean isReplaced(Patient.PatientLinkComponent link) {
    return link.getType() == Patient.LinkType.REPLACEDBY;
  }

  private static boolean isBorn(Patient there, @org.jspecify.annotations.Nullable LocalDate born) {
    return born != null && born.toString().equals(there.getBirthDateElement().getValueAsString());
  }

  private static Candidate candidate(Ehr ehr, Patient there) {
    var number =
        there.getIdentifier().stream()
            .filter(one -> ehr.numbers().isBlank() || ehr.numbers().equals(one.getSystem()))
            .map(Identifier::getValue)
            .findFirst()
            .orElse(null);
    var born = there.getBirthDateElement().getValueAsString();
    return new Candidate(
        reference(there),
        there.getNameFirstRep().getNameAsSingleString(),
        born == null ? "" : born,
        number);
  }

  private static String reference(Patient there) {
    return "Patient/" + there.getIdElement().getIdPart();
  }

  private static String lastWord(String name) {
    return name.substring(name.lastIndexOf(' ') + 1);
  }
}
