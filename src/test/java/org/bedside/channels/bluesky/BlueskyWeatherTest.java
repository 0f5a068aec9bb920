package org.bedside.channels.bluesky;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.bedside.WholeHouse;
import org.bedside.channels.terms.DeliveryState;
import org.bedside.peers.LostAnswerProxy.Fault;
import org.bedside.publishing.PostId;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What leaves the house in bad weather: nothing is sent twice on doubt, nothing gets lost, and no
/// other channel waits.
@WholeHouse
@Tag("peer")
class BlueskyWeatherTest extends OnBluesky {

  private final AtomicInteger puts = new AtomicInteger();
  private final AtomicInteger looks = new AtomicInteger();

  @Test
  void a_lost_answer_is_shown_as_doubt_and_settled_by_looking_never_by_sending_again()
      throws Exception {
    connected(clinic);
    answersGetLost();
    var post = posts.approved("Doubt", "The answer to this one gets lost.", writer, owner);

    until(() -> state(post) == DeliveryState.UNCONFIRMED);
    assertThat(panel(post)).contains("In doubt. We look again.", "The answer got lost.");
    assertThat(site.address(post)).as("other channels do not wait").isPresent();

    until(() -> looks.get() >= 1);
    skyClears();
    clock.forward(Duration.ofSeconds(61));
    until(() -> state(post) == DeliveryState.SENT);
    assertThat(puts.get()).isEqualTo(1);
    assertThat(textsThatBegin("The answer to this one")).hasSize(1);
    assertThat(actions(post)).containsSubsequence("delivery.unconfirmed", "delivery.sent");
  }

  @Test
  void a_doubt_that_the_machine_cannot_settle_is_given_to_a_person() {
    connected(clinic);
    answersGetLost();
    var post = posts.approved("Long doubt", "Nobody answers about this one.", writer, owner);
    until(() -> state(post) == DeliveryState.UNCONFIRMED);
    clock.forward(Duration.ofMinutes(16));
    until(() -> delivery(post).needsPerson());
    assertThat(get("/today")).contains("/posts/" + post.value());
    assertThat(panel(post)).contains("Compare and decide");
    assertThat(get("/deliveries/" + delivery(post).id())).contains("I looked: it is out");
    assertThat(decide(post, "out")).hasRedirectedUrl("/posts/" + post.value());
    assertThat(state(post)).isEqualTo(DeliveryState.SENT);
    assertThat(puts.get()).isEqualTo(1);
    assertThat(get("/today")).doesNotContain("/posts/" + post.value());
  }

  /// Case 15.
  @Test
  void a_network_that_says_no_although_it_posted_is_looked_at_before_anybody_is_asked() {
    connected(clinic);
    weather.otherwise(path -> counted(path) ? new Fault.AnswerReplaced(403) : new Fault.None());
    var post = posts.approved("Blocked", "They say this one is blocked.", writer, owner);
    until(() -> state(post) == DeliveryState.SENT);
    assertThat(puts.get()).isEqualTo(1);
    assertThat(textsThatBegin("They say this one")).hasSize(1);
    assertThat(actions(post)).doesNotContain("delivery.rejected");
  }

  @Test
  void a_network_that_asks_to_wait_is_left_alone_until_then_and_the_others_go_on()
      throws Exception {
    connected(clinic);
    weather.next(new Fault.TooMany(Duration.ofSeconds(120)));
    var before = clock.instant();
    var post = posts.approved("Patience", "This one waits its time.", writer, owner);

    until(() -> isPlanned(post) && delivery(post).nextAt().isAfter(before.plusSeconds(119)));
    assertThat(delivery(post).nextAt()).isBefore(before.plusSeconds(150));
    assertThat(panel(post)).contains("Waits until", "The network asked us to wait.");
    until(() -> site.address(post).isPresent());

    clock.forward(Duration.ofSeconds(100));
    Thread.sleep(1_200);
    assertThat(weather.received()).as("nobody knocks before the time").isEqualTo(1);
    clock.forward(Duration.ofSeconds(60));
    until(() -> state(post) == DeliveryState.SENT);
    assertThat(textsThatBegin("This one waits")).hasSize(1);
  }

