package org.bedside.campaigns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.UnsupportedEncodingException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.UUID;
import org.bedside.WholeHouse;
import org.bedside.audit.Audit;
import org.bedside.audit.Line;
import org.bedside.publishing.PostId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// Campaigns on their pages, from the goal to what came of it.
@WholeHouse
class CampaignPagesTest extends OnCampaigns {

  private static final String LINK = "https://example.org/flu";

  @Autowired Audit audit;

  private String page(String path) throws UnsupportedEncodingException {
    var answer = pages.get().uri(path).with(people.as(writer)).exchange();
    assertThat(answer).hasStatusOk();
    return answer.getResponse().getContentAsString();
  }

  private MvcTestResult send(String path, String... fields) {
    var request = pages.post().uri(path).with(people.as(writer)).with(csrf());
    for (var i = 0; i < fields.length; i += 2) {
      request = request.param(fields[i], fields[i + 1]);
    }
    return request.exchange();
  }

  private MvcTestResult save(UUID id, String version, String link, String... more) {
    var fields =
        new String[] {
          "version",
          version,
          "title",
          "Flu shots 2026",
          "purpose",
          "More neighbors with a shot",
          "count",
          "300",
          "starts",
          "2026-10-01",
          "ends",
          "2026-11-30",
          "link",
          link
        };
    var all = new String[fields.length + more.length];
    System.arraycopy(fields, 0, all, 0, fields.length);
    System.arraycopy(more, 0, all, fields.length, more.length);
    return send("/campaigns/" + id, all);
  }

  private UUID campaign() {
    var id = UUID.randomUUID();
    assertThat(save(id, "0", LINK)).hasRedirectedUrl("/campaigns/" + id);
    return id;
  }

  @Test
  void a_campaign_is_begun_with_a_goal_and_shows_its_short_address() throws Exception {
    var id = campaign();
    assertThat(page("/campaigns/" + id))
        .contains("Flu shots 2026", "More neighbors with a shot", "As a number: 300")
        .contains("/go/flu-shots-2026", "It was not opened yet.");
    assertThat(page("/campaigns")).contains("Flu shots 2026");
    assertThat(audit.about("campaign:" + id).stream().map(Line::action))
        .containsExactly("campaign.begun");
  }

  @Test
  void a_link_that_follows_readers_is_not_kept_and_can_be_cleaned_with_one_press()
      throws Exception {
    var id = UUID.randomUUID();
    var tracked = LINK + "?utm_source=facebook&page=2";
    assertThat(save(id, "0", tracked))
        .hasStatus(422)
        .bodyText()
        .contains("utm_source", "Take them off and save");
    assertThat(campaigns.find(new CampaignId(id))).isEmpty();
    assertThat(save(id, "0", tracked, "strip", "true")).hasRedirectedUrl("/campaigns/" + id);
    assertThat(campaigns.find(new CampaignId(id)).map(Campaign::link)).contains(LINK + "?page=2");
  }

  @Test
  void what_is_missing_is_said_beside_its_field_and_what_was_typed_stays() {
    var answer =
        send(
            "/campaigns/" + UUID.randomUUID(),
            "title",
            "",
            "purpose",
            "Kept words",
            "count",
            "many",
            "starts",
            "2026-10-10",
            "ends",
            "2026-10-01",
            "link",
            "example.org");
    assertThat(answer)
        .hasStatus(422)
        .bodyText()
        .contains("Give it a name", "Kept words", "Write a whole number")
        .contains("It ends before it begins.", "Write a full address");
  }

  @Test
  void two_people_at_once_overwrite_nothing_and_a_repeated_request_is_none() {
    var id = campaign();
    assertThat(save(id, "0", LINK)).hasRedirectedUrl("/campaigns/" + id);
    assertThat(save(id, "1", LINK + "/other")).hasRedirectedUrl("/campaigns/" + id);
    assertThat(save(id, "1", LINK + "/mine"))
        .hasStatus(409)
        .bodyText()
        .contains("Somebody else changed it", LINK + "/mine");
    assertThat(campaigns.find(new CampaignId(id)).map(Campaign::link)).contains(LINK + "/other");
  }

