package org.bedside.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.bedside.SettableClock;
import org.bedside.WholeHouse;
import org.bedside.channels.TestChannels;
import org.bedside.gate.Words;
import org.bedside.guard.Audience;
import org.bedside.people.Person;
import org.bedside.people.Role;
import org.bedside.people.TestPeople;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// A yes to words in which the guard marked something needs a person who showed lately who they
/// are.
@WholeHouse
class ApprovalOfRiskTest {

  private static final String CLEAN = "Flu shots on Saturday, 9 to noon. No appointment needed.";
  private static final String MARKED = "Thanks to @ruthk for the cake.";

  @Autowired MockMvcTester pages;
  @Autowired TestPeople people;
  @Autowired TestPosts test;
  @Autowired TestChannels channels;
  @Autowired Posts posts;
  @Autowired Notes notes;
  @Autowired Versions versions;
  @Autowired Outlets outlets;
  @Autowired SettableClock clock;
  @Autowired JdbcClient db;
  Person writer;
  Person lead;
  byte[] secret = {};
  Cookie session = new Cookie("bedside", "");

  @BeforeEach
  void theLeadCameInElevenMinutesAgo() {
    people.practice(false);
    people.calm();
    channels.openOwnGround();
    writer = people.with("Priya Example", Role.CLINICIAN);
    lead = people.with("Joy Example", Role.CLINICAL_LEAD, Role.PRIVACY_OFFICER);
    secret = people.password(lead);
    session =
        session(
            pages
                .post()
                .uri("/sign-in")
                .with(csrf())
                .param("email", people.emailOf(lead))
                .param("password", TestPeople.PASSWORD)
                .param("code", people.code(secret))
                .exchange());
    clock.forward(Duration.ofMinutes(11));
  }

  private static Cookie session(MvcTestResult answer) {
    return Objects.requireNonNull(answer.getResponse().getCookie("bedside"));
  }

  private MvcTestResult yes(PostId post, String words) {
    return pages
        .post()
        .uri("/posts/{id}/approval", post.value())
        .with(csrf())
        .cookie(session)
        .param("version", "" + posts.find(post).orElseThrow().version())
        .param("note", UUID.randomUUID().toString())
        .param("words", words)
        .exchange();
  }

  private String page(PostId post) {
    var answer = pages.get().uri("/posts/{id}", post.value()).cookie(session).exchange();
    assertThat(answer).hasStatusOk();
    return new String(
        answer.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
  }

  private void showAgain() {
    var shown =
        pages
            .post()
            .uri("/step-up")
            .with(csrf())
            .cookie(session)
            .param("password", TestPeople.PASSWORD)
            .param("code", people.code(secret))
            .exchange();
    assertThat(shown).hasStatus3xxRedirection();
    session = session(shown);
  }

  private State state(PostId post) {
    return posts.find(post).orElseThrow().state();
  }

  @Test
  void clean_words_need_no_more_than_the_session() {
    var post = test.asked("Flu shots", CLEAN, writer);
    assertThat(page(post)).doesNotContain("show once more that it is you");
    assertThat(yes(post, "")).hasRedirectedUrl("/posts/" + post.value());
    assertThat(state(post)).isEqualTo(State.APPROVED);
  }

  @Test
  void marked_words_ask_first_and_the_page_says_so_before() {
    var post = test.asked("Cake", MARKED, writer);
    assertThat(page(post)).contains("The guard marked 1 place here");
    assertThat(yes(post, "")).hasRedirectedUrl("/step-up");
    assertThat(state(post)).isEqualTo(State.WAITING);
    assertThat(pages.get().uri("/step-up").cookie(session))
        .bodyText()
        .contains("The guard marked something in these words");
  }

  @Test
  void whoever_showed_it_comes_back_to_the_post_and_nothing_is_lost() {
    var post = test.asked("Cake", MARKED, writer);
    yes(post, "Ruth agreed, I asked her.");
    var shown =
        pages
            .post()
            .uri("/step-up")
            .with(csrf())
            .cookie(session)
            .param("password", TestPeople.PASSWORD)
            .param("code", people.code(secret))
            .exchange();
    assertThat(shown).hasRedirectedUrl("/posts/" + post.value() + "#decide");
    session = session(shown);
    assertThat(page(post))
        .contains("Ruth agreed, I asked her.")
        .doesNotContain("show once more that it is you");
    assertThat(notes.of(post)).isEmpty();

    assertThat(yes(post, "Ruth agreed, I asked her.")).hasRedirectedUrl("/posts/" + post.value());
    assertThat(state(post)).isEqualTo(State.APPROVED);
    assertThat(notes.of(post).stream().map(Notes.Note::words))
        .containsExactly("Ruth agreed, I asked her.");
  }

  @Test
  void what_was_typed_is_not_kept_in_plain_text() {
    var post = test.asked("Cake", MARKED, writer);
    yes(post, "Ruth agreed, I asked her.");
    assertThat(
            db.sql(
                    """
                    select count(*) from spring_session_attributes
                    where position('publishing.note:' in attribute_name) > 0
                    """)
                .query(Integer.class)
                .single())
        .isPositive();
    assertThat(
            db.sql(
                    """
                    select count(*) from spring_session_attributes
                    where position('Ruth agreed'::bytea in attribute_bytes) > 0
                    """)
                .query(Integer.class)
                .single())
        .isZero();
  }

  @Test
  void ten_minutes_after_it_was_shown_the_next_one_asks_again() {
    showAgain();
    var post = test.asked("Cake", MARKED, writer);
    clock.forward(Duration.ofMinutes(11));
    assertThat(yes(post, "")).hasRedirectedUrl("/step-up");
    assertThat(state(post)).isEqualTo(State.WAITING);
  }

  @Test
  void an_other_way_of_saying_it_for_one_channel_counts_too() {
    var post = test.asked("Cake", "Thanks for the cake.", writer);
    var outlet = outlets.open().getFirst();
    var own = new Words(Audience.PUBLIC, outlet.network(), "Cake", MARKED, List.of());
    versions.freeze(post, outlet.id(), own);
    assertThat(page(post)).contains("The guard marked 1 place here");
    assertThat(yes(post, "")).hasRedirectedUrl("/step-up");
  }
}
