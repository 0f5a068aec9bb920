package org.bedside.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import org.bedside.WholeHouse;
import org.bedside.audit.Audit;
import org.bedside.guard.Audience;
import org.bedside.networks.Network;
import org.bedside.people.Person;
import org.bedside.people.Role;
import org.bedside.people.TestPeople;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// The page on which the practice says whose yes a post needs.
@WholeHouse
class StagePagesTest {

  @Autowired MockMvcTester pages;
  @Autowired TestPeople people;
  @Autowired TestStages test;
  @Autowired Stages stages;
  @Autowired Audit audit;
  Person owner;

  @BeforeEach
  void anOwner() {
    people.practice(false);
    owner = people.with("Olive Owner", Role.OWNER);
  }

  @AfterEach
  void nothingSet() {
    test.set();
    stages.put(Audience.PUBLIC, Network.MASTODON, List.of());
  }

  private MvcTestResult set(String network, List<String> who, List<String> count) {
    return pages
        .post()
        .uri("/approvals/stages")
        .with(people.as(owner))
        .with(csrf())
        .param("network", network)
        .param("who", who.toArray(String[]::new))
        .param("count", count.toArray(String[]::new))
        .exchange();
  }

  @Test
  void the_owner_sets_stages_for_all_channels_and_for_one() {
    assertThat(set("", List.of("CLINICIAN", "APPROVER", "", ""), List.of("1", "2", "1", "1")))
        .hasRedirectedUrl("/approvals/stages");
    assertThat(set("MASTODON", List.of("COMMUNICATIONS", "", "", ""), List.of("1", "1", "1", "1")))
        .hasRedirectedUrl("/approvals/stages");
    assertThat(stages.of(Audience.PUBLIC, Network.WEBSITE))
        .containsExactly(new Stage(Who.CLINICIAN, 1), new Stage(Who.APPROVER, 2));
    assertThat(stages.of(Audience.PUBLIC, Network.MASTODON))
        .containsExactly(new Stage(Who.COMMUNICATIONS, 1));
    assertThat(audit.about("stages:PUBLIC"))
        .anySatisfy(
            line -> assertThat(line.details()).containsEntry("stages", "CLINICIAN:1,APPROVER:2"));
    assertThat(pages.get().uri("/approvals/stages").with(people.as(owner)))
        .bodyText()
        .contains("Mastodon", "A clinician", "Too few people work here for this stage");
  }

  @Test
  void stages_without_anybody_who_may_approve_are_refused() {
    assertThat(set("", List.of("CLINICIAN", "PRIVACY_OFFICER"), List.of("1", "1")))
        .hasStatus(422)
        .bodyText()
        .contains("One of the stages must be somebody who may approve posts");
    assertThat(stages.set(Audience.PUBLIC, null)).isEmpty();
  }

  @Test
  void nobody_in_particular_takes_the_rule_away() {
    test.set(Who.OWNER);
    set("", List.of("", ""), List.of("1", "1"));
    assertThat(stages.of(Audience.PUBLIC, Network.WEBSITE)).containsExactly(Stage.SECOND_PERSON);
  }

  // Case 40
  @Test
  void kinds_of_people_and_channels_that_do_not_exist_are_no_choice() {
    assertThat(set("", List.of("IT_ADMIN"), List.of("1"))).hasStatus(400);
    assertThat(set("TELEGRAPH", List.of("OWNER"), List.of("1"))).hasStatus(400);
    assertThat(set("", List.of("OWNER"), List.of("0"))).hasStatus(400);
    assertThat(set("", List.of("OWNER"), List.of("99"))).hasStatus(400);
    assertThat(stages.set(Audience.PUBLIC, null)).isEmpty();
  }

  @Test
  void who_only_approves_sets_no_stages() {
    var lead = people.with("Joy Lead", Role.CLINICAL_LEAD);
    assertThat(pages.get().uri("/approvals/stages").with(people.as(lead))).hasStatus(403);
    var officer = people.with("Ada Officer", Role.PRIVACY_OFFICER);
    assertThat(pages.get().uri("/approvals/stages").with(people.as(officer))).hasStatusOk();
  }
}
