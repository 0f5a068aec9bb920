package org.bedside.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.bedside.SettableClock;
import org.bedside.WholeHouse;
import org.bedside.audit.Audit;
import org.bedside.channels.TestChannels;
import org.bedside.detectors.Form;
import org.bedside.gate.Declared;
import org.bedside.guard.Audience;
import org.bedside.people.Person;
import org.bedside.people.Proven;
import org.bedside.people.Role;
import org.bedside.people.TestPeople;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@WholeHouse
class LastDayTest {

  @Autowired Writing writing;
  @Autowired Decisions decisions;
  @Autowired Posts posts;
  @Autowired Site site;
  @Autowired TestPeople people;
  @Autowired TestChannels channels;
  @Autowired SettableClock clock;
  @Autowired Audit audit;
  Person writer;
  Person lead;

  @BeforeEach
  void twoPeople() {
    clock.reset();
    people.practice(false);
    channels.openOwnGround();
    writer = people.with("Priya Example", Role.CLINICIAN);
    lead = people.with("Joy Example", Role.CLINICAL_LEAD);
  }

  @AfterEach
  void today() {
    clock.reset();
  }

  @Test
  void a_post_is_taken_back_on_the_day_after_its_last_and_not_before() throws InterruptedException {
    var zone = people.practice().zone();
    var last = LocalDate.ofInstant(clock.instant(), zone).plusDays(2);
    var post = out(last);
    clock.forward(Duration.between(clock.instant(), last.atTime(23, 59).atZone(zone)));
    decisions.endOverdue();
    assertThat(posts.find(post).orElseThrow().state()).isEqualTo(State.APPROVED);
    clock.forward(Duration.ofMinutes(2));
    decisions.endOverdue();
    assertThat(posts.find(post).orElseThrow().state()).isEqualTo(State.RECALLED);
    assertThat(audit.about(post.subject()))
        .anyMatch(line -> line.actor().equals("system") && line.action().equals("post.recalled"));
  }

  private PostId out(LocalDate last) throws InterruptedException {
    var draft =
        new Draft(
            PostId.random(),
            0,
            UUID.randomUUID(),
            Audience.PUBLIC,
            "Cough season",
            "Masks are on the table by the door this week.",
            new Plan.Now(),
            java.util.List.of(),
            new Declared(Form.POST, "", "", last, false, Set.of(), null, Map.of()));
    var kept = ((Saved.Kept) writing.save(draft, writer.id())).post();
    var asked = ((Decision.Done) decisions.ask(kept.id(), kept.version(), writer.id())).post();
    var yes = new Proven(lead.id(), true);
    assertThat(decisions.approve(asked.id(), asked.version(), yes))
        .isInstanceOf(Decision.Done.class);
    assertThat(channels.arrived(kept.id())).containsOnly("SENT");
    return kept.id();
  }
}
