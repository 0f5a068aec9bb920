package org.bedside.chart.reading;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.bedside.chart.ChartView.Line;
import org.bedside.chart.ChartView.Part;
import org.hl7.fhir.r4.model.AllergyIntolerance;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Immunization;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationComponentComponent;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/// What of a record is asked for each part, by searches that US Core names (R4, its
/// CapabilityStatement for servers), and how each resource is said in a line.
final class Parts {

  private static final int MOST = 12;
  private static final int LONGEST = 160;
  private static final String WRONG = "entered-in-error";

  private Parts() {}

  static String search(Part part, String patient) {
    return switch (part) {
      case ALLERGIES -> "AllergyIntolerance?patient=" + patient + "&_count=50";
      case MEDICINES -> "MedicationRequest?patient=" + patient + "&status=active&_count=50";
      case PROBLEMS -> "Condition?patient=" + patient + "&clinical-status=active&_count=50";
      case RESULTS ->
          "Observation?patient=" + patient + "&category=laboratory&_sort=-date&_count=20";
      case VISITS -> "Encounter?patient=" + patient + "&_sort=-date&_count=5";
      case IMMUNIZATIONS -> "Immunization?patient=" + patient + "&_sort=-date&_count=10";
    };
  }

  static List<Line> lines(Part part, Bundle bundle) {
    var all = bundle.getEntry().stream().map(BundleEntryComponent::getResource);
    var lines =
        switch (part) {
          case ALLERGIES -> of(all, AllergyIntolerance.class).flatMap(Parts::allergy);
          case MEDICINES -> of(all, MedicationRequest.class).flatMap(Parts::medicine);
          case PROBLEMS -> of(all, Condition.class).flatMap(Parts::problem);
          case RESULTS -> of(all, Observation.class).flatMap(Parts::result);
          case VISITS -> of(all, Encounter.class).flatMap(Parts::visit);
          case IMMUNIZATIONS -> of(all, Immunization.class).flatMap(Parts::immunization);
        };
    return lines.filter(one -> !one.words().isBlank()).distinct().limit(MOST).toList();
  }

  /// A search may bring others along, such as an OperationOutcome.
  private static <T extends Resource> Stream<T> of(Stream<Resource> all, Class<T> kind) {
    return all.filter(kind::isInstance).map(kind::cast);
  }

  private static Stream<Line> allergy(AllergyIntolerance one) {
    if (is(one.getVerificationStatus(), WRONG, "refuted")
        || is(one.getClinicalStatus(), "inactive", "resolved")) {
      return Stream.empty();
    }
    var reactions =
        one.getReaction().stream()
            .flatMap(reaction -> reaction.getManifestation().stream())
            .map(Parts::said)
            .filter(said -> !said.isEmpty())
            .distinct()
            .toList();
    var day = one.hasRecordedDateElement() ? day(one.getRecordedDateElement()) : "";
    return Stream.of(new Line(said(one.getCode()), String.join(", ", reactions), day));
  }

  private static Stream<Line> medicine(MedicationRequest one) {
    var what =
        one.hasMedicationCodeableConcept()
            ? said(one.getMedicationCodeableConcept())
            : shortened(one.getMedicationReference().getDisplay());
    var dose = one.getDosageInstructionFirstRep().getText();
    return Stream.of(new Line(what, shortened(dose), day(one.getAuthoredOnElement())));
  }

  private static Stream<Line> problem(Condition one) {
    if (is(one.getVerificationStatus(), WRONG, "refuted")) {
      return Stream.empty();
    }
    var day = one.hasOnsetDateTimeType() ? day(one.getOnsetDateTimeType()) : "";
    return Stream.of(new Line(said(one.getCode()), "", day));
  }

  private static Stream<Line> result(Observation one) {
    if (one.getStatus() == Observation.ObservationStatus.ENTEREDINERROR) {
      return Stream.empty();
    }
    var value = one.hasValue() ? value(one.getValue()) : components(one);
    var flag = said(one.getInterpretationFirstRep());
    var day = one.hasEffectiveDateTimeType() ? day(one.getEffectiveDateTimeType()) : "";
    var more = flag.isEmpty() ? value : value + " (" + flag + ")";
    return Stream.of(new Line(said(one.getCode()), more, day));
  }

  private static String components(Observation one) {
    return one.getComponent().stream()
        .filter(ObservationComponentComponent::hasValue)
        .map(part -> said(part.getCode()) + " " + value(part.getValue()))
        .reduce((left, right) -> left + ", " + right)
        .orElse("");
  }

  private static String value(Type value) {
    return switch (value) {
      case Quantity quantity when quantity.hasValue() ->
          (quantity.getValue().stripTrailingZeros().toPlainString() + " " + unit(quantity)).strip();
      case CodeableConcept concept -> said(concept);
      default -> value.isPrimitive() ? shortened(value.primitiveValue()) : "";
    };
  }

  private static String unit(Quantity quantity) {
    return Objects.requireNonNullElse(quantity.getUnit(), "");
  }

  private static Stream<Line> visit(Encounter one) {
    if (one.getStatus() == Encounter.EncounterStatus.ENTEREDINERROR
        || one.getStatus() == Encounter.EncounterStatus.CANCELLED) {
      return Stream.empty();
    }
    var what = said(one.getTypeFirstRep());
    var who = shortened(one.getParticipantFirstRep().getIndividual().getDisplay());
    return Stream.of(
        new Line(what.isEmpty() ? who : what, who, day(one.getPeriod().getStartElement())));
  }

  private static Stream<Line> immunization(Immunization one) {
    if (one.getStatus() != Immunization.ImmunizationStatus.COMPLETED) {
      return Stream.empty();
    }
    var day = one.hasOccurrenceDateTimeType() ? day(one.getOccurrenceDateTimeType()) : "";
    return Stream.of(new Line(said(one.getVaccineCode()), "", day));
  }

  private static boolean is(CodeableConcept concept, String... codes) {
    var all = List.of(codes);
    return concept.getCoding().stream().map(Coding::getCode).anyMatch(all::contains);
  }

  private static String said(@Nullable CodeableConcept concept) {
    if (concept == null) {
      return "";
    }
    return Optional.ofNullable(concept.getText())
        .or(() ->
            concept.getCoding().stream()
                .map(Coding::getDisplay)
                .filter(Objects::nonNull)
                .findFirst())
        .map(Parts::shortened)
        .orElse("");
  }

  /// As exact as the record has it: a year stays a year.
  private static String day(BaseDateTimeType at) {
    var said = at.getValueAsString();
    return said == null ? "" : said.substring(0, Math.min(10, said.length()));
  }

  private static String shortened(@Nullable String text) {
    var plain = text == null ? "" : text.strip();
    return plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST) + "…";
  }
}