  @Test
  void posts_are_taken_in_and_counted_by_how_far_they_are() throws Exception {
    var id = campaign();
    var at = LocalDateTime.parse("2026-10-20T07:30");
    var draft = posts.draft("Cold or flu?", "A cold comes slowly.", at, writer);
    var planned = posts.planned("Flu shots are here", "Come in.", at.plusDays(1), writer, approver);
    for (var post : new PostId[] {draft, planned}) {
      send("/campaigns/" + id + "/posts", "post", post.value().toString());
    }
    assertThat(page("/campaigns/" + id))
        .contains("0 out, 1 planned, 1 being written, 0 need you.")
        .contains("Cold or flu?", "Flu shots are here");
    assertThat(page("/campaigns/panel?post=" + draft.value())).contains("Flu shots 2026");
    send("/campaigns/" + id + "/posts/" + draft.value() + "/removal");
    assertThat(page("/campaigns/" + id)).contains("0 out, 1 planned, 0 being written");
    assertThat(audit.about(draft.subject()).stream().map(Line::action))
        .contains("campaign.post-added", "campaign.post-removed");
  }

  @Test
  void a_post_written_for_it_leads_by_the_short_address() throws Exception {
    var id = campaign();
    var post = UUID.randomUUID();
    assertThat(send("/campaigns/" + id + "/draft", "post", post.toString()))
        .hasRedirectedUrl("/posts/" + post + "/edit");
    assertThat(page("/posts/" + post + "/edit")).contains("/go/flu-shots-2026");
    assertThat(campaigns.of(new PostId(post)).map(Campaign::name)).contains("Flu shots 2026");
  }

  @Test
  void a_post_is_given_to_a_campaign_from_its_own_page() throws Exception {
    var id = campaign();
    var post = posts.asked("Sleep well", "Dim the light.", writer);
    assertThat(page("/posts/" + post.value())).contains("/campaigns/panel?post=" + post.value());
    assertThat(page("/campaigns/panel?post=" + post.value())).contains("This post belongs to");
    assertThat(send("/campaigns/panel", "post", post.value().toString(), "campaign", id.toString()))
        .hasRedirectedUrl("/posts/" + post.value());
    assertThat(campaigns.of(post).map(Campaign::id)).contains(new CampaignId(id));
  }

  @Test
  void the_short_address_leads_on_and_counts_a_number_and_nothing_else() throws Exception {
    var id = campaign();
    for (var i = 0; i < 3; i++) {
      var answer =
          pages.get().uri("/go/flu-shots-2026").header("User-Agent", "Somebody").exchange();
      assertThat(answer).hasStatus(302).hasRedirectedUrl(LINK);
      assertThat(answer.getResponse().getHeader("Set-Cookie")).isNull();
      assertThat(answer.getResponse().getHeader("Referrer-Policy")).isEqualTo("no-referrer");
      assertThat(answer.getResponse().getHeader("Cache-Control")).contains("no-store");
    }
    pages.get().uri("/go/flu-shots-2026").header("Sec-Purpose", "prefetch").exchange();
    pages.head().uri("/go/flu-shots-2026").exchange();
    assertThat(campaigns.openings(new CampaignId(id)))
        .containsExactly(new Openings.Day(LocalDate.parse("2026-10-13"), 3));
    assertThat(page("/campaigns/" + id)).contains("It was opened 3 times.");
    var columns =
        db.sql(
                "select column_name from information_schema.columns where table_name ="
                    + " 'campaign_opening'")
            .query(String.class)
            .list();
    assertThat(columns).containsExactlyInAnyOrder("campaign", "day", "openings");
    assertThat(pages.get().uri("/go/elsewhere")).hasStatus(404);
  }

  @Test
  void a_closed_one_says_what_came_of_it_and_its_short_address_goes_on() throws Exception {
    var id = campaign();
    assertThat(send("/campaigns/" + id + "/closing", "note", "", "reached", "many"))
        .bodyText()
        .contains("Say in words what came of it.");
    send("/campaigns/" + id + "/closing", "note", "The walk-in days worked.", "reached", "274");
    assertThat(page("/campaigns/" + id))
        .contains("The walk-in days worked.", "274 of 300 reached.")
        .doesNotContain("Close the campaign");
    assertThat(save(id, "2", LINK)).hasStatus(409);
    assertThat(pages.get().uri("/go/flu-shots-2026")).hasStatus(302);
  }

  @Test
  void what_colleagues_wrote_lies_sealed() {
    campaign();
    assertThat(
            db.sql(
                    """
                    select count(*) from campaign
                    where position('neighbors' in encode(goal, 'escape')) > 0
                    """)
                .query(Integer.class)
                .single())
        .isZero();
  }
}
