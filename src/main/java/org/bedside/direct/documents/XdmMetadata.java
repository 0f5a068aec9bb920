package org.bedside.direct.documents;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.bedside.direct.Packet;
import org.bedside.direct.Subject;
import org.jspecify.annotations.Nullable;

/// The metadata of a package in ebRIM (IHE ITI TF-3, 4.2), as much of it as "XDR and XDM for Direct
/// Messaging" asks for.
final class XdmMetadata {

  private static final String SLOT = "rim:Slot";
  private static final String SUBMISSION = "urn:uuid:a54d6aa5-d40d-43f9-88c5-b4633d873bdd";
  private static final String DOCUMENT = "urn:uuid:7edca82f-054d-47f2-a032-9b2a5b5186c1";
  private static final String DOCUMENT_ID = "urn:uuid:2e82c1f6-a085-4c72-9da3-8640a32e42ab";
  private static final String FORMAT = "urn:uuid:a09d5840-386c-46f2-b5ad-9c3699a4309d";
  private static final String SUBMISSION_ID = "urn:uuid:96fdda7c-d067-4183-912e-bf5ee74998a8";
  private static final String SOURCE_ID = "urn:uuid:554ac39e-e3fe-47fe-b233-965d2a147832";
  private static final String SUBMISSION_AUTHOR = "urn:uuid:a7058bb9-b4e4-4307-ba5b-e3f0ab85e12d";
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyyMMddHHmmss").withZone(ZoneOffset.UTC);

  private static final Pattern STEP = Pattern.compile("\\|(OMG|OSU|SIU)\\^(O19|O51|S12|S26)");

  private final Xml xml = new Xml();
  private final Packet packet;
  private int count;

  XdmMetadata(Packet packet) {
    this.packet = packet;
  }

  byte[] bytes() {
    xml.in(
        "lcm:SubmitObjectsRequest",
        () ->
            xml.in(
                "rim:RegistryObjectList",
                () -> {
                  for (var i = 0; i < packet.documents().size(); i++) {
                    document(i, packet.documents().get(i));
                  }
                  submission();
                  for (var i = 0; i < packet.documents().size(); i++) {
                    member(i);
                  }
                }),
        "xmlns:lcm",
        "urn:oasis:names:tc:ebxml-regrep:xsd:lcm:3.0",
        "xmlns:rim",
        "urn:oasis:names:tc:ebxml-regrep:xsd:rim:3.0");
    return xml.bytes();
  }

  private void document(int number, Packet.Document document) {
    xml.in(
        "rim:ExtrinsicObject",
        () -> {
          slot("creationTime", TIME.format(packet.at()));
          slot("hash", hash(document.bytes()));
          slot("languageCode", "en-US");
          slot("size", Integer.toString(document.bytes().length));
          slot("URI", XdmWriting.file(number, document));
          patient(packet.patient());
          name(document.title());
          format(number, document);
          identifier(
              id(number),
              DOCUMENT_ID,
              "XDSDocumentEntry.uniqueId",
              oid(UUID.nameUUIDFromBytes((packet.id() + "/" + number).getBytes(UTF_8))));
        },
        "id",
        id(number),
        "mimeType",
        document.kind().type(),
        "objectType",
        DOCUMENT,
        "status",
        "urn:oasis:names:tc:ebxml-regrep:StatusType:Approved");
  }

  private void submission() {
    xml.in(
        "rim:RegistryPackage",
        () -> {
          slot("submissionTime", TIME.format(packet.at()));
          name("Documents of " + packet.author());
          xml.in(
              "rim:Classification",
              () -> slot("authorInstitution", packet.author()),
              "id",
              next(),
              "classificationScheme",
              SUBMISSION_AUTHOR,
              "classifiedObject",
              "submission",
              "nodeRepresentation",
              "");
          identifier("submission", SUBMISSION_ID, "XDSSubmissionSet.uniqueId", oid(packet.id()));
          identifier("submission", SOURCE_ID, "XDSSubmissionSet.sourceId", oid(source()));
        },
        "id",
        "submission",
        "status",
        "urn:oasis:names:tc:ebxml-regrep:StatusType:Approved");
    xml.empty(
        "rim:Classification",
        "id",
        next(),
        "classifiedObject",
        "submission",
        "classificationNode",
        SUBMISSION);
  }

