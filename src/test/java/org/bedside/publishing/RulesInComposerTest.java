package org.bedside.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.bedside.WholeHouse;
import org.bedside.channels.TestChannels;
import org.bedside.people.Person;
import org.bedside.people.Role;
import org.bedside.people.TestPeople;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// What the practice's rules say to whoever writes, over HTTP.
@WholeHouse
class RulesInComposerTest {

  private static final String NO_SOURCE =
      "Vitamin D prevents the flu. Studies show that it cuts your risk by half.";
  private static final String GUARANTEED = "Guaranteed: our flu shot is a miracle cure.";

  @Autowired MockMvcTester pages;
  @Autowired TestPeople people;
  @Autowired TestChannels channels;
  @Autowired Posts posts;
  Person writer;
  final PostId id = PostId.random();

  @BeforeEach
  void aWriter() {
    people.practice(false);
    channels.openOwnGround();
    writer = people.with("Priya Example", Role.CLINICIAN);
    people.with("Joy Example", Role.CLINICAL_LEAD);
  }

  @Test
  void a_rule_says_its_sentence_shows_the_words_and_leads_to_the_cure() {
    assertThat(send("draft", Map.of("text", NO_SOURCE)))
        .hasStatusOk()
        .bodyText()
        .contains(
            "id=\"rule-CLM-01\"", "Inappropriate", "href=\"#source\"", "name=\"reason-CLM-01\"");
  }

  @Test
  void what_owes_a_reason_is_not_asked_for_and_nothing_is_lost() {
    assertThat(send("submission", Map.of("text", NO_SOURCE)))
        .hasStatusOk()
        .bodyText()
        .contains("Nothing was lost.", "cuts your risk by half");
    assertThat(state()).isEqualTo(State.DRAFT);
  }

  @Test
  void a_source_cures_it() {
    var typed = Map.of("text", NO_SOURCE, "source", "MedlinePlus, 2026");
    assertThat(send("submission", typed)).hasStatus3xxRedirection();
    assertThat(posts.find(id).orElseThrow().declared().source()).isEqualTo("MedlinePlus, 2026");
  }

  @Test
  void a_reason_is_kept_and_shown_to_whoever_says_yes() {
    var typed = Map.of("text", NO_SOURCE, "reason-CLM-01", "The next post corrects it.");
    assertThat(send("submission", typed)).hasStatus3xxRedirection();
    var page = pages.get().uri("/posts/" + id.value()).with(people.as(writer)).exchange();
    assertThat(page).bodyText().contains("The writer says:", "The next post corrects it.");
  }

  @Test
  void what_is_forbidden_is_asked_for_only_as_a_false_alarm() {
    assertThat(send("submission", Map.of("text", GUARANTEED))).hasStatusOk();
    assertThat(state()).isEqualTo(State.DRAFT);
    var alarm = Map.of("text", GUARANTEED, "version", "1", "reason-CLM-02", "We quote a bad ad.");
    assertThat(send("submission", alarm)).hasStatus3xxRedirection();
    assertThat(state()).isEqualTo(State.WAITING);
    var page = pages.get().uri("/posts/" + id.value()).with(people.as(writer)).exchange();
    assertThat(page).bodyText().contains("The privacy officer", "We quote a bad ad.");
  }

  @Test
  void a_reason_for_a_rule_that_speaks_no_more_is_not_sent_along() {
    send("draft", Map.of("text", NO_SOURCE, "reason-CLM-01", "The next post corrects it."));
    send("draft", Map.of("text", "Flu shots on Saturday, 9 to noon.", "version", "1"));
    assertThat(posts.find(id).orElseThrow().declared().isNothing()).isTrue();
  }

  @Test
  void a_last_day_before_the_first_is_told() {
    assertThat(send("draft", Map.of("text", "Flu shots on Saturday.", "until", "2020-01-01")))
        .bodyText()
        .contains("Its last day is before the day on which it goes out.");
    assertThat(posts.find(id).orElseThrow().declared().until()).isEqualTo(LocalDate.of(2020, 1, 1));
  }

  @Test
  void nonsense_among_what_is_declared_is_a_bad_request_or_nothing() {
    var text = "Flu shots on Saturday, 9 to noon.";
    assertThat(send("draft", Map.of("text", text, "permission", "x"))).hasStatus(400);
    send("draft", Map.of("text", text, "until", "tomorrow", "people", "<b>"));
    assertThat(posts.find(id).orElseThrow().declared().isNothing()).isTrue();
  }

  private State state() {
    return posts.find(id).orElseThrow().state();
  }

  private MvcTestResult send(String act, Map<String, String> fields) {
    var request =
        pages
            .post()
            .uri("/posts/" + id.value() + "/" + act)
            .with(people.as(writer))
            .with(csrf())
            .header("HX-Request", "true")
            .param("page", UUID.randomUUID().toString())
            .param("audience", "PUBLIC")
            .param("title", "Flu season")
            .param("when", "now");
    fields.forEach(request::param);
    return request.exchange();
  }
}
