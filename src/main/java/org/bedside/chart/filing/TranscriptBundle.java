package org.bedside.chart.filing;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.bedside.chart.Transcript;
import org.bedside.chart.Transcript.Line;
import org.bedside.chart.Transcript.Side;
import org.hl7.fhir.r4.model.Attachment;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Communication;
import org.hl7.fhir.r4.model.Communication.CommunicationPriority;
import org.hl7.fhir.r4.model.Communication.CommunicationStatus;
import org.hl7.fhir.r4.model.DocumentReference;
import org.hl7.fhir.r4.model.DocumentReference.DocumentRelationshipType;
import org.hl7.fhir.r4.model.DocumentReference.ReferredDocumentStatus;
import org.hl7.fhir.r4.model.Enumerations.DocumentReferenceStatus;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Provenance;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StringType;
import org.jspecify.annotations.Nullable;

/// What was said as the resources of one record, in the order in which they lean on each other:
///
/// - the thread as a [Communication](https://hl7.org/fhir/R4/communication.html) without payload,
///   to which its messages are `partOf`; what was corrected is `entered-in-error`, and what stands
///   in its place is `inResponseTo` it;
/// - a [DocumentReference](https://hl7.org/fhir/R4/documentreference.html) with the transcript as
///   PDF and as text, which `replaces` the one of an earlier version;
/// - a [Provenance](https://hl7.org/fhir/R4/provenance.html): who wrote, and that Bedside put it
///   together.
///
/// Each is known by an identifier that is made of our own ids, so that asking twice makes nothing
/// twice.
final class TranscriptBundle {

  /// RFC 3986: the identifier is a URI of its own.
  static final String URIS = "urn:ietf:rfc:3986";

  private static final String TERMS = "http://terminology.hl7.org/CodeSystem/";
  private static final String MARK = "urn:uuid:";

  private final Transcript said;
  private final Reference patient;
  private final @Nullable Integer before;
  private final List<Resource> all = new ArrayList<>();

  private TranscriptBundle(Transcript said, String patient, @Nullable Integer before) {
    this.said = said;
    this.patient = new Reference(patient);
    this.before = before;
  }

  /// The resources, each with the id that stands for it within the bundle.
  ///
  /// @param patient as the record knows them, such as `Patient/123`
  /// @param messages whether the record takes them, or the transcript alone
  /// @param before the version that was filed earlier, if one was
  static List<Resource> resources(
      Transcript said, String patient, boolean messages, @Nullable Integer before) {
    var bundle = new TranscriptBundle(said, patient, before);
    if (messages) {
      bundle.header();
      said.lines().forEach(bundle::message);
    }
    bundle.document();
    bundle.provenance();
    return bundle.all;
  }

  /// One transaction: all of them or none.
  ///
  /// @param amends whether messages that are there already are put in their new state
  static Bundle transaction(List<Resource> resources, boolean amends) {
    var bundle = new Bundle().setType(BundleType.TRANSACTION);
    for (var one : resources) {
      var id = one.getIdElement().getIdPart();
      // What the server gives as id is its own business.
      one.setId((String) null);
      var request = bundle.addEntry().setFullUrl(MARK + id).setResource(one).getRequest();
      if (amends && one instanceof Communication) {
        request.setMethod(HTTPVerb.PUT).setUrl(one.fhirType() + "?" + once(one, id));
      } else {
        request.setMethod(HTTPVerb.POST).setUrl(one.fhirType()).setIfNoneExist(once(one, id));
      }
    }
    return bundle;
  }

  /// By what a record finds whether it has this already.
  static String once(Resource resource, String id) {
    return resource instanceof Provenance
        ? "_tag=" + URIS + "|" + MARK + id
        : "identifier=" + URIS + "|" + MARK + id;
  }

  private <T extends Resource> T added(T resource, UUID id) {
    resource.setId(id.toString());
    resource
        .getMeta()
        .addSecurity(new Coding(TERMS + "v3-Confidentiality", said.restricted() ? "R" : "N", null));
    all.add(resource);
    return resource;
  }

  private static Identifier known(UUID id) {
    return new Identifier().setSystem(URIS).setValue(MARK + id);
  }

  private void header() {
    var header = communication(said.id()).setStatus(CommunicationStatus.COMPLETED);
    header.setSent(Date.from(said.from()));
    header.addRecipient(patient.copy()).addRecipient(practice());
  }

