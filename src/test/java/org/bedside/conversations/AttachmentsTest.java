package org.bedside.conversations;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bedside.conversations.TestFiles.file;
import static org.bedside.conversations.TestFiles.pdf;
import static org.bedside.conversations.TestFiles.shown;

import java.io.UnsupportedEncodingException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.bedside.SettableClock;
import org.bedside.WholeHouse;
import org.bedside.audit.Audit;
import org.bedside.audit.Line;
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
import org.bedside.vault.SealBroken;
import org.bedside.vault.Vault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/// Photos and papers in threads, from the form to the last reader.
@WholeHouse
class AttachmentsTest {

  private static final Instant TUESDAY = Instant.parse("2026-10-13T17:00:00Z");

  @Autowired MockMvcTester pages;
  @Autowired TestFiles files;
  @Autowired TestThreads threads;
  @Autowired PracticeWrites practice;
  @Autowired TestAccounts accounts;
  @Autowired TestPatients patients;
  @Autowired Patients known;
  @Autowired TestPeople people;
  @Autowired SettableClock clock;
  @Autowired Attachments attachments;
  @Autowired ForgettingStaged forgetting;
  @Autowired Audit audit;
  @Autowired Vault vault;
  @Autowired JdbcClient db;
  Person hannah;
  PatientId ruth;
  Account herself;
  ThreadId thread;

  @BeforeEach
  void aPracticeAndAPatient() throws Exception {
    people.practice(false);
    db.sql("update pool set reasons = '{}' where not rest").update();
    clock.set(TUESDAY);
    hannah = people.with("Dr. Hannah Okafor", Role.CLINICIAN);
    patients.are(
        TestAccounts.patient("Ruth", "Alvarez", LocalDate.of(1964, 2, 29)),
        TestAccounts.patient("Walter", "Brennan", LocalDate.of(1951, 7, 3)));
    ruth = patient("Ruth");
    herself = accounts.of(ruth);
    thread = threads.asked(herself, ruth, Reason.REFILL, "My ankles are puffy.");
  }

  private PatientId patient(String name) {
    return known.search(name, 50).stream()
        .filter(one -> !one.former())
        .findFirst()
        .orElseThrow()
        .id();
  }

  private RequestPostProcessor ruths() {
    return accounts.as(herself);
  }

  private RequestPostProcessor hannahs() {
    return people.as(hannah);
  }

  private MockHttpServletResponse get(String path, RequestPostProcessor who) {
    return pages.get().uri(path).with(who).exchange().getResponse();
  }

  private String page(String path, RequestPostProcessor who) throws UnsupportedEncodingException {
    return get(path, who).getContentAsString();
  }

  private static Map<String, String> words(String words) {
    return Map.of(
        "thread", "" + UUID.randomUUID(), "message", "" + UUID.randomUUID(), "words", words);
  }

  private static Map<String, String> with(Map<String, String> fields, String... more) {
    var all = new HashMap<>(fields);
    for (var i = 0; i < more.length; i += 2) {
      all.put(more[i], more[i + 1]);
    }
    return all;
  }

  private List<Attachment> sent() {
    return attachments.of(threads.of(thread)).values().stream().flatMap(List::stream).toList();
  }

  private Attachment photo() {
    var answer = files.post(thread.patientsLink(), words(""), ruths(), jpeg("ankles.jpg"));
    assertThat(answer.getStatus()).isEqualTo(302);
    return sent().getLast();
  }

  private static org.springframework.mock.web.MockMultipartFile jpeg(String name) {
    return file(name, Pictures.exif(Pictures.jpeg(), 1, ""));
  }

  private long staged() {
    return db.sql("select count(*) from attachment_staged where author = :a")
        .param("a", herself.principal())
        .query(Long.class)
        .single();
  }

