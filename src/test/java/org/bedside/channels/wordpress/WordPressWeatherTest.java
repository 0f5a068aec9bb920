package org.bedside.channels.wordpress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.bedside.WholeHouse;
import org.bedside.channels.terms.DeliveryState;
import org.bedside.peers.LostAnswerProxy.Fault;
import org.bedside.publishing.PostId;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What leaves the house for a real WordPress in bad weather: nothing is there twice, although
/// WordPress itself takes everything twice.
@WholeHouse
@Tag("peer")
class WordPressWeatherTest extends OnWordPress {

  private final AtomicInteger written = new AtomicInteger();

  @Test
  void a_lost_answer_is_settled_by_looking_and_not_by_sending_again() {
    connected();
    answersGetLost();
    var post = posts.approved("Doubt", "The answer to this one gets lost.", writer, owner);
    until(() -> state(post) == DeliveryState.UNCONFIRMED);
    skyClears();
    clock.forward(Duration.ofSeconds(61));
    until(() -> state(post) == DeliveryState.SENT);
    assertThat(written.get()).isEqualTo(1);
    assertThat(titles()).containsExactly("Doubt");
  }

  @Test
  void a_second_send_under_the_same_key_finds_the_first() {
    connected();
    answersGetLost();
    var post = posts.approved("Twice", "This one is sent by hand again.", writer, owner);
    until(() -> state(post) == DeliveryState.UNCONFIRMED);
    skyClears();
    assertThat(decide(post, "again")).hasRedirectedUrl("/posts/" + post.value());
    until(() -> state(post) == DeliveryState.SENT);
    assertThat(written.get()).isEqualTo(1);
    assertThat(titles()).containsExactly("Twice");
  }

  @Test
  void a_picture_whose_answer_got_lost_is_not_uploaded_again() {
    connected();
    weather.otherwise(path ->
        path.endsWith("/media") && written.getAndIncrement() == 0
            ? new Fault.LostAnswer()
            : new Fault.None());
    var post = posts.approved("Tea", "With a cup.", picture("A cup of tea"), writer, owner);
    until(() -> written.get() == 1 && state(post) == DeliveryState.PLANNED);
    assertThat(titles()).isEmpty();
    until(() -> !deliveries.of(post).isEmpty() && delivery(post).trouble() != null);
    clock.forward(Duration.ofSeconds(90));
    until(() -> state(post) == DeliveryState.SENT);
    assertThat(peer.pictures(clinic)).hasSize(1);
    assertThat(peer.pictures(clinic).getFirst().path("alt_text").asString())
        .isEqualTo("A cup of tea");
    assertThat(titles()).containsExactly("Tea");
  }

  @Test
  void what_somebody_there_put_into_the_trash_is_not_sent_again() {
    connected();
    answersGetLost();
    var post = posts.approved("Unwanted", "Somebody there takes this away.", writer, owner);
    until(() -> state(post) == DeliveryState.UNCONFIRMED);
    peer.trash(only("Unwanted").path("id").asLong());
    skyClears();
    assertThat(decide(post, "again")).hasRedirectedUrl("/posts/" + post.value());
    until(() -> state(post) == DeliveryState.REJECTED);
    assertThat(get("/deliveries?post=" + post.value())).contains("into the trash");
    assertThat(written.get()).isEqualTo(1);
    assertThat(titles()).isEmpty();
  }

  @Test
  void what_somebody_there_keeps_back_is_not_called_out() {
    connected();
    answersGetLost();
    var post = posts.approved("Kept back", "Somebody there hides this.", writer, owner);
    until(() -> state(post) == DeliveryState.UNCONFIRMED);
    peer.change(only("Kept back").path("id").asLong(), Map.of("status", "draft"));
    skyClears();
    assertThat(decide(post, "again")).hasRedirectedUrl("/posts/" + post.value());
    until(() -> state(post) == DeliveryState.REJECTED);
    assertThat(delivery(post).trouble()).isEqualTo("channels.refusal.KEPT_BACK");
  }

  @Test
  void a_recall_that_does_not_get_through_is_tried_until_it_does() throws Exception {
    connected();
    var post = posts.approved("Wanted back", "This one is wanted back.", writer, owner);
    assertThat(channels.arrived(post)).containsOnly("SENT");
    weather.otherwise(_ -> new Fault.LostRequest());
    posts.recall(post, owner);
    until(() -> "channels.trouble.NOT_RECALLED".equals(delivery(post).trouble()));
    assertThat(titles()).containsExactly("Wanted back");
    skyClears();
    clock.forward(Duration.ofSeconds(61));
    until(() -> state(post) == DeliveryState.RECALLED);
    assertThat(titles()).isEmpty();
  }

  @Test
  void of_ten_posts_through_lost_answers_each_is_there_exactly_once() {
    connected();
    var lots = new Random(11);
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
    for (var i = 1; i <= 10; i++) {
      all.add(posts.approved("Storm " + i, "In the storm, number " + i + ".", writer, owner));
    }
    for (var minutes = 0; minutes < 30 && !areSent(all); minutes++) {
      until(() -> all.stream().noneMatch(this::moves));
      clock.forward(Duration.ofSeconds(61));
    }
    skyClears();
    assertThat(all).allMatch(post -> state(post) == DeliveryState.SENT);
    assertThat(lost.get()).as("the weather was bad").isGreaterThan(3);
    assertThat(titles()).hasSize(10).doesNotHaveDuplicates();
  }

  private boolean areSent(List<PostId> all) {
    return all.stream().allMatch(post -> state(post) == DeliveryState.SENT);
  }

  private boolean moves(PostId post) {
    return deliveries.of(post).isEmpty()
        || (state(post) != DeliveryState.SENT && !delivery(post).nextAt().isAfter(clock.instant()));
  }

  /// Each post arrives, and its answer does not; each look back meets a broken server.
  private void answersGetLost() {
    weather.otherwise(path -> {
      if (path.endsWith("/posts")) {
        written.incrementAndGet();
        return new Fault.LostAnswer();
      }
      return written.get() == 0 ? new Fault.None() : new Fault.AnswerReplaced(502);
    });
  }

  private void skyClears() {
    weather.otherwise(path -> {
      if (path.endsWith("/posts")) {
        written.incrementAndGet();
      }
      return new Fault.None();
    });
  }
}
