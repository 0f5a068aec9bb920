package org.bedside.direct.documents;

import java.util.List;
import org.bedside.direct.Summary;
import org.bedside.direct.Summary.Code;
import org.bedside.direct.Summary.Kind;
import org.bedside.direct.Summary.Topic;

/// Names of C-CDA 2.1 (HL7 CDA R2 IG: Consolidated CDA Templates for Clinical Notes, 2015-08-01)
/// and of LOINC.
final class Templates {

  static final String LOINC = "2.16.840.1.113883.6.1";
  static final String SNOMED = "2.16.840.1.113883.6.96";
  static final String AUGUST_2015 = "2015-08-01";
  static final String JUNE_2014 = "2014-06-09";
  static final String HEADER = "2.16.840.1.113883.10.20.22.1.1";

  /// @param extension the version of the template; empty for one that has none
  record Named(String template, String extension, String loinc, String title) {}

  private Templates() {}

  static Named document(Kind kind) {
    return switch (kind) {
      case REFERRAL_NOTE ->
          new Named("2.16.840.1.113883.10.20.22.1.14", AUGUST_2015, "57133-1", "Referral note");
      case CARE_SUMMARY ->
          new Named("2.16.840.1.113883.10.20.22.1.2", AUGUST_2015, "34133-9", "Summary of care");
    };
  }

  static Named section(Topic topic) {
    return switch (topic) {
      case REASON ->
          new Named("1.3.6.1.4.1.19376.1.5.3.1.3.1", JUNE_2014, "42349-1", "Reason for referral");
      case PROBLEMS ->
          new Named("2.16.840.1.113883.10.20.22.2.5.1", AUGUST_2015, "11450-4", "Problems");
      case MEDICINES ->
          new Named("2.16.840.1.113883.10.20.22.2.1.1", JUNE_2014, "10160-0", "Medicines");
      case ALLERGIES ->
          new Named("2.16.840.1.113883.10.20.22.2.6.1", AUGUST_2015, "48765-2", "Allergies");
      case IMMUNIZATIONS ->
          new Named("2.16.840.1.113883.10.20.22.2.2", AUGUST_2015, "11369-6", "Immunizations");
      case ASSESSMENT -> new Named("2.16.840.1.113883.10.20.22.2.8", "", "51848-0", "Assessment");
    };
  }

  /// Sections that a document of this kind must have, known or not.
  static List<Topic> required(Kind kind) {
    return switch (kind) {
      case REFERRAL_NOTE -> List.of(Topic.REASON, Topic.PROBLEMS, Topic.MEDICINES, Topic.ALLERGIES);
      case CARE_SUMMARY -> List.of(Topic.PROBLEMS, Topic.MEDICINES, Topic.ALLERGIES);
    };
  }

  /// Further ones that a care summary must have and that we know nothing for.
  static List<Named> unknown(Kind kind) {
    return kind == Kind.REFERRAL_NOTE
        ? List.of()
        : List.of(
            new Named("2.16.840.1.113883.10.20.22.2.3.1", AUGUST_2015, "30954-2", "Results"),
            new Named("2.16.840.1.113883.10.20.22.2.17", AUGUST_2015, "29762-2", "Social history"),
            new Named("2.16.840.1.113883.10.20.22.2.4.1", AUGUST_2015, "8716-3", "Vital signs"));
  }

  static String oid(Code.Vocabulary vocabulary) {
    return switch (vocabulary) {
      case SNOMED_CT -> SNOMED;
      case ICD_10_CM -> "2.16.840.1.113883.6.90";
      case RXNORM -> "2.16.840.1.113883.6.88";
      case CVX -> "2.16.840.1.113883.12.292";
      case LOINC -> LOINC;
    };
  }

  static boolean isCoded(Summary.Topic topic) {
    return topic != Topic.REASON && topic != Topic.ASSESSMENT;
  }
}
