package org.bedside.cases;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.bedside.SettableClock;
import org.bedside.WholeHouse;
import org.bedside.audit.Audit;
import org.bedside.audit.Line;
import org.bedside.channels.TestChannels;
import org.bedside.patients.TestPatients;
import org.bedside.people.Person;
import org.bedside.people.Role;
import org.bedside.people.TestPeople;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// A case from its form to the draft for colleagues, and back.
@WholeHouse
class CasePagesTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 10, 14);

  @Autowired MockMvcTester pages;
  @Autowired TestCases cases;
  @Autowired CaseTable table;
  @Autowired ForgettingCases forgetting;
  @Autowired Cases door;
  @Autowired TestPatients patients;
  @Autowired TestChannels channels;
  @Autowired TestPeople people;
  @Autowired SettableClock clock;
  @Autowired Audit audit;
  @Autowired JdbcClient db;
  Person priya;

  @BeforeEach
  void aPractice() throws Exception {
    clock.set(Instant.parse("2026-10-14T17:00:00Z"));
    people.practice(false);
    people.calm();
    channels.openOwnGround();
    priya = people.with("Priya Raman", Role.CLINICIAN);
    cases.knowThePatients(TODAY);
  }

  @AfterEach
  void nobody() {
    patients.forget(priya);
    clock.reset();
  }

  private String get(String path, Person who) throws Exception {
    return pages.get().uri(path).with(people.as(who)).exchange().getResponse().getContentAsString();
  }

  private MockHttpServletResponse post(String path, Person who, List<String> fields) {
    var request = pages.post().uri(path).with(people.as(who)).with(csrf());
    for (var i = 0; i < fields.size(); i += 2) {
      request = request.param(fields.get(i), fields.get(i + 1));
    }
    return request.exchange().getResponse();
  }

  private static List<String> fields(String age, String sex, String when, String had) {
    return List.of(
        "version",
        "0",
        "age",
        age,
        "sex",
        sex,
        "place",
        "OR",
        "when",
        when,
        "had",
        had,
        "done",
        "",
        "question",
        "When do you add a second medicine?",
        "learned",
        "");
  }

  private static final List<String> NARROW =
      fields("FROM_30", "WOMAN", "YEAR", "Lupus, and sore joints for weeks.");
  private static final List<String> WIDE =
      fields("FROM_30", "NOT_SAID", "YEAR", "Lupus, and sore joints for weeks.");

  private static List<String> with(String version, List<String> fields) {
    var all = new java.util.ArrayList<>(fields);
    all.set(1, version);
    return all;
  }

  private static String text(MockHttpServletResponse answer) throws Exception {
    return answer.getContentAsString();
  }

  private List<String> actions(UUID id) {
    return audit.about("case:" + id).stream().map(Line::action).toList();
  }

  @Test
  void too_few_is_said_while_typing_and_nothing_is_kept() throws Exception {
    var id = UUID.randomUUID();
    var answer = post("/cases/" + id + "/reading", priya, NARROW);
    assertThat(text(answer))
        .contains("4 of our patients fit this. Our rule asks for at least 6.")
        .contains("Leave the age out: 16 fit.", "Leave the sex out: 9 fit.")
        .contains("Say it wider first")
        .doesNotContain("<html", "Make a draft");
    assertThat(text(post("/cases/" + id + "/reading", priya, WIDE)))
        .contains("9 of our patients fit this.", "Make a draft for colleagues", "A clinical lead");
    assertThat(pages.get().uri("/cases/" + id).with(people.as(priya))).hasStatus(404);
  }

  @Test
  void too_few_make_no_draft_and_nothing_is_lost() throws Exception {
    var id = UUID.randomUUID();
    var answer = post("/cases/" + id + "/draft", priya, NARROW);
    assertThat(answer.getStatus()).isEqualTo(422);
    assertThat(text(answer))
        .contains("It does not fit yet.", "sore joints for weeks", "name=\"version\" value=\"1\"");
    assertThat(post("/cases/" + id + "/draft", priya, with("1", WIDE)).getRedirectedUrl())
        .startsWith("/posts/");
    assertThat(actions(id)).containsExactly("case.begun", "case.drafted");
  }

  @Test
  void a_case_that_fits_becomes_a_draft_for_colleagues_and_stays_one() throws Exception {
    var id = UUID.randomUUID();
    var answer = post("/cases/" + id + "/draft", priya, WIDE);
    var edit = Objects.requireNonNull(answer.getRedirectedUrl());
    assertThat(edit).matches("/posts/[0-9a-f-]{36}/edit");
    assertThat(get(edit, priya))
        .contains("A patient in their 30s in Oregon. It was more than a year ago.")
        .contains("This is a case.", "rule-PRIV-03", "A clinical lead")
        .contains("Every case waits until somebody agrees", "for colleagues only")
        .doesNotContain("Choose Public")
        .containsPattern("value=\"COLLEAGUES\" checked");
    var again = post("/cases/" + id + "/draft", priya, WIDE);
    assertThat(again.getRedirectedUrl()).as("a lost answer makes no second one").isEqualTo(edit);
    assertThat(get("/cases/" + id, priya)).contains("Open the draft", edit, "Take it back");

    var path = edit.replace("/edit", "");
    var page = UUID.randomUUID().toString();
    post(
        path + "/draft",
        priya,
        List.of(
            "page",
            page,
            "version",
            "1",
            "audience",
            "COLLEAGUES",
            "text",
            "Sore joints, what next?"));
    assertThat(get(edit, priya))
        .as("also with other words")
        .contains("Sore joints, what next?", "This is a case.", "rule-PRIV-03");
    assertThat(actions(id)).containsExactly("case.begun", "case.drafted");
  }

  @Test
  void a_case_never_leaves_for_the_public() throws Exception {
    var id = UUID.randomUUID();
    var edit =
        Objects.requireNonNull(post("/cases/" + id + "/draft", priya, WIDE).getRedirectedUrl());
    people.with("Ada Osei", Role.CLINICAL_LEAD, Role.PRIVACY_OFFICER);
    var fields =
        List.of(
            "page",
            UUID.randomUUID().toString(),
            "version",
            "1",
            "audience",
            "PUBLIC",
            "title",
            "Sun",
            "text",
            "Sunscreen helps most people.");
    var answer = post(edit.replace("/edit", "/submission"), priya, fields);
    assertThat(text(answer)).contains("A few things are missing", "for colleagues only");
  }

  @Test
  void what_is_missing_is_said_beside_its_field() throws Exception {
    var answer = post("/cases/" + UUID.randomUUID() + "/draft", priya, List.of("age", "FROM_40"));
    assertThat(answer.getStatus()).isEqualTo(422);
    assertThat(text(answer))
        .contains("Choose how long ago it was.", "Write what you found", "Write what you want");
    var blank = post("/cases/" + UUID.randomUUID(), priya, List.of());
    assertThat(blank.getStatus()).isEqualTo(422);
  }

  @Test
  void no_choice_but_those_of_the_form_is_taken() throws Exception {
    for (var fields :
        List.of(
            fields("FROM_34", "WOMAN", "YEAR", "Lupus."),
            fields("FROM_30", "TEACHER", "YEAR", "Lupus."),
            fields("FROM_30", "WOMAN", "YESTERDAY", "Lupus."),
            fields("FROM_30", "WOMAN", "YEAR", "x".repeat(1_001)))) {
      var answer = post("/cases/" + UUID.randomUUID(), priya, fields);
      assertThat(answer.getStatus()).isEqualTo(422);
      assertThat(text(answer)).contains("class=\"error\"");
    }
  }

  @Test
  void free_words_are_judged_like_any_draft_for_colleagues() throws Exception {
    var told = fields("NOT_SAID", "NOT_SAID", "YEAR", "HIV, on her second regimen.");
    assertThat(text(post("/cases/" + UUID.randomUUID() + "/reading", priya, told)))
        .contains("nobody can agree to it", "rule-PRIV-07", "Change it first");
    var named = fields("NOT_SAID", "NOT_SAID", "YEAR", "Lupus. Call her at (541) 555-0123.");
    assertThat(text(post("/cases/" + UUID.randomUUID() + "/reading", priya, named)))
        .contains("<mark class=\"stop\">(541) 555-0123</mark>", "In “What you found”.");
  }

  @Test
  void who_may_not_open_the_patient_list_sees_no_number() throws Exception {
    var marcus = people.with("Marcus Bell", Role.COMMUNICATIONS);
    assertThat(text(post("/cases/" + UUID.randomUUID() + "/reading", marcus, NARROW)))
        .contains("A person must look.")
        .doesNotContain("of our patients fit", "id=\"coarser\"");
  }

  @Test
  void what_was_typed_freely_comes_along_and_stays_in_its_draft() throws Exception {
    var draft = UUID.randomUUID();
    var words = "Saw a 34yo teacher with lupus yesterday";
    var page = List.of("page", UUID.randomUUID().toString(), "title", "", "text", words);
    post("/posts/" + draft + "/draft", priya, page);
    assertThat(get("/posts/" + draft + "/edit", priya)).contains("Use the case form");
    var typed = new java.util.ArrayList<>(page);
    typed.addAll(List.of("case", "true", "version", "1"));
    var answer = post("/posts/" + draft + "/draft", priya, typed);
    assertThat(answer.getRedirectedUrl()).isEqualTo("/cases/new?post=" + draft);
    assertThat(get("/cases/new?post=" + draft, priya))
        .contains("What you had typed", words, "/posts/" + draft + "/edit");
    assertThat(get("/posts/" + draft + "/edit", priya)).contains(words);
    var fields = new java.util.ArrayList<>(WIDE);
    fields.addAll(List.of("post", draft.toString()));
    var id = UUID.randomUUID();
    assertThat(post("/cases/" + id, priya, fields).getRedirectedUrl())
        .isEqualTo("/cases/" + id + "?post=" + draft + "#reading");
    assertThat(pages.get().uri("/cases/new?post=" + UUID.randomUUID()).with(people.as(priya)))
        .hasStatusOk()
        .bodyText()
        .doesNotContain("What you had typed");
  }

  @Test
  void a_case_is_its_authors_alone_and_sealed() throws Exception {
    var hannah = people.with("Hannah Okafor", Role.CLINICIAN, Role.OWNER);
    var id = UUID.randomUUID();
    assertThat(post("/cases/" + id, priya, WIDE).getRedirectedUrl())
        .isEqualTo("/cases/" + id + "#reading");
    assertThat(get("/cases", priya)).contains("When do you add a second medicine?");
    assertThat(get("/cases", hannah)).contains("You have not asked about a case yet");
    assertThat(pages.get().uri("/cases/" + id).with(people.as(hannah))).hasStatus(404);
    assertThat(post("/cases/" + id, hannah, NARROW).getStatus()).isEqualTo(404);
    assertThat(post("/cases/" + id + "/draft", hannah, WIDE).getStatus()).isEqualTo(404);
    assertThat(post("/cases/" + id + "/removal", hannah, List.of()).getStatus()).isEqualTo(404);
    var row =
        db.sql("select c::text from colleague_case c where id = :id")
            .param("id", id)
            .query(String.class)
            .single();
    assertThat(row).doesNotContain("FROM_30", HexFormat.of().formatHex("Lupus".getBytes(UTF_8)));
    assertThat(door.of("case:" + id)).hasValue("A case for colleagues");
    assertThat(door.of("post:" + id)).isEmpty();
  }

  @Test
  void two_windows_do_not_write_over_each_other() throws Exception {
    var id = UUID.randomUUID();
    post("/cases/" + id, priya, WIDE);
    var answer = post("/cases/" + id, priya, NARROW);
    assertThat(answer.getStatus()).isEqualTo(409);
    assertThat(text(answer)).contains("in another window", "value=\"FROM_30\" selected");
    assertThat(post("/cases/" + id, priya, WIDE).getStatus()).as("the same again").isEqualTo(302);
    assertThat(table.find(new CaseId(id)).orElseThrow().version()).isEqualTo(1);
  }

  @Test
  void a_case_that_is_taken_back_is_forgotten_with_its_draft() throws Exception {
    var id = UUID.randomUUID();
    var edit =
        Objects.requireNonNull(post("/cases/" + id + "/draft", priya, WIDE).getRedirectedUrl());
    assertThat(post("/cases/" + id + "/removal", priya, List.of()).getRedirectedUrl())
        .isEqualTo("/cases");
    assertThat(pages.get().uri(edit).with(people.as(priya))).hasStatus(404);
    assertThat(get("/cases", priya)).contains("The words are forgotten", "Taken back");
    assertThat(get("/cases/" + id, priya)).contains("Its words are gone.").doesNotContain("Lupus");
    assertThat(post("/cases/" + id, priya, WIDE).getStatus()).isEqualTo(409);
    assertThat(sealed(id)).isFalse();
    assertThat(actions(id)).containsExactly("case.begun", "case.drafted", "case.taken-back");
  }

  @Test
  void after_thirty_days_without_a_change_the_words_are_forgotten() throws Exception {
    var id = UUID.randomUUID();
    post("/cases/" + id, priya, WIDE);
    clock.set(Instant.parse("2026-10-14T17:00:00Z").plus(Duration.ofDays(30)).minusSeconds(60));
    forgetting.look();
    assertThat(sealed(id)).isTrue();
    clock.set(Instant.parse("2026-10-14T17:00:00Z").plus(Duration.ofDays(30)).plusSeconds(60));
    forgetting.look();
    assertThat(sealed(id)).isFalse();
    assertThat(actions(id)).containsExactly("case.begun", "case.forgotten");
    assertThat(get("/cases", priya)).contains("The words are forgotten");
    assertThat(get("/cases/" + id, priya)).doesNotContain("Lupus");
  }

  private boolean sealed(UUID id) {
    return db.sql("select told is not null from colleague_case where id = :id")
        .param("id", id)
        .query(Boolean.class)
        .single();
  }

  @Test
  void it_speaks_spanish_too() throws Exception {
    assertThat(get("/cases/new?lang=es", priya))
        .contains("Preguntar a colegas por un caso", "De diez en diez años", "Hace más de un mes");
    var request = pages.post().uri("/cases/" + UUID.randomUUID() + "/reading?lang=es");
    request = request.with(people.as(priya)).with(csrf());
    for (var i = 0; i < NARROW.size(); i += 2) {
      request = request.param(NARROW.get(i), NARROW.get(i + 1));
    }
    assertThat(request.exchange().getResponse().getContentAsString())
        .contains("4 de nuestros pacientes coinciden", "Sin la edad, coinciden 16.");
  }
}
