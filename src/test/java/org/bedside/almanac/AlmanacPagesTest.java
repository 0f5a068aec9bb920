package org.bedside.almanac;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.UnsupportedEncodingException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.UUID;
import org.bedside.SettableClock;
import org.bedside.WholeHouse;
import org.bedside.audit.Audit;
import org.bedside.audit.Line;
import org.bedside.channels.TestChannels;
import org.bedside.people.Person;
import org.bedside.people.Role;
import org.bedside.people.TestPeople;
import org.bedside.publishing.PostId;
import org.bedside.publishing.Publishing;
import org.bedside.publishing.Standing;
import org.bedside.publishing.TestPosts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// Ideas on their pages: found, read by a clinician, taken, and shown above the calendar.
@WholeHouse
class AlmanacPagesTest {

  @Autowired MockMvcTester pages;
  @Autowired TestPeople people;
  @Autowired TestPosts posts;
  @Autowired TestChannels channels;
  @Autowired Publishing publishing;
  @Autowired Almanac almanac;
  @Autowired Audit audit;
  @Autowired SettableClock clock;
  @Autowired JdbcClient db;
  Person writer;
  Person clinician;

  @BeforeEach
  void aTuesdayInOctober() {
    clock.hold(Instant.parse("2026-10-13T14:34:00Z"));
    people.practice(false);
    channels.openOwnGround();
    db.sql("delete from slot").update();
    for (var table : new String[] {"idea_reading", "idea_use", "post"}) {
      db.sql("delete from " + table).update();
    }
    writer = people.with("Marcus Bell", Role.COMMUNICATIONS);
    clinician = people.with("Priya Raman", Role.CLINICIAN);
  }

  @AfterEach
  void realTime() {
    clock.reset();
  }

  private String page(String path, Person who) throws UnsupportedEncodingException {
    var answer = pages.get().uri(path).with(people.as(who)).exchange();
    assertThat(answer).hasStatusOk();
    return answer.getResponse().getContentAsString();
  }

  private MvcTestResult read(String key, Person who) {
    return pages
        .post()
        .uri("/almanac/" + key + "/reading")
        .with(people.as(who))
        .with(csrf())
        .exchange();
  }

  private MvcTestResult take(String key, UUID post, Person who) {
    return pages
        .post()
        .uri("/almanac/" + key + "/post")
        .with(people.as(who))
        .with(csrf())
        .param("post", post.toString())
        .exchange();
  }

  @Test
  void the_list_shows_what_is_in_season_and_what_comes() throws Exception {
    assertThat(page("/almanac", writer))
        .contains("Flu shots are here", "Twenty seconds with soap", "15 October")
        .doesNotContain("Shade, hat, sunscreen", "One more hour this weekend");
    assertThat(page("/almanac?show=soon", writer))
        .contains("One more hour this weekend", "Medicare plans can be changed now", "1 November")
        .doesNotContain("Flu shots are here");
    assertThat(page("/almanac?show=all", writer)).contains("Shade, hat, sunscreen");
  }

  @Test
  void a_search_goes_through_all_ideas_in_the_language_of_the_words() throws Exception {
    assertThat(page("/almanac?search=TICKS", writer))
        .contains("Check for ticks after a walk", "One idea has “TICKS” in it.");
    assertThat(page("/almanac?search=garrapatas&words=es", writer))
        .contains("Revise si hay garrapatas después de caminar");
    assertThat(page("/almanac?search=<script>alert", writer))
        .contains("Nothing found for “&lt;script&gt;alert”");
  }

  @Test
  void nobody_takes_words_that_no_clinician_has_read() {
    assertThat(take("flu-shots", UUID.randomUUID(), writer))
        .hasStatusOk()
        .bodyText()
        .contains("Nobody who cares for patients here has read these words");
    assertThat(read("flu-shots", writer))
        .bodyText()
        .contains("Only somebody who cares for patients can say that they read it.");
    assertThat(db.sql("select count(*) from idea_use").query(Integer.class).single()).isZero();
  }

  @Test
  void read_by_a_clinician_it_becomes_a_draft_in_the_next_free_slot() throws Exception {
    assertThat(read("flu-shots", clinician)).hasRedirectedUrl("/almanac/flu-shots?words=en");
    assertThat(page("/almanac/flu-shots", writer))
        .contains("Read by Priya Raman on 13 October 2026");
    var post = UUID.randomUUID();
    assertThat(take("flu-shots", post, writer)).hasRedirectedUrl("/posts/" + post + "/edit");
    assertThat(page("/posts/" + post + "/edit", writer))
        .contains("Flu shots are here", "Facts from: CDC", "The guard found nobody")
        .contains("value=\"2026-10-14\"", "value=\"07:30\"");
    assertThat(audit.about("post:" + post).stream().map(Line::action))
        .contains("post.begun", "idea.taken");
    assertThat(audit.about("idea:flu-shots").stream().map(Line::action)).contains("idea.read");
    assertThat(page("/almanac/flu-shots", writer)).contains("/posts/" + post, "Being written");
  }

