package org.bedside.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Duration;
import java.time.Instant;
import org.bedside.SettableClock;
import org.bedside.WholeHouse;
import org.bedside.audit.Audit;
import org.bedside.channels.TestChannels;
import org.bedside.gate.TestStages;
import org.bedside.gate.Who;
import org.bedside.publishing.TestPosts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// Who looks after whose things while they are away.
@WholeHouse
class DeputyTest {

  @Autowired MockMvcTester pages;
  @Autowired TestPeople test;
  @Autowired People people;
  @Autowired TestPosts posts;
  @Autowired TestStages stages;
  @Autowired TestChannels channels;
  @Autowired Audit audit;
  @Autowired SettableClock clock;
  Person lead;
  Person owner;

  @BeforeEach
  void aTuesday() {
    clock.set(Instant.parse("2026-10-13T15:00:00Z"));
    test.practice(false);
    channels.openOwnGround();
    lead = test.with("Dr. Joy Example", Role.CLINICAL_LEAD);
    owner = test.with("Olive Example", Role.OWNER, Role.CLINICIAN);
  }

  @AfterEach
  void nothingSet() {
    stages.set();
    clock.reset();
  }

  private MvcTestResult name(Person deputy, String from, String until) {
    return pages
        .post()
        .uri("/me/deputy")
        .with(test.as(lead))
        .with(csrf())
        .param("deputy", deputy.id().toString())
        .param("from", from)
        .param("until", until)
        .exchange();
  }

  @Test
  void a_deputy_is_named_for_a_span_and_it_stands_in_the_ledger() {
    assertThat(name(owner, "2026-10-14", "2026-10-16")).hasRedirectedUrl("/me/deputy");
    assertThat(people.awayFor(owner.id())).as("not yet").isEmpty();
    clock.forward(Duration.ofDays(2));
    assertThat(people.awayFor(owner.id())).extracting(Person::name).contains("Dr. Joy Example");
    clock.forward(Duration.ofDays(2));
    assertThat(people.awayFor(owner.id())).as("back again").isEmpty();
    assertThat(audit.about("person:" + owner.id()))
        .anySatisfy(line -> assertThat(line.action()).isEqualTo("person.deputy-named"));
  }

  @Test
  void coming_back_earlier_ends_it() {
    name(owner, "2026-10-13", "2026-10-16");
    assertThat(people.awayFor(owner.id())).hasSize(1);
    pages.post().uri("/me/deputy/end").with(test.as(lead)).with(csrf()).exchange();
    assertThat(people.awayFor(owner.id())).isEmpty();
  }

  @Test
  void nobody_is_named_who_may_nothing_of_it_nor_for_days_that_are_none() {
    var it = test.with("Mo Example", Role.IT_ADMIN);
    assertThat(name(it, "2026-10-14", "2026-10-16")).hasStatus(422);
    assertThat(name(lead, "2026-10-14", "2026-10-16")).as("oneself").hasStatus(422);
    assertThat(name(owner, "2026-10-16", "2026-10-14")).hasStatus(422);
    assertThat(name(owner, "2026-10-01", "2026-10-02")).as("past").hasStatus(422);
    assertThat(name(owner, "2026-10-14", "")).hasStatus(422);
    assertThat(people.awayFor(owner.id())).isEmpty();
  }

  @Test
  void what_waits_for_who_is_away_is_on_the_deputys_today_with_their_name() {
    stages.set(Who.CLINICAL_LEAD);
    var writer = test.with("Priya Example", Role.CLINICIAN);
    var post = posts.asked("Bring your cuff", "We check it.", writer);
    assertThat(today(owner)).doesNotContain("Bring your cuff");
    test.away(lead, owner, 3);
    assertThat(today(owner)).contains("Bring your cuff", "For Dr. Example, who is away");
    assertThat(today(lead)).contains("Bring your cuff").doesNotContain("who is away");
    var other = test.with("Marcus Example", Role.COMMUNICATIONS);
    test.away(lead, other, 3);
    assertThat(today(other)).as("may not open the list").doesNotContain("Bring your cuff");
    assertThat(posts.approve(post, lead)).startsWith("Done");
  }

  private String today(Person who) {
    var answer = pages.get().uri("/today").with(test.as(who)).exchange();
    assertThat(answer).hasStatusOk();
    return new String(
        answer.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
  }
}
