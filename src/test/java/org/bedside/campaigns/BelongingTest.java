package org.bedside.campaigns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.UnsupportedEncodingException;
import java.time.LocalDateTime;
import java.util.UUID;
import org.bedside.WholeHouse;
import org.bedside.publishing.PostId;
import org.bedside.publishing.Publishing;
import org.bedside.publishing.Standing.Stage;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Choosing a post's campaign while writing it, by the plain form.
@WholeHouse
class BelongingTest extends OnCampaigns {

  @Autowired Publishing publishing;

  private Campaign campaign(String name) {
    var form =
        new CampaignForm(
            name, "More shots", "300", "2026-10-01", "2026-11-30", "https://example.org", false);
    return campaigns.save(CampaignId.random(), 0, form, writer.id()).orElseThrow();
  }

  private String page(String path) throws UnsupportedEncodingException {
    var answer = pages.get().uri(path).with(people.as(writer)).exchange();
    assertThat(answer).hasStatusOk();
    return answer.getResponse().getContentAsString();
  }

  private void save(UUID post, String words, String belongs) {
    var answer =
        pages
            .post()
            .uri("/posts/" + post + "/draft")
            .with(people.as(writer))
            .with(csrf())
            .param("page", UUID.randomUUID().toString())
            .param("version", Integer.toString(version(post)))
            .param("title", "Flu shots")
            .param("text", words)
            .param("belongs", belongs)
            .exchange();
    assertThat(answer).hasRedirectedUrl("/posts/" + post + "/edit");
  }

  private int version(UUID post) {
    return db.sql("select coalesce(max(version), 0) from post where id = :id")
        .param("id", post)
        .query(Integer.class)
        .single();
  }

  @Test
  void a_new_post_joins_the_campaign_that_its_writer_chose_and_leaves_it_again() throws Exception {
    var flu = campaign("Flu shots 2026");
    var other = campaign("Know your numbers");
    var post = UUID.randomUUID();
    assertThat(page("/posts/new")).contains("Flu shots 2026", "Know your numbers");
    save(post, "Walk in.", flu.id().value().toString());
    assertThat(page("/posts/" + post + "/edit"))
        .contains("Its short address for your words: ", "/go/flu-shots-2026");
    assertThat(page("/campaigns/" + flu.id().value()))
        .contains("/posts/" + post, "1 being written");
    assertThat(page("/campaigns")).contains("1 post", "link not opened yet");
    save(post, "Walk in.", other.id().value().toString());
    assertThat(page("/campaigns/" + flu.id().value())).doesNotContain("/posts/" + post + "\"");
    save(post, "Walk in.", "");
    assertThat(campaigns.of(new PostId(post))).isEmpty();
  }

  @Test
  void choosing_a_campaign_voids_no_yes() {
    var flu = campaign("Flu shots 2026");
    var at = LocalDateTime.parse("2026-10-20T09:00");
    var post = posts.planned("Flu shots", "Walk in.", at, writer, approver);
    campaigns.put(post, flu.id().value(), writer.id());
    assertThat(publishing.standing(post).orElseThrow().stage()).isEqualTo(Stage.PLANNED);
    assertThat(campaigns.in(post)).contains(flu.id().value());
  }

  @Test
  void nobody_puts_a_post_into_a_campaign_that_is_closed_or_none_and_none_is_taken_out_of_it()
      throws Exception {
    var open = campaign("Flu shots 2026");
    var closed = campaign("School forms");
    var member = posts.asked("Forms", "Drop them at the desk.", writer);
    campaigns.put(member, closed.id().value(), writer.id());
    assertThat(campaigns.close(closed.id(), "It went well.", null, writer.id())).isTrue();
    var post = UUID.randomUUID();
    save(post, "Walk in.", closed.id().value().toString());
    assertThat(campaigns.in(new PostId(post))).isEmpty();
    save(post, "Walk in.", UUID.randomUUID().toString());
    assertThat(campaigns.in(new PostId(post))).isEmpty();
    assertThat(page("/posts/" + post + "/edit")).doesNotContain("School forms");
    campaigns.put(member, open.id().value(), writer.id());
    assertThat(campaigns.in(member)).contains(closed.id().value());
    assertThat(page("/posts/" + member.value() + "/edit")).contains("School forms");
  }
}