  @Test
  void the_same_request_twice_begins_one_draft_and_overwrites_nothing() {
    read("flu-shots", clinician);
    var post = UUID.randomUUID();
    take("flu-shots", post, writer);
    take("flu-shots", post, writer);
    assertThat(
            db.sql("select version from post where id = :id")
                .param("id", post)
                .query(Integer.class)
                .single())
        .isOne();
  }

  @Test
  void a_day_is_proposed_on_its_day_and_not_months_before() {
    read("diabetes-day", clinician);
    var post = UUID.randomUUID();
    take("diabetes-day", post, writer);
    // A Saturday without a slot: the morning of the day itself.
    assertThat(publishing.standing(new PostId(post)).map(Standing::due))
        .contains(Instant.parse("2026-11-14T17:00:00Z"));
    read("clocks-back", clinician);
    var clocks = UUID.randomUUID();
    take("clocks-back", clocks, writer);
    // Two days before the clocks go back on Sunday the first, in the slot of that Friday.
    assertThat(publishing.standing(new PostId(clocks)).map(Standing::due))
        .contains(Instant.parse("2026-10-30T14:30:00Z"));
  }

  @Test
  void what_is_nearly_over_is_proposed_while_it_still_is() {
    clock.hold(Instant.parse("2026-10-30T19:00:00Z"));
    read("clocks-back", clinician);
    var first = UUID.randomUUID();
    take("clocks-back", first, writer);
    // Friday's slot has passed and the next is Monday's, so Saturday morning.
    assertThat(publishing.standing(new PostId(first)).map(Standing::due))
        .contains(Instant.parse("2026-10-31T16:00:00Z"));
    var second = UUID.randomUUID();
    take("clocks-back", second, writer);
    assertThat(publishing.standing(new PostId(second)).map(Standing::due))
        .as("on Saturday there is something already")
        .contains(Instant.parse("2026-11-01T17:00:00Z"));
  }

  @Test
  void a_reading_counts_for_a_year() throws Exception {
    read("flu-shots", clinician);
    clock.forward(Duration.ofDays(364));
    assertThat(page("/almanac/flu-shots", writer)).contains("Read by Priya Raman");
    clock.forward(Duration.ofDays(2));
    assertThat(page("/almanac/flu-shots", writer)).contains("A clinician reads it first");
    assertThat(take("flu-shots", UUID.randomUUID(), writer)).hasStatusOk();
  }

  @Test
  void other_words_and_the_other_language_are_read_by_themselves() throws Exception {
    read("flu-shots", clinician);
    assertThat(page("/almanac/flu-shots?words=es", writer)).contains("A clinician reads it first");
    db.sql("update idea_reading set words = 'older words'").update();
    assertThat(page("/almanac/flu-shots", writer)).contains("A clinician reads it first");
  }

  @Test
  void the_strip_names_what_is_in_season_and_the_first_week_without_a_post() throws Exception {
    var strip = "/almanac/strip?from=2026-10-12&to=2026-10-25";
    assertThat(page(strip, writer))
        .contains("In season:", "Twenty seconds with soap", "/almanac/handwashing-day")
        .contains("Start from an idea");
    posts.draft("Something", "Something else.", LocalDateTime.parse("2026-10-13T17:00"), writer);
    assertThat(page(strip, writer)).contains("Nothing is planned for the week of 19 October.");
    posts.draft("Something", "Something else.", LocalDateTime.parse("2026-10-22T17:00"), writer);
    assertThat(page(strip, writer)).doesNotContain("Nothing is planned");
  }

  @Test
  void a_strip_that_nobody_could_have_asked_for_is_empty() throws Exception {
    for (var odd :
        new String[] {"?from=x&to=y&", "?from=2026-10-12&to=2026-01-01", "?to=9999-12-31"}) {
      assertThat(page("/almanac/strip" + odd, writer)).as(odd).doesNotContain("Exception");
    }
    assertThat(page("/almanac/strip?to=9999-12-31", writer).strip()).isEmpty();
  }

  @Test
  void an_idea_that_is_none_is_not_found() {
    assertThat(pages.get().uri("/almanac/none").with(people.as(writer))).hasStatus(404);
    assertThat(take("none", UUID.randomUUID(), writer)).hasStatus(404);
  }
}
