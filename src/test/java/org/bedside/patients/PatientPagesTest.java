package org.bedside.patients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.bedside.SettableClock;
import org.bedside.WholeHouse;
import org.bedside.audit.Audit;
import org.bedside.patients.FileReading.Unreadable;
import org.bedside.patients.FileReading.Why;
import org.bedside.people.Person;
import org.bedside.people.Role;
import org.bedside.people.TestPeople;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WholeHouse
class PatientPagesTest {

  @Autowired MockMvcTester pages;
  @Autowired TestPatients patients;
  @Autowired TestPeople people;
  @Autowired PatientList list;
  @Autowired Imports imports;
  @Autowired SettableClock clock;
  @Autowired Audit audit;
  Person nurse;
  Person owner;

  @BeforeEach
  void aNurseAndAnOwner() {
    people.practice(false);
    nurse = people.with("Dana Example", Role.STAFF);
    owner = people.with("Hannah Example", Role.OWNER);
  }

  @AfterEach
  void nobody() {
    patients.forget(nurse);
  }

  private MvcTestResult bring(String text) {
    var file =
        new MockMultipartFile("list", "p.csv", "text/csv", text.getBytes(StandardCharsets.UTF_8));
    return pages
        .post()
        .uri("/patients/imports")
        .multipart()
        .file(file)
        .with(people.as(nurse))
        .with(csrf())
        .param("mode", "replace")
        .exchange();
  }

  private MvcTestResult post(String address, Person who, String... field) {
    var request = pages.post().uri(address).with(people.as(who)).with(csrf());
    return (field.length == 0 ? request : request.param(field[0], field[1])).exchange();
  }

  @Test
  void a_bad_file_is_a_sentence_beside_the_field() {
    var answer = bring("Colour,Size\nred,4\n");
    assertThat(answer).hasStatus(422);
    assertThat(answer)
        .bodyText()
        .contains("id=\"list-error\"", "names no column for a name", "aria-invalid=\"true\"")
        .containsPattern("value=\"replace\"[^>]*checked");
  }

  @Test
  void what_it_would_change_is_seen_first_by_whoever_brought_it() {
    var brought =
        bring("MRN,First Name,Last,DOB\n1,Edith,Farrow,3/14/1990\n2,Ida,Yarrow,tomorrow\n");
    assertThat(brought).hasStatus3xxRedirection();
    var address = Objects.requireNonNull(brought.getResponse().getRedirectedUrl());
    assertThat(pages.get().uri(address).with(people.as(nurse)).exchange())
        .hasStatusOk()
        .bodyText()
        .contains("Edith Farrow", "14 March 1990", "Line 3", "Birthday", "This is no day");
    var other = people.with("Joy Example", Role.CLINICAL_LEAD);
    assertThat(pages.get().uri(address).with(people.as(other)).exchange()).hasStatus(404);
    assertThat(post(address + "/confirmation", other)).hasStatus(404);
    assertThat(post(address + "/removal", nurse)).hasStatus3xxRedirection();
    assertThat(pages.get().uri(address).with(people.as(nurse)).exchange()).hasStatus(404);
    assertThat(list.now()).isEmpty();
  }

  @Test
  void while_a_file_is_read_its_page_says_so_and_looks_again_with_a_script_and_without() {
    var row = TestPatients.beingRead(nurse.id(), clock.instant());
    imports.add(row, clock.instant());
    var address = "/patients/imports/" + row.id();
    assertThat(pages.get().uri(address).with(people.as(nurse)).exchange())
        .hasStatusOk()
        .bodyText()
        .contains("The file is being read", "0% read", "hx-trigger=\"every 1s\"")
        .containsPattern("<noscript><meta http-equiv=\"refresh\" content=\"2\">")
        .doesNotContain("id=\"counts\"", "id=\"confirm\"");
    var why = Unreadable.because(Why.BROKEN_QUOTES);
    imports.finish(row.id(), Imports.State.REFUSED, row.summary().refused(why));
    assertThat(pages.get().uri(address).with(people.as(nurse)).exchange())
        .bodyText()
        .contains("This file cannot be taken in", "a quotation mark does not close")
        .doesNotContain("hx-trigger=\"every 1s\"", "http-equiv=\"refresh\"", "id=\"counts\"");
  }

  @Test
  void a_file_that_is_thrown_away_while_it_is_read_is_gone() {
    var row = TestPatients.beingRead(nurse.id(), clock.instant());
    imports.add(row, clock.instant());
    var address = "/patients/imports/" + row.id();
    assertThat(post(address + "/removal", nurse)).hasStatus3xxRedirection();
    assertThat(pages.get().uri(address).with(people.as(nurse)).exchange()).hasStatus(404);
  }

  @Test
  void only_the_owner_removes_the_whole_list_and_says_so_twice() throws InterruptedException {
    patients.are(TestPatients.named("Edith", "Farrow"));
    assertThat(post("/guard/patients/removal", nurse, "sure", "true")).hasStatus(403);
    assertThat(post("/guard/patients/removal", owner)).bodyText().contains("Tick the box first.");
    assertThat(list.now()).isPresent();
    assertThat(post("/guard/patients/removal", owner, "sure", "true")).hasStatus3xxRedirection();
    assertThat(list.now()).isEmpty();
    assertThat(audit.about("patients"))
        .anySatisfy(line -> assertThat(line.toString()).contains("patients.removed"));
  }

  @Test
  void whoever_may_not_open_the_list_brings_none_since_the_counts_would_tell_who_is_on_it() {
    for (var role : new Role[] {Role.OWNER, Role.COMMUNICATIONS, Role.IT_ADMIN}) {
      var who = people.with("Some Body", role);
      assertThat(pages.get().uri("/patients").with(people.as(who)).exchange()).hasStatus(403);
    }
  }
}