  @Test
  void a_photo_needs_no_words_and_tells_neither_place_nor_camera() throws Exception {
    var photo = photo();
    var at = thread.patientsLink() + photo.link();
    assertThat(page(thread.patientsLink(), ruths()))
        .contains(at + "/small", "Photo 1 from you, 13 October");
    assertThat(page(thread.link(), hannahs())).contains("Photo 1 from Ruth Alvarez, 13 October");
    for (var path : List.of(at, at + "/small", thread.link() + photo.link())) {
      var back = get(path, path.startsWith("/messages") ? ruths() : hannahs());
      assertThat(back.getStatus()).as(path).isEqualTo(200);
      assertThat(new String(back.getContentAsByteArray(), ISO_8859_1))
          .doesNotContain("Kamera", "Exif", "2026:05:04");
      assertThat(back.getContentType()).isEqualTo("image/jpeg");
      assertThat(back.getHeader("Cache-Control")).contains("no-store");
      assertThat(back.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
      assertThat(back.getHeader("Content-Security-Policy"))
          .isEqualTo("default-src 'none'; sandbox");
    }
    assertThat(page(at + "/page", ruths())).contains("src=\"" + at + "\"");
    assertThat(page(thread.link() + photo.link() + "/page", hannahs())).contains("Photo 1");
    assertThat(staged()).isZero();
  }

  @Test
  void words_and_files_of_a_form_sent_twice_are_there_once() {
    var fields = words("");
    for (var i = 0; i < 2; i++) {
      var answer = files.post(thread.patientsLink(), fields, ruths(), jpeg("a.jpg"));
      assertThat(answer.getStatus()).isEqualTo(302);
    }
    assertThat(sent()).hasSize(1);
    assertThat(staged()).isZero();
  }

  @Test
  void a_red_flag_loses_no_photo() throws Exception {
    var fields = words("I have crushing chest pain right now");
    var warned = files.post(thread.patientsLink(), fields, ruths(), jpeg("chest.jpg"));
    assertThat(warned.getStatus()).isEqualTo(422);
    var page = warned.getContentAsString();
    assertThat(page).contains("href=\"tel:911\"", "Send it anyway", "chest.jpg");
    var waiting = shown(page);
    assertThat(waiting).hasSize(1);
    assertThat(get("/my/staged/" + waiting.getFirst(), ruths()).getStatus()).isEqualTo(200);
    assertThat(get("/my/staged/" + waiting.getFirst() + "/whole", ruths()).getContentType())
        .isEqualTo("image/jpeg");
    assertThat(page(thread.patientsLink(), ruths())).contains(waiting.getFirst());

    var sent = with(fields, "evenSo", "true", "file", waiting.getFirst(), "about", "Here it hurts");
    assertThat(files.post(thread.patientsLink(), sent, ruths()).getStatus()).isEqualTo(302);
    assertThat(sent()).extracting(Attachment::about).containsExactly("Here it hurts");
    assertThat(staged()).isZero();
  }

  @Test
  void a_red_flag_in_the_words_for_a_photo_interrupts_too() throws Exception {
    var added = files.post(thread.patientsLink() + "/files", words(""), ruths(), jpeg("a.jpg"));
    var waiting = shown(added.getContentAsString()).getFirst();
    var fields = with(words(""), "file", waiting, "about", "crushing chest pain right now");
    var warned = files.post(thread.patientsLink(), fields, ruths());
    assertThat(warned.getStatus()).isEqualTo(422);
    assertThat(warned.getContentAsString()).contains("href=\"tel:911\"", waiting);
  }

  @Test
  void what_is_not_taken_says_why_and_costs_neither_words_nor_the_other_files() throws Exception {
    var heic = "\0\0\0\u0018ftypheic\0\0\0\0".getBytes(ISO_8859_1);
    var answer =
        files.post(
            thread.patientsLink(),
            words("Is this normal?"),
            ruths(),
            jpeg("good.jpg"),
            file("IMG_1.HEIC", heic),
            file("<b>song</b>.mp3", "ID3".getBytes(ISO_8859_1)));
    assertThat(answer.getStatus()).isEqualTo(422);
    assertThat(answer.getContentAsString())
        .contains(
            "Is this normal?", "good.jpg", "Most Compatible", "This kind of file is not taken")
        .contains("b_.mp3:")
        .doesNotContain("<b>song");
    assertThat(sent()).isEmpty();
    assertThat(shown(answer.getContentAsString())).hasSize(1);
  }

  // Cases 28 and 30
  @Test
  void pages_drawings_bombs_and_files_with_two_faces_are_refused_whatever_they_are_called()
      throws Exception {
    for (var content :
        List.of(
            "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>",
            "<!doctype html><script>alert(1)</script>",
            "%PDF-1.7\n<</OpenAction<</S/JavaScript/JS(app.alert(1))>>>>\n%%EOF",
            "%PDF-1.7\n<html><script>alert(1)</script>\n%%EOF",
            "GIF89a/*\u0001\u0000\u0001\u0000*/=1;alert(1)//",
            "PK\u0003\u0004",
            new String(Pictures.headerBomb(50_000, 50_000), ISO_8859_1),
            new String(Pictures.jpeg(), ISO_8859_1) + "<script>alert(1)</script>",
            "")) {
      for (var name : List.of("photo.jpg", "lab.pdf")) {
        var answer =
            files.post(
                thread.patientsLink(),
                words("Look"),
                ruths(),
                file(name, content.getBytes(ISO_8859_1)));
        assertThat(answer.getStatus()).as(content).isEqualTo(422);
        assertThat(answer.getContentAsString()).contains("Look").doesNotContain("alert(1)");
      }
    }
    assertThat(staged()).isZero();
    assertThat(sent()).isEmpty();
  }

  @Test
  void one_file_too_many_and_one_too_large_stay_out() throws Exception {
    var seven = new org.springframework.mock.web.MockMultipartFile[7];
    for (var i = 0; i < 7; i++) {
      seven[i] = file(i + ".pdf", pdf("Page " + i));
    }
    var answer = files.post(thread.patientsLink(), words("All of it"), ruths(), seven);
    assertThat(answer.getStatus()).isEqualTo(422);
    assertThat(answer.getContentAsString()).contains("one file too many", "5.pdf");
    assertThat(staged()).isEqualTo(6);

    var large = pdf("x".repeat(Attaching.MOST_BYTES));
    var other = threads.asked(herself, ruth, Reason.FORM, "A form, please.");
    var refused = files.post(other.patientsLink(), words(""), ruths(), file("a.pdf", large));
    assertThat(refused.getStatus()).isEqualTo(422);
    assertThat(refused.getContentAsString()).contains("larger than 10 MB");
  }

  @Test
  void a_file_is_taken_back_before_it_is_sent_and_words_stay() throws Exception {
    var at = thread.patientsLink() + "/files";
    var added = files.post(at, words("Half a sentence"), ruths(), jpeg("a.jpg"), jpeg("a.jpg"));
    assertThat(added.getContentAsString()).contains("Half a sentence");
    var waiting = shown(added.getContentAsString());
    assertThat(waiting).hasSize(1);
    var fields = with(words("Half a sentence"), "file", waiting.getFirst());
    var removed = files.post(at, with(fields, "remove", waiting.getFirst()), ruths());
    assertThat(removed.getStatus()).isEqualTo(200);
    assertThat(removed.getContentAsString()).contains("Half a sentence");
    assertThat(shown(removed.getContentAsString())).isEmpty();

    var late = files.post(thread.patientsLink(), fields, ruths());
    assertThat(late.getStatus()).isEqualTo(422);
    assertThat(late.getContentAsString()).contains("A file is not here any more");
  }

  @Test
  void what_no_form_showed_does_not_go_along() throws Exception {
    files.post(thread.patientsLink() + "/files", words(""), ruths(), jpeg("a.jpg"));
    files.post(thread.patientsLink(), words("Only words"), ruths());
    assertThat(sent()).isEmpty();
    assertThat(staged()).isEqualTo(1);
  }

  @Test
  void what_nobody_sent_is_forgotten_after_a_day() {
    files.post(thread.patientsLink() + "/files", words(""), ruths(), jpeg("a.jpg"));
    clock.forward(Duration.ofHours(23));
    forgetting.look();
    assertThat(staged()).isEqualTo(1);
    clock.forward(Duration.ofHours(1));
    forgetting.look();
    assertThat(staged()).isZero();
  }

  @Test
  void a_new_question_takes_files_along_and_keeps_them_while_a_reason_is_missing()
      throws Exception {
    var fields = with(words("What is this?"), "for", "" + ruth);
    var asked = files.post("/messages", fields, ruths(), jpeg("rash.jpg"));
    assertThat(asked.getStatus()).isEqualTo(422);
    var waiting = shown(asked.getContentAsString());
    var sent =
        files.post(
            "/messages", with(fields, "reason", "OTHER", "file", waiting.getFirst()), ruths());
    assertThat(sent.getStatus()).isEqualTo(302);
    assertThat(page("" + sent.getRedirectedUrl(), ruths())).contains("/small", "What is this?");
  }

  @Test
  void a_photo_for_a_thread_that_is_over_goes_along_into_the_new_one() throws Exception {
    threads.answered(hannah, thread, "Put them up.");
    practice.close(thread, hannah);
    clock.forward(Duration.ofDays(31));
    var sent = files.post(thread.patientsLink(), words("Again"), ruths(), jpeg("a.jpg"));
    assertThat(sent.getStatus()).isEqualTo(302);
    assertThat(sent.getRedirectedUrl()).doesNotContain(thread.toString());
    assertThat(page("" + sent.getRedirectedUrl(), ruths())).contains("/small", "Again");
    assertThat(sent()).isEmpty();
  }

  @Test
  void a_file_of_the_practice_is_asked_about_and_its_name_is_read() throws Exception {
    var fields = words("Here is your hand-out.");
    var asked =
        files.post(
            thread.link() + "/answer",
            fields,
            hannahs(),
            file("walter-brennan-lab.pdf", pdf("Lab")));
    assertThat(asked.getStatus()).isEqualTo(422);
    var page = asked.getContentAsString();
    assertThat(page)
        .contains("Is this for Ruth?", "not yet what is inside", "walter-brennan-lab.pdf")
        .contains("<mark>walter brennan</mark>");
    assertThat(sent()).isEmpty();
    var seal = page.replaceAll("(?s).*name=\"seal\" value=\"([^\"]+)\".*", "$1");
    var yes = with(fields, "file", shown(page).getFirst(), "seal", seal);
    var more = files.post(thread.link() + "/answer", yes, hannahs(), file("b.pdf", pdf("Other")));
    assertThat(more.getStatus()).as("another file is another question").isEqualTo(422);
    assertThat(files.post(thread.link() + "/answer", yes, hannahs()).getStatus()).isEqualTo(302);
    assertThat(sent()).extracting(Attachment::name).containsExactly("walter-brennan-lab.pdf");
    assertThat(audit.about("patient:" + ruth).stream().map(Line::action))
        .contains("private.asked", "private.confirmed");
    var paper = get(thread.patientsLink() + sent().getFirst().link(), ruths());
    assertThat(paper.getContentType()).isEqualTo("application/pdf");
    assertThat(paper.getHeader("Content-Disposition"))
        .startsWith("attachment; ")
        .contains("walter-brennan-lab.pdf");
    assertThat(paper.getContentAsByteArray()).isEqualTo(pdf("Lab"));
  }

  @Test
  void the_practice_writes_first_with_a_file() throws Exception {
    var fields = with(words("Your plan."), "patient", "" + ruth, "reason", "OTHER");
    var asked = files.post("/conversations", fields, hannahs(), file("plan.pdf", pdf("Plan")));
    assertThat(asked.getStatus()).isEqualTo(422);
    var page = asked.getContentAsString();
    var seal = page.replaceAll("(?s).*name=\"seal\" value=\"([^\"]+)\".*", "$1");
    var yes = with(fields, "file", shown(page).getFirst(), "seal", seal);
    var sent = files.post("/conversations", yes, hannahs());
    assertThat(sent.getStatus()).isEqualTo(302);
    assertThat(page("" + sent.getRedirectedUrl(), hannahs())).contains("plan.pdf");
  }

  // Case 38
  @Test
  void for_everybody_else_there_is_nothing() {
    var photo = photo();
    var ours = threads.pool("Refills", Set.of(Reason.REFILL), hannah);
    assertThat(ours).isNotNull();
    db.sql("update care_thread set pool = :pool where id = :id")
        .param("pool", ours.value())
        .param("id", thread.value())
        .update();
    var stranger = accounts.as(accounts.of(patient("Walter")));
    var other = threads.asked(herself, ruth, Reason.REFILL, "Another one");
    for (var end : List.of("", "/small", "/page")) {
      assertThat(get(thread.patientsLink() + photo.link() + end, stranger).getStatus())
          .isEqualTo(404);
      assertThat(get(other.patientsLink() + photo.link() + end, ruths()).getStatus())
          .as("under another thread of hers")
          .isEqualTo(404);
      for (var role : Role.values()) {
        var somebody = people.as(people.with("Some Body", role));
        assertThat(get(thread.link() + photo.link() + end, somebody).getStatus())
            .as(role + end)
            .isEqualTo(404);
      }
      assertThat(get(thread.link() + photo.link() + end, hannahs()).getStatus()).isEqualTo(200);
      assertThat(get(thread.link() + "/files/" + UUID.randomUUID() + end, hannahs()).getStatus())
          .isEqualTo(404);
    }
  }

  // Case 38
  @Test
  void a_parent_sees_no_file_of_a_confidential_thread_and_no_one_the_file_of_a_note() {
    var ana = accounts.proxyOf(ruth, Relation.Kind.CARER, "Ana Alvarez");
    var photo = photo();
    var link = thread.patientsLink() + photo.link();
    assertThat(get(link, accounts.as(ana)).getStatus()).isEqualTo(200);
    db.sql("update care_thread set confidential = true where id = :id")
        .param("id", thread.value())
        .update();
    assertThat(get(link, accounts.as(ana)).getStatus()).isEqualTo(404);
    assertThat(get(link + "/small", accounts.as(ana)).getStatus()).isEqualTo(404);

    var noted =
        files.post(thread.link() + "/note", words("For us"), hannahs(), file("n.pdf", pdf("N")));
    assertThat(noted.getStatus()).isEqualTo(302);
    var note = sent().stream().filter(one -> one.name().equals("n.pdf")).findFirst().orElseThrow();
    assertThat(get(thread.link() + note.link(), hannahs()).getStatus()).isEqualTo(200);
    assertThat(get(thread.patientsLink() + note.link(), ruths()).getStatus()).isEqualTo(404);
  }

  // Case 38
  @Test
  void a_file_that_waits_is_for_who_brought_it() throws Exception {
    var ana = accounts.proxyOf(ruth, Relation.Kind.CARER, "Ana Alvarez");
    var added = files.post(thread.patientsLink() + "/files", words(""), ruths(), jpeg("a.jpg"));
    var waiting = shown(added.getContentAsString()).getFirst();
    for (var end : List.of("", "/whole")) {
      assertThat(get("/my/staged/" + waiting + end, ruths()).getStatus()).isEqualTo(200);
      assertThat(get("/my/staged/" + waiting + end, accounts.as(ana)).getStatus()).isEqualTo(404);
      assertThat(get("/staged/" + waiting + end, hannahs()).getStatus()).isEqualTo(404);
    }
    assertThat(page(thread.patientsLink(), accounts.as(ana))).doesNotContain(waiting);
    var stolen = with(words("Mine now"), "file", waiting);
    assertThat(files.post(thread.patientsLink(), stolen, accounts.as(ana)).getStatus())
        .isEqualTo(422);
    files.post(
        thread.patientsLink() + "/files", with(words(""), "remove", waiting), accounts.as(ana));
    assertThat(staged()).isEqualTo(1);
  }

  @Test
  void whoever_of_the_practice_opens_a_file_stands_in_the_ledger() {
    var photo = photo();
    get(thread.link() + photo.link() + "/small", hannahs());
    assertThat(opened()).isZero();
    get(thread.link() + photo.link(), hannahs());
    assertThat(opened()).isEqualTo(1);
  }

  private long opened() {
    return audit.about(thread.subject()).stream()
        .filter(line -> line.action().equals("file.opened"))
        .count();
  }

  @Test
  void a_file_is_bound_to_its_thread_and_dies_with_its_key() throws Exception {
    var photo = photo();
    var other = threads.asked(herself, ruth, Reason.FORM, "A form");
    files.post(other.patientsLink(), words(""), ruths(), file("form.pdf", pdf("Form")));
    db.sql(
            """
            update attachment set bytes = (select bytes from attachment where thread = :other)
            where id = :id
            """)
        .param("other", other.value())
        .param("id", photo.id())
        .update();
    var now = threads.of(thread);
    assertThatThrownBy(() -> attachments.whole(now, photo)).isInstanceOf(SealBroken.class);

    clock.set(Instant.parse("2019-03-05T17:00:00Z"));
    var old = threads.asked(herself, ruth, Reason.OTHER, "Long ago");
    files.post(old.patientsLink(), words(""), ruths(), file("old.pdf", pdf("Old")));
    var paper = attachments.of(threads.of(old)).values().iterator().next().getFirst();
    var link = old.patientsLink() + paper.link();
    assertThat(get(link, ruths()).getStatus()).isEqualTo(200);
    assertThat(vault.shred(threads.of(old).sealing().bucket())).isTrue();
    assertThat(get(link, ruths()).getStatus()).isEqualTo(404);
    assertThat(get(old.patientsLink(), ruths()).getStatus()).isEqualTo(200);
  }

  @Test
  void a_correction_with_a_file_leaves_the_first_one_to_be_read() throws Exception {
    var first = confirmed(words("Your plan"), file("plan.pdf", pdf("Plan 1")));
    assertThat(first.getStatus()).isEqualTo(302);
    var number = threads.of(thread).last();
    var again =
        confirmed(with(words("Better"), "corrects", "" + number), file("plan.pdf", pdf("Plan 2")));
    assertThat(again.getStatus()).isEqualTo(302);
    assertThat(sent()).hasSize(2);
    assertThat(page(thread.patientsLink(), ruths())).contains("See the correction");
  }

  private MockHttpServletResponse confirmed(
      Map<String, String> fields, org.springframework.mock.web.MockMultipartFile file)
      throws UnsupportedEncodingException {
    var page = files.post(thread.link() + "/answer", fields, hannahs(), file).getContentAsString();
    var seal = page.replaceAll("(?s).*name=\"seal\" value=\"([^\"]+)\".*", "$1");
    return files.post(
        thread.link() + "/answer",
        with(fields, "file", shown(page).getFirst(), "seal", seal),
        hannahs());
  }
}
