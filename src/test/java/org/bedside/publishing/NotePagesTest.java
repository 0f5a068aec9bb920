package org.bedside.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.Map;
import java.util.UUID;
import org.bedside.SettableClock;
import org.bedside.WholeHouse;
import org.bedside.channels.TestChannels;
import org.bedside.margin.Margin;
import org.bedside.people.Person;
import org.bedside.people.Role;
import org.bedside.people.TestPeople;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// What colleagues say beside the words, and what changed since somebody was asked.
@WholeHouse
class NotePagesTest {

  private static final String TEXT =
      "Bring the cuff you use at home. We check it against ours in two minutes.";

  @Autowired MockMvcTester pages;
  @Autowired TestPeople people;
  @Autowired TestPosts test;
  @Autowired TestChannels channels;
  @Autowired Posts posts;
  @Autowired Outlets outlets;
  @Autowired Copies copies;
  @Autowired Margin margin;
  @Autowired SettableClock clock;
  @Autowired JdbcClient db;
  Person writer;
  Person lead;
  PostId post = new PostId(new UUID(0, 0));

  @BeforeEach
  void somethingAsked() {
    clock.reset();
    people.practice(false);
    people.calm();
    channels.openOwnGround();
    writer = people.with("Priya Example", Role.CLINICIAN);
    lead = people.with("Joy Example", Role.CLINICAL_LEAD);
    post = test.asked("Bring your cuff", TEXT, writer);
  }

  private OutletId outlet() {
    return outlets.open().getFirst().id();
  }

  private MvcTestResult send(Person who, String path, Map<String, String> fields) {
    var request = pages.post().uri("/posts/" + post.value() + path).with(people.as(who));
    fields.forEach(request::param);
    return request.with(csrf()).exchange();
  }

  private MvcTestResult remark(String span, String words) {
    var hash = copies.words(posts.find(post).orElseThrow(), outlet()).orElseThrow().hash();
    return send(lead, "/remarks", remark(span, words, hash));
  }

  private Map<String, String> remark(String span, String words, String hash) {
    return Map.of(
        "remark", UUID.randomUUID().toString(),
        "outlet", outlet().value().toString(),
        "hash", hash,
        "span", span,
        "words", words);
  }

  private String page(Person who, String path) {
    var answer = pages.get().uri("/posts/" + post.value() + path).with(people.as(who)).exchange();
    assertThat(answer).hasStatusOk();
    return new String(
        answer.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
  }

  @Test
  void a_remark_stands_beside_its_words_and_is_answered_and_settled() {
    assertThat(remark("32-72", "Three, honestly.")).hasStatus3xxRedirection();
    assertThat(page(writer, ""))
        .contains(
            "<span class=\"noted\">We check it against ours in two minutes.</span>",
            "href=\"#remark-1\"",
            "Three, honestly.");
    var remark = margin.of(post.subject()).getFirst().id();
    send(
        writer,
        "/remarks/" + remark + "/answers",
        Map.of("answer", UUID.randomUUID().toString(), "words", "Three then."));
    assertThat(page(lead, "")).contains("Three then.");
    send(writer, "/remarks/" + remark + "/settlement", Map.of());
    assertThat(page(lead, ""))
        .contains("Settled by Priya Example.")
        .doesNotContain("<span class=\"noted\">");
  }

  @Test
  void it_stays_at_its_words_when_others_change_and_says_when_they_are_gone() {
    remark("32-72", "Three, honestly.");
    test.again(post, "Good news. " + TEXT, writer);
    assertThat(page(lead, ""))
        .contains("<span class=\"noted\">We check it against ours in two minutes.</span>");
    test.again(post, "Bring the cuff you use at home.", writer);
    assertThat(page(lead, ""))
        .contains("These words are gone.", "We check it against ours in two minutes.")
        .doesNotContain("<span class=\"noted\">");
  }

  @Test
  void offsets_in_words_that_changed_meanwhile_are_refused_and_nothing_is_lost() {
    var fields = remark("32-72", "Three, honestly.", "0".repeat(64));
    assertThat(send(lead, "/remarks", fields))
        .hasStatusOk()
        .bodyText()
        .contains("It was changed since you opened it");
    assertThat(margin.of(post.subject())).isEmpty();
    assertThat(remark("32-9999", "Three, honestly.")).bodyText().contains("Three, honestly.");
    assertThat(remark("32-72", " ")).bodyText().contains("Choose a sentence and write a word");
    assertThat(margin.of(post.subject())).isEmpty();
  }

  @Test
  void words_and_quotes_lie_sealed() {
    remark("32-72", "Three, honestly.");
    for (var column : java.util.List.of("quote", "words")) {
      assertThat(
              db.sql(
                      "select count(*) from remark where position('honestly' in encode(%1$s,"
                              .formatted(column)
                          + " 'escape')) > 0 or position('minutes' in encode(%1$s, 'escape')) > 0"
                              .formatted(column))
                  .query(Integer.class)
                  .single())
          .isZero();
    }
  }

  @Test
  void a_remark_of_another_post_is_neither_answered_nor_settled_from_here() {
    remark("32-72", "Three, honestly.");
    var remark = margin.of(post.subject()).getFirst().id();
    var first = post;
    post = test.asked("Another", "We are open on Monday.", writer);
    send(lead, "/remarks/" + remark + "/settlement", Map.of());
    send(
        lead,
        "/remarks/" + remark + "/answers",
        Map.of("answer", UUID.randomUUID().toString(), "words", "From elsewhere."));
    assertThat(margin.of(first.subject()).getFirst())
        .satisfies(one -> assertThat(one.isOpen()).isTrue())
        .satisfies(one -> assertThat(one.answers()).isEmpty());
  }

  @Test
  void what_is_to_be_changed_stands_beside_the_field_until_it_is_asked_again() {
    remark("32-72", "Three, honestly.");
    var fields =
        Map.of("note", UUID.randomUUID().toString(), "words", "Say the age.", "change", "yes");
    assertThat(send(lead, "/notes", fields)).hasStatus3xxRedirection();
    assertThat(posts.find(post).orElseThrow().state()).isEqualTo(State.CHANGES);
    assertThat(page(writer, "/edit"))
        .contains("What your colleagues want changed", "Say the age.", "Three, honestly.");
    test.again(post, TEXT + " From 18 on.", writer);
    assertThat(page(writer, "/edit")).doesNotContain("Say the age.");
    assertThat(page(lead, ""))
        .contains("What changed since you were asked before", "From 18 on.</ins>");
  }

  @Test
  void who_is_asked_for_the_first_time_is_told_of_no_change() {
    assertThat(page(lead, "")).doesNotContain("What changed since you were asked before");
  }

  @Test
  void who_could_not_say_yes_cannot_send_it_back() {
    var fields =
        Map.of("note", UUID.randomUUID().toString(), "words", "Say the age.", "change", "yes");
    assertThat(send(people.with("Staff", Role.STAFF), "/notes", fields)).hasStatus(403);
    assertThat(posts.find(post).orElseThrow().state()).isEqualTo(State.WAITING);
  }
}
