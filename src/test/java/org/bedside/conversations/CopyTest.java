package org.bedside.conversations;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.StrictErrorHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.bedside.SettableClock;
import org.bedside.WholeHouse;
import org.bedside.audit.Audit;
import org.bedside.media.Pictures;
import org.bedside.patients.PatientId;
import org.bedside.patients.Patients;
import org.bedside.patients.TestPatients;
import org.bedside.people.Person;
import org.bedside.people.Role;
import org.bedside.people.TestPeople;
import org.bedside.portal.Account;
import org.bedside.portal.Relation;
import org.bedside.portal.TestAccounts;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Communication;
import org.hl7.fhir.r4.model.Communication.CommunicationPriority;
import org.hl7.fhir.r4.model.Communication.CommunicationStatus;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/// Copies of threads that patients take, or staff hand out.
@WholeHouse
class CopyTest {

  private static final FhirContext R4 = FhirContext.forR4();
  private static final String MANY_LETTERS = "¿Mañana? Zażółć gęślą jaźń, Ελένη, Привет, ½ pill ☺";

  @Autowired MockMvcTester pages;
  @Autowired TestThreads threads;
  @Autowired PracticeWrites practice;
  @Autowired TestAccounts accounts;
  @Autowired TestPatients patients;
  @Autowired Patients known;
  @Autowired TestPeople people;
  @Autowired Audit audit;
  @Autowired TestFiles files;
  @Autowired SettableClock clock;
  @Autowired JdbcClient db;
  Person hannah;
  PatientId ruth;
  Account ruthsPhone;

  @BeforeEach
  void aPracticeAndAPatient() throws Exception {
    people.practice(false);
    db.sql("update pool set reasons = '{}' where not rest").update();
    clock.set(Instant.parse("2026-10-13T17:00:00Z"));
    hannah = people.with("Dr. Hannah Okafor", Role.CLINICIAN);
    patients.are(TestAccounts.patient("Ruth", "Alvarez", LocalDate.of(1964, 2, 29)));
    ruth =
        known.search("Ruth", 50).stream()
            .filter(one -> !one.former())
            .findFirst()
            .orElseThrow()
            .id();
    ruthsPhone = accounts.of(ruth);
  }

  private MockHttpServletResponse copy(
      String path, String as, boolean all, RequestPostProcessor who) {
    return pages
        .post()
        .uri(path + "/copy")
        .with(who)
        .with(SecurityMockMvcRequestPostProcessors.csrf())
        .param("as", as)
        .param("all", "" + all)
        .exchange()
        .getResponse();
  }

