package org.bedside.direct.documents;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.bedside.direct.Subject;
import org.bedside.direct.Summary;
import org.bedside.direct.Summary.Section;
import org.bedside.direct.Writer;

/// Writes a summary as a C-CDA 2.1 document: the US realm header, and sections with words for
/// people and entries for machines.
public final class CdaWriting {

  private static final String NPI = "2.16.840.1.113883.4.6";
  private static final String CONFIDENTIALITY = "2.16.840.1.113883.5.25";
  private static final String GENDER = "2.16.840.1.113883.5.1";
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyyMMddHHmmss'+0000'").withZone(ZoneOffset.UTC);

  private final Xml xml = new Xml();
  private final Summary summary;

  private CdaWriting(Summary summary) {
    this.summary = summary;
  }

  public static byte[] write(Summary summary) {
    var writing = new CdaWriting(summary);
    writing.document();
    return writing.xml.bytes();
  }

  static String time(Instant when) {
    return TIME.format(when);
  }

  private void document() {
    xml.in(
        "ClinicalDocument",
        () -> {
          header();
          patient(summary.patient());
          author(summary.author());
          custodian(summary.author());
          body();
        },
        "xmlns",
        "urn:hl7-org:v3",
        "xmlns:xsi",
        "http://www.w3.org/2001/XMLSchema-instance",
        "xmlns:sdtc",
        "urn:hl7-org:sdtc");
  }

  private void header() {
    var kind = Templates.document(summary.kind());
    xml.empty("realmCode", "code", "US")
        .empty("typeId", "root", "2.16.840.1.113883.1.3", "extension", "POCD_HD000040")
        .empty("templateId", "root", Templates.HEADER, "extension", Templates.AUGUST_2015)
        .empty("templateId", "root", kind.template(), "extension", kind.extension())
        .empty("id", "root", summary.id().toString())
        .empty("code", "code", kind.loinc(), "codeSystem", Templates.LOINC)
        .text("title", kind.title())
        .empty("effectiveTime", "value", time(summary.at()))
        .empty("confidentialityCode", "code", "N", "codeSystem", CONFIDENTIALITY)
        .empty("languageCode", "code", "en-US");
  }

  private void patient(Subject patient) {
    xml.in(
        "recordTarget",
        () ->
            xml.in(
                "patientRole",
                () -> {
                  xml.empty("id", "root", patient.authority(), "extension", patient.number());
                  xml.empty("addr", "nullFlavor", "NI");
                  xml.empty("telecom", "nullFlavor", "NI");
                  xml.in(
                      "patient",
                      () -> {
                        name(patient.given(), patient.family(), "use", "L");
                        xml.empty(
                            "administrativeGenderCode",
                            "code",
                            patient.sex().code(),
                            "codeSystem",
                            GENDER);
                        xml.empty(
                            "birthTime",
                            "value",
                            patient.birth().format(DateTimeFormatter.BASIC_ISO_DATE));
                        xml.empty("raceCode", "nullFlavor", "NI");
                        xml.empty("ethnicGroupCode", "nullFlavor", "NI");
                      });
                }));
  }

  private void name(String given, String family, String... attributes) {
    xml.in("name", () -> xml.text("given", given).text("family", family), attributes);
  }

  private void author(Writer author) {
    xml.in(
        "author",
        () -> {
          xml.empty("time", "value", time(summary.at()));
          xml.in(
              "assignedAuthor",
              () -> {
                var npi = author.npi();
                if (npi == null) {
                  xml.empty("id", "root", NPI, "nullFlavor", "UNK");
                } else {
                  xml.empty("id", "root", NPI, "extension", npi);
                }
                xml.empty("addr", "nullFlavor", "NI");
                xml.empty("telecom", "nullFlavor", "NI");
                xml.in("assignedPerson", () -> name(author.given(), author.family()));
                organization("representedOrganization", author);
              });
        });
  }

  private void organization(String element, Writer author) {
    xml.in(
        element,
        () ->
            xml.empty("id", "root", author.authority())
                .text("name", author.practice())
                .empty("telecom", "nullFlavor", "NI")
                .empty("addr", "nullFlavor", "NI"));
  }

  private void custodian(Writer author) {
    xml.in(
        "custodian",
        () ->
            xml.in(
                "assignedCustodian",
                () -> organization("representedCustodianOrganization", author)));
  }

  private void body() {
    xml.in(
        "component",
        () ->
            xml.in(
                "structuredBody",
                () -> {
                  for (var section : all()) {
                    new CdaSection(xml, section).write();
                  }
                  Templates.unknown(summary.kind())
                      .forEach(named -> CdaSection.unknown(xml, named));
                }));
  }

  private List<Section> all() {
    var sections = new ArrayList<>(summary.sections());
    var missing = EnumSet.copyOf(Templates.required(summary.kind()));
    sections.forEach(section -> missing.remove(section.topic()));
    missing.forEach(topic -> sections.add(new Section(topic, List.of())));
    return sections;
  }
}
