package org.bedside.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.bedside.SettableClock;
import org.bedside.WholeHouse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// What somebody finds who looks around the invented practice.
@WholeHouse
class DemoTest {

  @Autowired DemoPractice demo;
  @Autowired Persons persons;
  @Autowired TestPeople people;
  @Autowired MockMvcTester pages;
  @Autowired SettableClock clock;

  @AfterEach
  void realTime() {
    clock.reset();
  }

  private Person called(String name) {
    return persons.all().stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
  }

  private String page(String path) throws Exception {
    var answer = pages.get().uri(path).with(people.as(called("Marcus Bell"))).exchange();
    assertThat(answer).as(path).hasStatusOk();
    return answer.getResponse().getContentAsString();
  }

  @Test
  void it_has_a_planned_week_events_campaigns_and_ideas_that_were_taken() throws Exception {
    clock.hold(Instant.parse("2026-10-13T14:34:00Z"));
    demo.open();
    assertThat(page("/calendar?view=week&day=2026-10-20"))
        .as("a week with a yes, a question and a draft")
        .contains("Brush for two minutes", "is-yes", "What to do at night", "is-ask", "is-draft");
    assertThat(page("/approvals/week?from=2026-10-19")).contains("What to do at night");
    assertThat(page("/calendar?day=2026-10-13"))
        .contains("Flu-shot morning", "Thursday walk", "12 of 12 kept");
    assertThat(page("/gatherings"))
        .contains("Flu-shot morning", "Thursday walk", "Blood pressure table", "Waits for a yes");
    assertThat(page("/answers"))
        .contains("sat for FIFTY minutes", "resultado de mi examen", "so kind", "Posted");
    assertThat(page("/events")).contains("Flu-shot morning").doesNotContain("Blood pressure table");
    assertThat(page("/campaigns"))
        .contains("Three hundred flu shots", "link opened", "School forms before the rush");
    assertThat(page("/almanac")).contains("Read by Priya Raman");
    assertThat(page("/cases")).as("another's case").contains("You have not asked about a case yet");
    assertThat(page("/today")).doesNotContain("??");
  }
}