  private void message(Line line) {
    var one = communication(line.id());
    one.addPartOf(new Reference(MARK + said.id()));
    one.setStatus(
        line.corrected() ? CommunicationStatus.ENTEREDINERROR : CommunicationStatus.COMPLETED);
    if (line.corrects() != null) {
      one.addInResponseTo(new Reference(MARK + line.corrects()));
    }
    one.setPriority(line.urgent() ? CommunicationPriority.URGENT : CommunicationPriority.ROUTINE);
    one.addMedium(coded(TERMS + "v3-ParticipationMode", "ELECTRONIC"));
    one.setSent(Date.from(line.at()));
    one.addRecipient(line.side() == Side.PRACTICE ? patient.copy() : practice());
    one.setSender(
        line.side() == Side.PATIENT
            ? patient.copy()
            : new Reference().setDisplay(line.sender()).setType(kind(line.side())));
    if (!line.words().isBlank()) {
      one.addPayload().setContent(new StringType(line.words()));
    }
    line.files().forEach(file -> one.addPayload().setContent(enclosed(file)));
  }

  private static String kind(Side side) {
    return side == Side.PRACTICE ? "Practitioner" : "RelatedPerson";
  }

  private static Attachment enclosed(Transcript.File file) {
    var attachment = new Attachment().setContentType(file.type()).setTitle(file.name());
    return file.bytes().length == 0 ? attachment : attachment.setData(file.bytes());
  }

  private Communication communication(UUID id) {
    var one = added(new Communication(), id);
    one.addIdentifier(known(id));
    one.setSubject(patient.copy());
    one.addCategory(new CodeableConcept().setText("Private message"));
    one.setTopic(new CodeableConcept().setText(said.topic()));
    return one;
  }

  private Reference practice() {
    return new Reference().setDisplay(said.practice()).setType("Organization");
  }

  private void document() {
    var id = documentId(said.id(), said.version());
    var document = added(new DocumentReference(), id);
    document.addIdentifier(known(id));
    document.setStatus(DocumentReferenceStatus.CURRENT);
    document.setDocStatus(ReferredDocumentStatus.FINAL);
    // LOINC 34109-9 is a note of no closer kind.
    document.setType(
        coded("http://loinc.org", "34109-9").setText("Transcript of private messages"));
    document.addCategory(
        coded(
            "http://hl7.org/fhir/us/core/CodeSystem/us-core-documentreference-category",
            "clinical-note"));
    document.setSubject(patient.copy());
    document.setDate(Date.from(said.to()));
    document.setDescription(said.title());
    said.practiceSenders()
        .forEach(
            name -> document.addAuthor(new Reference().setDisplay(name).setType("Practitioner")));
    document.setCustodian(practice());
    document.addContent().setAttachment(readable("application/pdf", said.pdf()));
    var text = said.text().getBytes(StandardCharsets.UTF_8);
    document.addContent().setAttachment(readable("text/plain; charset=utf-8", text));
    document
        .getContext()
        .setPeriod(new Period().setStart(Date.from(said.from())).setEnd(Date.from(said.to())));
    if (before != null) {
      document
          .addRelatesTo()
          .setCode(DocumentRelationshipType.REPLACES)
          .getTarget()
          .setIdentifier(known(documentId(said.id(), before)));
    }
  }

  private Attachment readable(String type, byte[] bytes) {
    return new Attachment()
        .setContentType(type)
        .setTitle(said.title())
        .setCreation(Date.from(said.to()))
        .setData(bytes);
  }

  /// A document is of one version: the same text has the same identifier.
  static UUID documentId(UUID thread, int version) {
    return named(thread, "document " + version);
  }

  private static UUID named(UUID thread, String what) {
    return UUID.nameUUIDFromBytes((thread + " " + what).getBytes(StandardCharsets.UTF_8));
  }

  private void provenance() {
    var id = named(said.id(), "provenance " + said.version());
    var targets = List.copyOf(all);
    var provenance = added(new Provenance(), id);
    provenance.getMeta().addTag(new Coding(URIS, MARK + id, null));
    targets.forEach(one -> provenance.addTarget(new Reference(MARK + one.getIdPart())));
    provenance.setRecorded(Date.from(said.to()));
    provenance.setActivity(coded(TERMS + "v3-DataOperation", before == null ? "CREATE" : "UPDATE"));
    said.practiceSenders().forEach(name -> agent(provenance, "author", name));
    agent(provenance, "assembler", "Bedside for " + said.practice());
  }

  private static void agent(Provenance provenance, String role, String name) {
    provenance
        .addAgent()
        .setType(coded(TERMS + "provenance-participant-type", role))
        .setWho(new Reference().setDisplay(name));
  }

  static CodeableConcept coded(String system, String code) {
    return new CodeableConcept(new Coding(system, code, null));
  }
}
