package org.bedside.channels.carrying;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.bedside.WholeHouse;
import org.bedside.channels.mastodon.OnMastodon;
import org.bedside.channels.terms.DeliveryState;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What came back after a post is out: that readers answered, asked ever more seldom.
@WholeHouse
class RepliesTest extends OnMastodon {

  private static final String ASKED = "GET /api/v1/statuses/";

  @Autowired Asking asking;

  @Test
  void answers_of_readers_are_said_beside_the_channel() {
    connected();
    var post = posts.approved("Flu shots", "Flu shots on Saturday, 9 to noon.", writer, owner);
    until(() -> isSent(post));
    server.answers(server.posts(maple).getFirst(), 3);
    asking.look();
    assertThat(get("/deliveries?post=" + post.value())).doesNotContain("3 answers");
    clock.forward(Duration.ofMinutes(16));
    session = nobody();
    asking.look();
    assertThat(get("/deliveries?post=" + post.value()))
        .contains("3 answers. Read and answer there, never about one person’s care.");
  }

  @Test
  void a_post_is_asked_about_six_times_and_then_no_more() {
    connected();
    var post = posts.approved("Flu shots", "Flu shots on Saturday, 9 to noon.", writer, owner);
    until(() -> isSent(post));
    for (var day = 0; day < 40; day++) {
      clock.forward(Duration.ofHours(12));
      asking.look();
    }
    assertThat(server.calls(ASKED)).isEqualTo(6);
  }

  @Test
  void what_was_recalled_is_asked_about_no_more() {
    connected();
    var post = posts.approved("Flu shots", "Flu shots on Saturday, 9 to noon.", writer, owner);
    until(() -> isSent(post));
    asking.look();
    posts.recall(post, owner);
    until(() -> state(post) == DeliveryState.RECALLED);
    clock.forward(Duration.ofDays(1));
    asking.look();
    assertThat(server.calls(ASKED)).isZero();
  }
}
