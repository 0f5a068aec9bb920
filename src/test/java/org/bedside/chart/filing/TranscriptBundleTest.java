package org.bedside.chart.filing;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.StrictErrorHandler;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bedside.chart.Transcript;
import org.bedside.chart.Transcript.Line;
import org.bedside.chart.Transcript.Side;
import org.bedside.patients.PatientId;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.Communication;
import org.hl7.fhir.r4.model.Communication.CommunicationStatus;
import org.hl7.fhir.r4.model.DocumentReference;
import org.hl7.fhir.r4.model.Provenance;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What was said, as FHIR.
class TranscriptBundleTest {

  private static final FhirContext R4 = FhirContext.forR4();
  private static final Instant AT = Instant.parse("2026-11-23T10:00:00Z");
  private static final UUID FIRST = UUID.randomUUID();
  private static final UUID WRONG = UUID.randomUUID();
  private static final UUID RIGHT = UUID.randomUUID();

  private static Line line(
      UUID id, Side side, String words, @Nullable UUID corrects, boolean corrected) {
    return new Line(
        id,
        side,
        side == Side.PRACTICE ? "Dr. Okafor" : "Ruth Alvarez",
        AT,
        words,
        side == Side.PATIENT,
        corrects,
        corrected,
        List.of());
  }

  private static Transcript said(int version) {
    return new Transcript(
        UUID.fromString("6a5f2f4e-0000-4000-8000-000000000001"),
        version,
        new PatientId(UUID.randomUUID()),
        "Fern Hill Clinic",
        "symptom",
        "Private messages: Symptom",
        false,
        AT,
        AT.plusSeconds(600),
        List.of(
            line(FIRST, Side.PATIENT, "My rash is back.", null, false),
            line(WRONG, Side.PRACTICE, "Take 20 mg.", null, true),
            line(RIGHT, Side.PRACTICE, "Take 2 mg.", WRONG, false)),
        "%PDF".getBytes(StandardCharsets.UTF_8),
        "My rash is back.");
  }

  private static Bundle bundle(int version, boolean messages, @Nullable Integer before) {
    var resources = TranscriptBundle.resources(said(version), "Patient/7", messages, before);
    return TranscriptBundle.transaction(resources, before != null);
  }

  private static <T extends Resource> List<T> all(Bundle bundle, Class<T> kind) {
    return bundle.getEntry().stream()
        .map(Bundle.BundleEntryComponent::getResource)
        .filter(kind::isInstance)
        .map(kind::cast)
        .toList();
  }

  @Test
  void a_strict_reader_reads_all_of_it_back() {
    var parser = R4.newJsonParser().setParserErrorHandler(new StrictErrorHandler());
    var text = parser.encodeResourceToString(bundle(3, true, null));
    var read = parser.parseResource(Bundle.class, text);
    assertThat(all(read, Communication.class)).hasSize(4);
    assertThat(all(read, DocumentReference.class)).hasSize(1);
    assertThat(all(read, Provenance.class).getFirst().getTarget()).hasSize(5);
    assertThat(text).contains("Take 2 mg.").doesNotContain("\"resource\":{\"id\"");
  }

  @Test
  void the_thread_comes_first_and_its_messages_are_part_of_it() {
    var all = all(bundle(3, true, null), Communication.class);
    var header = all.getFirst();
    assertThat(header.hasPayload()).isFalse();
    assertThat(header.getSubject().getReference()).isEqualTo("Patient/7");
    assertThat(all.subList(1, 4))
        .allSatisfy(one ->
            assertThat(one.getPartOfFirstRep().getReference())
                .isEqualTo(header.getIdentifierFirstRep().getValue()));
    assertThat(all.get(1).getSender().getReference()).isEqualTo("Patient/7");
    assertThat(all.get(2).getSender().getDisplay()).isEqualTo("Dr. Okafor");
  }

  @Test
  void what_was_corrected_is_in_error_and_its_successor_answers_it() {
    var all = all(bundle(3, true, null), Communication.class);
    assertThat(all.get(2).getStatus()).isEqualTo(CommunicationStatus.ENTEREDINERROR);
    assertThat(all.get(3).getStatus()).isEqualTo(CommunicationStatus.COMPLETED);
    assertThat(all.get(3).getInResponseTo())
        .extracting(Reference::getReference)
        .containsExactly("urn:uuid:" + WRONG);
  }

  @Test
  void asked_twice_it_says_the_same_words_by_which_it_is_found() {
    var once = bundle(3, true, null).getEntry();
    var twice = bundle(3, true, null).getEntry();
    assertThat(once)
        .extracting(one -> one.getRequest().getIfNoneExist())
        .doesNotHaveDuplicates()
        .allMatch(by -> by.matches("(identifier|_tag)=urn:ietf:rfc:3986\\|urn:uuid:[0-9a-f-]{36}"))
        .containsExactlyElementsOf(
            twice.stream().map(one -> one.getRequest().getIfNoneExist()).toList());
  }

  @Test
  void a_later_version_replaces_the_paper_and_puts_messages_in_their_new_state() {
    var later = bundle(5, true, 3);
    var paper = all(later, DocumentReference.class).getFirst();
    var before = all(bundle(3, true, null), DocumentReference.class).getFirst();
    assertThat(paper.getIdentifierFirstRep().getValue())
        .isNotEqualTo(before.getIdentifierFirstRep().getValue());
    assertThat(paper.getRelatesToFirstRep().getTarget().getIdentifier().getValue())
        .isEqualTo(before.getIdentifierFirstRep().getValue());
    assertThat(later.getEntry())
        .filteredOn(one -> one.getResource() instanceof Communication)
        .allMatch(one -> one.getRequest().getMethod() == HTTPVerb.PUT)
        .allMatch(one -> one.getRequest().getUrl().startsWith("Communication?identifier="));
  }

  @Test
  void a_record_without_messages_gets_the_paper_alone() {
    var alone = bundle(3, false, null);
    assertThat(all(alone, Communication.class)).isEmpty();
    var paper = all(alone, DocumentReference.class).getFirst();
    assertThat(paper.getContent())
        .extracting(one -> one.getAttachment().getContentType())
        .containsExactly("application/pdf", "text/plain; charset=utf-8");
    assertThat(all(alone, Provenance.class).getFirst().getTarget())
        .extracting(Reference::getReference)
        .containsExactly(paper.getIdentifierFirstRep().getValue());
    assertThat(Optional.of(paper.getSubject().getReference())).contains("Patient/7");
  }
}
