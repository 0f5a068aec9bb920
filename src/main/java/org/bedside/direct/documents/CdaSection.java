package org.bedside.direct.documents;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.bedside.direct.Summary.Code;
import org.bedside.direct.Summary.Item;
import org.bedside.direct.Summary.Section;
import org.jspecify.annotations.Nullable;

/// Writes one section: its words as a list, and an entry for each item whose topic has codes.
final class CdaSection {

  private static final String ROOT = "2.16.840.1.113883.10.20.22.4.";
  private static final String ACTION = "2.16.840.1.113883.5.4";
  private static final String CLASS = "2.16.840.1.113883.5.6";

  private final Xml xml;
  private final Section section;

  CdaSection(Xml xml, Section section) {
    this.xml = xml;
    this.section = section;
  }

  void write() {
    var named = Templates.section(section.topic());
    if (section.items().isEmpty()) {
      unknown(xml, named);
      return;
    }
    xml.in(
        "component",
        () ->
            xml.in(
                "section",
                () -> {
                  top(xml, named);
                  xml.in("text", this::words);
                  if (Templates.isCoded(section.topic())) {
                    for (var i = 0; i < section.items().size(); i++) {
                      entry(section.items().get(i), reference(i));
                    }
                  }
                }));
  }

  /// One that says that nothing is known.
  static void unknown(Xml xml, Templates.Named named) {
    xml.in(
        "component",
        () ->
            xml.in(
                "section",
                () -> {
                  top(xml, named);
                  xml.text("text", "No information.");
                },
                "nullFlavor",
                "NI"));
  }

  private static void top(Xml xml, Templates.Named named) {
    if (named.extension().isEmpty()) {
      xml.empty("templateId", "root", named.template());
    } else {
      xml.empty("templateId", "root", named.template(), "extension", named.extension());
    }
    xml.empty("code", "code", named.loinc(), "codeSystem", Templates.LOINC);
    xml.text("title", named.title());
  }

  private String reference(int item) {
    return section.topic().name().toLowerCase(Locale.ROOT) + "-" + (item + 1);
  }

  private void words() {
    xml.in(
        "list",
        () -> {
          for (var i = 0; i < section.items().size(); i++) {
            var item = section.items().get(i);
            var since = item.since();
            xml.text(
                "item",
                since == null ? item.text() : item.text() + " (" + since + ")",
                "ID",
                reference(i));
          }
        });
  }

  private void entry(Item item, String reference) {
    xml.in(
        "entry",
        () -> {
          switch (section.topic()) {
            case PROBLEMS -> concern("3", "4", "55607006", "Problem", item, reference);
            case ALLERGIES ->
                concern("30", "7", "419199007", "Allergy to substance", item, reference);
            case MEDICINES -> substance("16", "23", Templates.JUNE_2014, "INT", item, reference);
            case IMMUNIZATIONS ->
                substance("52", "54", Templates.JUNE_2014, "EVN", item, reference);
            case REASON, ASSESSMENT -> throw new IllegalStateException("has no entries");
          }
        },
        "typeCode",
        "DRIV");
  }

  /// A problem or an allergy: a concern that is open, and in it what was observed.
  private void concern(
      String act, String observation, String code, String display, Item item, String reference) {
    xml.in(
        "act",
        () -> {
          template(act, Templates.AUGUST_2015);
          id();
          xml.empty("code", "code", "CONC", "codeSystem", CLASS);
          xml.empty("statusCode", "code", "active");
          xml.in("effectiveTime", () -> day("low", item.since()));
          xml.in(
              "entryRelationship",
              () -> observation(observation, code, display, item, reference),
              "typeCode",
              "SUBJ");
        },
        "classCode",
        "ACT",
        "moodCode",
        "EVN");
  }

  private void observation(
      String template, String code, String display, Item item, String reference) {
    xml.in(
        "observation",
        () -> {
          template(template, template.equals("7") ? Templates.JUNE_2014 : Templates.AUGUST_2015);
          id();
          if (template.equals("7")) {
            xml.empty("code", "code", "ASSERTION", "codeSystem", ACTION);
          } else {
            xml.empty("code", "code", code, "codeSystem", Templates.SNOMED, "displayName", display);
          }
          text(reference);
          xml.empty("statusCode", "code", "completed");
          xml.in("effectiveTime", () -> day("low", item.since()));
          if (template.equals("7")) {
            xml.empty(
                "value",
                "xsi:type",
                "CD",
                "code",
                code,
                "codeSystem",
                Templates.SNOMED,
                "displayName",
                display);
            allergen(item, reference);
          } else {
            code("value", item.code(), reference, "xsi:type", "CD");
          }
        },
        "classCode",
        "OBS",
        "moodCode",
        "EVN");
  }

  private void allergen(Item item, String reference) {
    xml.in(
        "participant",
        () ->
            xml.in(
                "participantRole",
                () ->
                    xml.in(
                        "playingEntity",
                        () -> code("code", item.code(), reference),
                        "classCode",
                        "MMAT"),
                "classCode",
                "MANU"),
        "typeCode",
        "CSM");
  }

  private void substance(
      String act, String product, String version, String mood, Item item, String reference) {
    xml.in(
        "substanceAdministration",
        () -> {
          template(act, act.equals("52") ? Templates.AUGUST_2015 : version);
          id();
          text(reference);
          xml.empty("statusCode", "code", mood.equals("EVN") ? "completed" : "active");
          if (act.equals("52")) {
            day("effectiveTime", item.since());
          } else {
            xml.in("effectiveTime", () -> day("low", item.since()), "xsi:type", "IVL_TS");
            xml.empty("doseQuantity", "nullFlavor", "NI");
          }
          xml.in(
              "consumable",
              () ->
                  xml.in(
                      "manufacturedProduct",
                      () -> {
                        template(product, version);
                        xml.in("manufacturedMaterial", () -> code("code", item.code(), reference));
                      },
                      "classCode",
                      "MANU"));
        },
        act.equals("52")
            ? new String[] {"classCode", "SBADM", "moodCode", mood, "negationInd", "false"}
            : new String[] {"classCode", "SBADM", "moodCode", mood});
  }

  private void template(String last, String version) {
    xml.empty("templateId", "root", ROOT + last, "extension", version);
  }

  private void id() {
    xml.empty("id", "root", UUID.randomUUID().toString());
  }

  private void text(String reference) {
    xml.in("text", () -> xml.empty("reference", "value", "#" + reference));
  }

  private void day(String element, @Nullable LocalDate day) {
    if (day == null) {
      xml.empty(element, "nullFlavor", "UNK");
    } else {
      xml.empty(element, "value", day.format(DateTimeFormatter.BASIC_ISO_DATE));
    }
  }

  private void code(String element, @Nullable Code code, String reference, String... before) {
    var attributes = new ArrayList<>(List.of(before));
    if (code == null) {
      attributes.addAll(List.of("nullFlavor", "OTH"));
    } else {
      attributes.addAll(
          List.of(
              "code",
              code.code(),
              "codeSystem",
              Templates.oid(code.vocabulary()),
              "displayName",
              code.display()));
    }
    xml.in(
        element,
        () -> xml.in("originalText", () -> xml.empty("reference", "value", "#" + reference)),
        attributes.toArray(String[]::new));
  }
}
