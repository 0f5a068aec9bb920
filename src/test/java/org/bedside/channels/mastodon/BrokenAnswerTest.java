package org.bedside.channels.mastodon;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.bedside.WholeHouse;
import org.bedside.peers.LostAnswerProxy.Fault;
import org.bedside.publishing.PostId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Each way in which an answer can be none, on a server that ignores keys (case 10).
@WholeHouse
class BrokenAnswerTest extends OnMastodon {

  @ParameterizedTest
  @MethodSource("brokenAnswers")
  void an_answer_that_is_none_leaves_one_post(Fault fault) {
    server.ignoringKeys();
    connected();
    weather.next(fault);
    var post = posts.approved("Broken answer", "The answer to this is broken.", writer, owner);
    for (var minutes = 0; minutes < 6 && !isSent(post); minutes++) {
      until(() -> isSent(post) || waits(post));
      clock.forward(Duration.ofSeconds(61));
    }
    until(() -> isSent(post));
    assertThat(texts()).containsExactly("The answer to this is broken.");
  }

  static List<Fault> brokenAnswers() {
    return List.of(
        new Fault.LostAnswer(),
        new Fault.BrokenAnswer(),
        new Fault.Garbage(),
        new Fault.AnswerReplaced(200),
        new Fault.AnswerReplaced(500),
        new Fault.AnswerReplaced(504),
        new Fault.DrippingAnswer(Duration.ofMillis(1)),
        new Fault.LostRequest());
  }

  private boolean waits(PostId post) {
    return !deliveries.of(post).isEmpty() && delivery(post).nextAt().isAfter(clock.instant());
  }
}