  @Test
  void a_recall_that_does_not_get_through_is_told_to_a_person_and_tried_until_it_does()
      throws Exception {
    connected(clinic);
    var post = posts.approved("Wanted back", "This one is wanted back.", writer, owner);
    assertThat(channels.arrived(post)).containsOnly("SENT");
    weather.otherwise(_ -> new Fault.LostRequest());
    posts.recall(post, owner);
    until(() -> panel(post).contains("It could not be taken back yet."));
    until(() -> site.address(post).isEmpty());
    assertThat(get("/today")).contains("/posts/" + post.value());
    assertThat(textsThatBegin("This one is wanted")).hasSize(1);

    skyClears();
    clock.forward(Duration.ofSeconds(61));
    until(() -> state(post) == DeliveryState.RECALLED);
    assertThat(textsThatBegin("This one is wanted")).isEmpty();
    assertThat(get("/today")).doesNotContain("/posts/" + post.value());
    assertThat(actions(post)).containsSubsequence("delivery.not-recalled", "delivery.recalled");
  }

  @Test
  void a_post_that_is_recalled_while_it_leaves_does_not_stay_out() {
    connected(clinic);
    weather.otherwise(_ -> new Fault.LateAnswer(Duration.ofSeconds(1)));
    var post = posts.approved("Too quick", "This one left too quickly.", writer, owner);
    until(() -> state(post) == DeliveryState.SENDING);
    posts.recall(post, owner);
    until(() -> state(post) == DeliveryState.RECALLED);
    assertThat(textsThatBegin("This one left")).isEmpty();
  }

  /// Looks back get lost too, so some doubts take several looks.
  @Test
  void of_twenty_posts_through_lost_answers_each_is_there_exactly_once() {
    connected(clinic);
    var lots = new Random(7);
    var lost = new AtomicInteger();
    weather.otherwise(_ -> {
      synchronized (lots) {
        if (lots.nextInt(10) >= 3) {
          return new Fault.None();
        }
      }
      lost.incrementAndGet();
      return new Fault.LostAnswer();
    });
    var all = new ArrayList<PostId>();
    for (var i = 1; i <= 20; i++) {
      all.add(posts.approved("Storm " + i, "In the storm, number " + i + ".", writer, owner));
    }
    for (var minutes = 0; minutes < 30 && !all.stream().allMatch(this::isSent); minutes++) {
      untilNothingMoves(all);
      clock.forward(Duration.ofSeconds(61));
    }
    weather.otherwise(_ -> new Fault.None());

    var there = textsThatBegin("In the storm");
    var doubted =
        all.stream().filter(post -> actions(post).contains("delivery.unconfirmed")).toList();
    var settled = doubted.stream().filter(this::isSent).count();
    System.out.printf(
        "of %d answers lost: duplicates %d, lost %d, unknown %d, settled by machine %d%n",
        lost.get(),
        there.size() - there.stream().distinct().count(),
        all.size() - there.stream().distinct().count(),
        doubted.size(),
        settled);
    assertThat(there).hasSize(20).doesNotHaveDuplicates();
    assertThat(all).allMatch(this::isSent);
    assertThat(lost.get()).as("the weather was bad").isGreaterThan(3);
    assertThat(settled).isEqualTo(doubted.size());
  }

  private void untilNothingMoves(List<PostId> all) {
    until(() ->
        all.stream()
            .allMatch(post ->
                isSent(post)
                    || (state(post) == DeliveryState.UNCONFIRMED
                        && delivery(post).nextAt().isAfter(clock.instant()))));
  }

  /// Each post arrives, and its answer does not; each look back meets a broken server.
  private void answersGetLost() {
    weather.otherwise(
        path -> counted(path) ? new Fault.LostAnswer() : new Fault.AnswerReplaced(502));
  }

  private void skyClears() {
    weather.otherwise(path -> {
      counted(path);
      return new Fault.None();
    });
  }

  /// Counts a request; true if it is a post.
  private boolean counted(String path) {
    var isPost = path.contains("putRecord");
    (isPost ? puts : looks).incrementAndGet();
    return isPost;
  }
}