  private Bundle bundle(ThreadId id, boolean all, Account who) throws IOException {
    var answer = copy(id.patientsLink(), "fhir", all, accounts.as(who));
    assertThat(answer.getStatus()).isEqualTo(200);
    assertThat(answer.getContentType()).isEqualTo("application/fhir+json");
    var parser = R4.newJsonParser().setParserErrorHandler(new StrictErrorHandler());
    return parser.parseResource(
        Bundle.class, new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8));
  }

  private static <T extends Resource> List<T> all(Bundle bundle, Class<T> kind) {
    return bundle.getEntry().stream()
        .map(Bundle.BundleEntryComponent::getResource)
        .filter(kind::isInstance)
        .map(kind::cast)
        .toList();
  }

  private static String words(Bundle bundle) {
    return R4.newJsonParser().encodeResourceToString(bundle);
  }

  private static String text(MockHttpServletResponse answer) throws IOException {
    try (var pdf = Loader.loadPDF(answer.getContentAsByteArray())) {
      return new PDFTextStripper().getText(pdf);
    }
  }

  private ThreadId talked() {
    var id = threads.asked(ruthsPhone, ruth, Reason.REFILL, MANY_LETTERS);
    clock.forward(Duration.ofMinutes(5));
    threads.answered(hannah, id, "Take two tablets.");
    practice.note(id, UUID.randomUUID(), "Zebra note of the team", hannah);
    var outcome = practice.answer(id, UUID.randomUUID(), "Take half a tablet.", 2, "", hannah);
    assertThat(outcome).isInstanceOf(PracticeWrites.Outcome.Done.class);
    return id;
  }

  @Test
  void the_copy_for_programs_is_what_fhir_says_and_nothing_in_it_points_outside() throws Exception {
    var id = talked();
    var bundle = bundle(id, false, ruthsPhone);
    assertThat(bundle.getType()).isEqualTo(Bundle.BundleType.COLLECTION);
    var communications = all(bundle, Communication.class);
    assertThat(communications).hasSize(4);
    var header = communications.getFirst();
    assertThat(header.getIdElement().getIdPart()).isEqualTo("urn:uuid:" + id.value());
    assertThat(header.getPartOf()).isEmpty();
    assertThat(header.getPayload()).isEmpty();
    assertThat(header.getStatus()).isEqualTo(CommunicationStatus.INPROGRESS);
    assertThat(header.getTopic().getText()).isEqualTo("refill");

    var said = communications.subList(1, 4);
    assertThat(said)
        .allSatisfy(one ->
            assertThat(one.getPartOfFirstRep().getReference()).isEqualTo("urn:uuid:" + id.value()));
    assertThat(said)
        .extracting(one -> one.getPayloadFirstRep().getContentStringType().getValue())
        .containsExactly(MANY_LETTERS, "Take two tablets.", "Take half a tablet.");
    assertThat(said)
        .extracting(Communication::getStatus)
        .containsExactly(
            CommunicationStatus.COMPLETED,
            CommunicationStatus.ENTEREDINERROR,
            CommunicationStatus.COMPLETED);
    assertThat(said.getLast().getInResponseToFirstRep().getReference())
        .isEqualTo(said.get(1).getIdElement().getIdPart());
    assertThat(said.getFirst().getSender().getReference()).isEqualTo("urn:uuid:" + ruth);
    assertThat(said.get(1).getSender().getDisplay()).isEqualTo("Dr. Hannah Okafor");
    assertThat(said.get(1).getSent()).isCloseTo(clock.instant(), 60_000);
    assertThat(said)
        .extracting(Communication::getPriority)
        .containsOnly(CommunicationPriority.ROUTINE);

    var urls = new HashSet<String>();
    bundle.getEntry().forEach(entry -> assertThat(urls.add(entry.getFullUrl())).isTrue());
    for (var entry : bundle.getEntry()) {
      assertThat(
              R4.newTerser()
                  .getAllPopulatedChildElementsOfType(entry.getResource(), Reference.class))
          .allSatisfy(one -> assertThat(urls).contains(one.getReference()));
    }
    assertThat(words(bundle)).doesNotContain("Zebra");
  }

  @Test
  void the_copy_for_paper_has_every_letter_is_tagged_and_carries_its_own_type() throws Exception {
    var id = talked();
    var answer = copy(id.patientsLink(), "pdf", false, accounts.as(ruthsPhone));
    assertThat(answer.getContentType()).isEqualTo("application/pdf");
    assertThat(answer.getHeader("Cache-Control")).contains("no-store");
    assertThat(answer.getHeader("Content-Disposition"))
        .isEqualTo("attachment; filename=\"messages-2026-10-13.pdf\"");
    assertThat(text(answer))
        .contains("Messages of Ruth Alvarez", "A refill of a medicine")
        .contains(MANY_LETTERS, "Take half a tablet.", "Corrected by message 4.")
        .contains("Dr. Hannah Okafor")
        .doesNotContain("Zebra");
    try (var pdf = Loader.loadPDF(answer.getContentAsByteArray())) {
      var catalog = pdf.getDocumentCatalog();
      assertThat(catalog.getMarkInfo().isMarked()).isTrue();
      assertThat(catalog.getStructureTreeRoot()).isNotNull();
      assertThat(catalog.getLanguage()).isEqualTo("en");
      assertThat(pdf.getDocumentInformation().getTitle()).contains("Ruth Alvarez");
      for (var name : pdf.getPage(0).getResources().getFontNames()) {
        assertThat(pdf.getPage(0).getResources().getFont(name)).matches(PDFont::isEmbedded);
      }
    }
  }

  @Test
  void a_photo_goes_along_with_both_copies() throws Exception {
    var id = threads.asked(ruthsPhone, ruth, Reason.SYMPTOM, "Look at this.");
    var message = Map.of("thread", "" + UUID.randomUUID(), "message", "" + UUID.randomUUID());
    var photo = TestFiles.file("toe.jpg", Pictures.jpeg());
    assertThat(
            files
                .post("/messages/" + id.value(), message, accounts.as(ruthsPhone), photo)
                .getStatus())
        .isEqualTo(302);
    var attachment =
        all(bundle(id, false, ruthsPhone), Communication.class).stream()
            .flatMap(one -> one.getPayload().stream())
            .filter(Communication.CommunicationPayloadComponent::hasContentAttachment)
            .map(Communication.CommunicationPayloadComponent::getContentAttachment)
            .findFirst()
            .orElseThrow();
    assertThat(attachment.getContentType()).isEqualTo("image/jpeg");
    assertThat(attachment.getTitle()).isEqualTo("toe.jpg");
    assertThat(attachment.getData()).hasSize(attachment.getSize());
    var paper = copy(id.patientsLink(), "pdf", false, accounts.as(ruthsPhone));
    assertThat(text(paper)).contains("With it came a file: toe.jpg");
  }

  @Test
  void what_breaks_markup_is_only_words_on_paper() throws Exception {
    var odd = "<script>x</script> & ]]> <img src='file:///etc/passwd'/> \u0001 &#x1; end";
    var id = threads.asked(ruthsPhone, ruth, Reason.OTHER, odd);
    var paper = text(copy(id.patientsLink(), "pdf", false, accounts.as(ruthsPhone)));
    assertThat(paper).contains("<script>x</script> & ]]> <img src='file:///etc/passwd'/>", "end");
    assertThat(words(bundle(id, false, ruthsPhone))).contains("end");
  }

  @Test
  void a_proxys_copy_of_all_leaves_out_what_is_for_the_patient_alone() throws Exception {
    var ana = accounts.proxyOf(ruth, Relation.Kind.CARER, "Ana Alvarez");
    var both = threads.asked(ana, ruth, Reason.OTHER, "Ana asks for her");
    threads.asked(ruthsPhone, ruth, Reason.OTHER, "For me alone", true);
    var bundle = bundle(both, true, ana);
    assertThat(words(bundle)).contains("Ana asks for her").doesNotContain("For me alone");
    assertThat(all(bundle, org.hl7.fhir.r4.model.RelatedPerson.class))
        .singleElement()
        .satisfies(one -> assertThat(one.getNameFirstRep().getText()).isEqualTo("Ana Alvarez"));
    assertThat(words(bundle(both, true, ruthsPhone))).contains("Ana asks for her", "For me alone");
    assertThat(text(copy(both.patientsLink(), "pdf", true, accounts.as(ana))))
        .contains("Ana asks for her")
        .doesNotContain("For me alone");
  }

  @Test
  void nobody_takes_a_copy_of_what_they_may_not_read_and_each_copy_is_in_the_ledger()
      throws Exception {
    var id = talked();
    var stranger = accounts.named("Sam Whitaker", LocalDate.of(1980, 1, 1));
    assertThat(copy(id.patientsLink(), "pdf", true, accounts.as(stranger)).getStatus())
        .isEqualTo(404);
    var theo = people.with("Theo Brandt", Role.PRIVACY_OFFICER);
    assertThat(copy(id.link(), "pdf", false, people.as(theo)).getStatus()).isEqualTo(403);
    assertThat(audit.about(id.subject())).noneMatch(one -> one.action().equals("thread.copied"));

    var handed = copy(id.link(), "pdf", false, people.as(hannah));
    assertThat(text(handed)).contains("Take half a tablet.").doesNotContain("Zebra");
    copy(id.patientsLink(), "fhir", false, accounts.as(ruthsPhone));
    assertThat(audit.about(id.subject()))
        .filteredOn(one -> one.action().equals("thread.copied"))
        .extracting(one -> one.actor())
        .containsExactly(hannah.id().ledger(), ruthsPhone.principal());
  }

  @Test
  void both_pages_offer_both_copies() throws Exception {
    var id = talked();
    var mine = pages.get().uri(id.patientsLink() + "/copy").with(accounts.as(ruthsPhone));
    assertThat(mine.exchange().getResponse().getContentAsString())
        .contains("To read and print (PDF)", "For another program (FHIR)", "until at least");
    var staff = pages.get().uri(id.link() + "/copy").with(people.as(hannah));
    assertThat(staff.exchange().getResponse().getContentAsString())
        .contains("Hand it to nobody but the patient");
  }
}