  private UUID source() {
    return UUID.nameUUIDFromBytes(packet.author().getBytes(UTF_8));
  }

  private void member(int number) {
    xml.in(
        "rim:Association",
        () -> slot("SubmissionSetStatus", "Original"),
        "id",
        next(),
        "associationType",
        "urn:oasis:names:tc:ebxml-regrep:AssociationType:HasMember",
        "sourceObject",
        "submission",
        "targetObject",
        id(number));
  }

  private void format(int number, Packet.Document document) {
    var code =
        switch (document.kind()) {
          case CLINICAL_DOCUMENT -> "urn:hl7-org:sdwg:ccda-structuredBody:2.1";
          case STEP -> step(new String(document.bytes(), UTF_8));
          case PDF, TEXT, OTHER -> "urn:ihe:iti:xds:2017:mimeTypeSufficient";
        };
    xml.in(
        "rim:Classification",
        () -> {
          slot("codingScheme", "1.3.6.1.4.1.19376.1.2.3");
          name(code);
        },
        "id",
        next(),
        "classificationScheme",
        FORMAT,
        "classifiedObject",
        id(number),
        "nodeRepresentation",
        code);
  }

  /// IHE PCC 360X has a code for each kind of message.
  private static String step(String message) {
    var type = STEP.matcher(message);
    return type.find()
        ? "urn:ihe:pcc:360x:hl7:%s:%s:2017".formatted(type.group(1), type.group(2))
        : "urn:ihe:iti:xds:2017:mimeTypeSufficient";
  }

  private void patient(@Nullable Subject patient) {
    if (patient != null) {
      slot("sourcePatientId", number(patient));
      slots(
          "sourcePatientInfo",
          List.of(
              "PID-3|" + number(patient),
              "PID-5|" + part(patient.family()) + "^" + part(patient.given()),
              "PID-7|" + patient.birth().format(DateTimeFormatter.BASIC_ISO_DATE),
              "PID-8|" + (patient.sex() == Subject.Sex.OTHER ? "O" : patient.sex().code())));
    }
  }

  private static String number(Subject patient) {
    return part(patient.number()) + "^^^&" + part(patient.authority()) + "&ISO";
  }

  /// The parts of such a value stand between these marks.
  private static String part(String words) {
    return words.replaceAll("[\\^&|~\\\\]", " ");
  }

  private void slot(String name, String value) {
    slots(name, List.of(value));
  }

  private void slots(String name, List<String> values) {
    xml.in(
        SLOT,
        () -> xml.in("rim:ValueList", () -> values.forEach(each -> xml.text("rim:Value", each))),
        "name",
        name);
  }

  private void name(String words) {
    xml.in("rim:Name", () -> xml.empty("rim:LocalizedString", "value", words));
  }

  private void identifier(String of, String scheme, String name, String value) {
    xml.in(
        "rim:ExternalIdentifier",
        () -> name(name),
        "id",
        next(),
        "registryObject",
        of,
        "identificationScheme",
        scheme,
        "value",
        value);
  }

  private static String id(int number) {
    return "document-" + (number + 1);
  }

  private String next() {
    return "id-" + ++count;
  }

  /// An OID that needs nobody to give it (ITU-T X.667).
  private static String oid(UUID id) {
    return "2.25." + new BigInteger(id.toString().replace("-", ""), 16);
  }

  /// IHE wants SHA-1 here. It finds damage; that nobody changed anything is the signature's work.
  static String hash(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
