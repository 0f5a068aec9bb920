package org.bedside.conversations;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.bedside.conversations.Attachments.Opened;
import org.bedside.conversations.CopyOfThreads.Part;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// A copy as a [FHIR R4 Bundle](https://hl7.org/fhir/R4/bundle.html) of type collection: the
/// patient, who wrote, and each thread as a
/// [Communication](https://hl7.org/fhir/R4/communication.html) without payload to which its
/// messages are `partOf`. What was corrected is `entered-in-error`, and what stands in its place is
/// `inResponseTo` it.
final class CopyAsFhir {

  private static final JsonMapper JSON = new JsonMapper();
  private static final String TERMS = "http://terminology.hl7.org/CodeSystem/";

  private final CopyOfThreads copy;
  private final ObjectNode bundle = JSON.createObjectNode();
  private final ArrayNode entries;
  private final String patient;
  private final String practice;
  private final Set<String> known = new HashSet<>();

  private CopyAsFhir(CopyOfThreads copy) {
    this.copy = copy;
    bundle.put("resourceType", "Bundle");
    bundle.putObject("meta").put("lastUpdated", copy.at().toString());
    bundle.put("type", "collection").put("timestamp", copy.at().toString());
    entries = bundle.putArray("entry");
    patient = "urn:uuid:" + copy.patient().id().value();
    var name = copy.practice().name().getBytes(StandardCharsets.UTF_8);
    practice = "urn:uuid:" + UUID.nameUUIDFromBytes(name);
  }

  /// The bytes of a file of type application/fhir+json.
  static byte[] of(CopyOfThreads copy) {
    var fhir = new CopyAsFhir(copy);
    fhir.people();
    copy.parts().forEach(fhir::thread);
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(fhir.bundle);
  }

  /// An entry whose full address is `urn:uuid:` and its id.
  private ObjectNode added(String kind, String urn) {
    var entry = entries.addObject().put("fullUrl", urn);
    return entry
        .putObject("resource")
        .put("resourceType", kind)
        .put("id", urn.substring("urn:uuid:".length()));
  }

  private void people() {
    var house = added("Organization", practice).put("name", copy.practice().name());
    if (!copy.practice().phone().isBlank()) {
      house
          .putArray("telecom")
          .addObject()
          .put("system", "phone")
          .put("value", copy.practice().phone());
    }
    var whose = added("Patient", patient);
    var known = copy.patient();
    if (!known.mrn().isBlank()) {
      var number = whose.putArray("identifier").addObject();
      coded(number.putObject("type"), TERMS + "v2-0203", "MR");
      number.put("value", known.mrn());
      reference(number.putObject("assigner"), practice, copy.practice().name());
    }
    whose.putArray("name").addObject().put("text", known.name());
    if (known.born() != null) {
      whose.put("birthDate", known.born().toString());
    }
    reference(whose.putObject("managingOrganization"), practice, copy.practice().name());
  }

  private void thread(Part part) {
    var thread = part.thread();
    var urn = "urn:uuid:" + thread.id().value();
    var header = communication(urn, thread);
    header.putArray("identifier").addObject().put("system", "urn:ietf:rfc:3986").put("value", urn);
    header.put("status", thread.isOpen() && !part.gone() ? "in-progress" : "completed");
    about(header, thread);
    header.put("sent", thread.begunAt().toString());
    var both = header.putArray("recipient");
    reference(both.addObject(), patient, copy.patient().name());
    reference(both.addObject(), practice, copy.practice().name());
    if (part.gone()) {
      header.putArray("note").addObject().put("text", "The words of this thread are destroyed.");
    }
    part.messages().forEach(one -> message(one, part, urn));
  }

  private void message(Message one, Part part, String header) {
    var all = part.messages();
    var wrong = all.stream().anyMatch(m -> Integer.valueOf(one.number()).equals(m.corrects()));
    var said = communication("urn:uuid:" + one.id(), part.thread());
    reference(said.putArray("partOf").addObject(), header, null);
    all.stream()
        .filter(other -> Integer.valueOf(other.number()).equals(one.corrects()))
        .forEach(other ->
            reference(said.putArray("inResponseTo").addObject(), "urn:uuid:" + other.id(), null));
    said.put("status", wrong ? "entered-in-error" : "completed");
    about(said, part.thread());
    said.put("priority", one.urgent() ? "urgent" : "routine");
    coded(said.putArray("medium").addObject(), TERMS + "v3-ParticipationMode", "ELECTRONIC");
    said.put("sent", one.at().toString());
    var byPractice = one.side() == Side.PRACTICE;
    reference(
        said.putArray("recipient").addObject(),
        byPractice ? patient : practice,
        byPractice ? copy.patient().name() : copy.practice().name());
    sender(said.putObject("sender"), one);
    var payload = said.putArray("payload");
    if (!one.words().isBlank()) {
      payload.addObject().put("contentString", one.words());
    }
    part.filesOf(one).forEach(file -> enclosed(payload.addObject(), file));
  }

  /// See [Attachment](https://hl7.org/fhir/R4/datatypes.html#Attachment).
  private static void enclosed(ObjectNode payload, Opened opened) {
    var file = opened.file();
    var attachment =
        payload
            .putObject("contentAttachment")
            .put("contentType", file.kind().contentType())
            .put("size", file.size())
            .put("title", file.name());
    if (opened.bytes().length > 0) {
      attachment.put("data", opened.bytes());
    }
  }

  /// What thread and message have in common.
  private ObjectNode communication(String urn, CareThread thread) {
    var one = added("Communication", urn);
    var security = one.putObject("meta").putArray("security").addObject();
    security
        .put("system", TERMS + "v3-Confidentiality")
        .put("code", thread.confidential() ? "R" : "N");
    return one;
  }

  private void about(ObjectNode one, CareThread thread) {
    one.putArray("category").addObject().put("text", "Private message");
    reference(one.putObject("subject"), patient, copy.patient().name());
    one.putObject("topic").put("text", thread.reason().name().toLowerCase(java.util.Locale.ROOT));
  }

  private void sender(ObjectNode sender, Message one) {
    var author = copy.authors().get(one.author());
    var name = author == null ? "" : author.name();
    if (one.role().equals("SELF")) {
      reference(sender, patient, copy.patient().name());
      return;
    }
    var urn = "urn:uuid:" + one.author().substring(one.author().indexOf(':') + 1);
    reference(sender, urn, name);
    if (known.add(urn)) {
      var kind = one.side() == Side.PRACTICE ? "Practitioner" : "RelatedPerson";
      var person = added(kind, urn);
      if (one.side() == Side.PATIENT) {
        reference(person.putObject("patient"), patient, copy.patient().name());
      }
      if (!name.isBlank()) {
        person.putArray("name").addObject().put("text", name);
      }
    }
  }

  private static void reference(
      ObjectNode to, String urn, @org.jspecify.annotations.Nullable String display) {
    to.put("reference", urn);
    if (display != null && !display.isBlank()) {
      to.put("display", display);
    }
  }

  private static void coded(ObjectNode concept, String system, String code) {
    concept.putArray("coding").addObject().put("system", system).put("code", code);
  }
}
