package org.bedside.channels.mastodon;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;
import org.bedside.WholeHouse;
import org.bedside.channels.terms.DeliveryState;
import org.bedside.channels.terms.Health;
import org.bedside.media.Media;
import org.bedside.media.Upload;
import org.bedside.peers.LostAnswerProxy.Fault;
import org.bedside.publishing.PostId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// The whole way to a Mastodon server in good weather and in bad: each post is there once, with
/// what was approved.
@WholeHouse
class MastodonDeliveryTest extends OnMastodon {

  @Autowired Media media;

  @Test
  void a_post_arrives_once_as_it_was_approved_and_a_recall_takes_it_back() throws Exception {
    connected();
    server.media.workFor(2);
    var text = "Flu shots on Saturday, see https://maplestreetfm.example/flu #flushots";
    var picture = picture("A syringe beside a cup of tea");
    var post = posts.approved("Flu shots", text, picture.item().id(), writer, owner);

    until(() -> isSent(post));
    var there = server.posts(maple);
    assertThat(there).hasSize(1);
    assertThat(there.getFirst().text()).isEqualTo(text);
    assertThat(there.getFirst().key()).isEqualTo(delivery(post).id().toString());
    assertThat(there.getFirst().pictures())
        .singleElement()
        .satisfies(each -> {
          assertThat(each.description()).isEqualTo("A syringe beside a cup of tea");
          assertThat(each.bytes()).isEqualTo(media.bytes(picture.item().id()));
        });
    assertThat(get("/deliveries?post=" + post.value())).contains("/@maple/", "Out");

    posts.recall(post, owner);
    until(() -> state(post) == DeliveryState.RECALLED);
    assertThat(texts()).isEmpty();
  }

  @Test
  void a_lost_answer_is_settled_by_looking_and_never_by_sending_again() {
    server.ignoringKeys();
    connected();
    var post = lostOnce("The answer to this one gets lost.");
    until(() -> isSent(post));
    assertThat(server.calls("POST /api/v1/statuses")).isEqualTo(1);
    assertThat(texts()).hasSize(1);
    assertThat(actions(post)).containsSubsequence("delivery.unconfirmed", "delivery.sent");
    assertThat(delivery(post).reference()).isEqualTo(server.posts(maple).getFirst().id());
  }

  @Test
  void a_request_that_got_lost_goes_out_again_after_a_minute_of_quiet() {
    server.ignoringKeys();
    connected();
    weather.next(new Fault.LostRequest());
    var post = posts.approved("Lost", "This one never arrived at first.", writer, owner);
    until(() -> state(post) == DeliveryState.UNCONFIRMED);
    until(() -> server.calls("GET /api/v1/accounts/" + maple.id() + "/statuses") >= 1);
    assertThat(state(post)).as("it may still be under way").isEqualTo(DeliveryState.UNCONFIRMED);
    clock.forward(Duration.ofSeconds(61));
    until(() -> isSent(post));
    assertThat(texts()).containsExactly("This one never arrived at first.");
    assertThat(actions(post)).containsSubsequence("delivery.unconfirmed", "delivery.absent");
  }

  @Test
  void a_post_is_looked_for_behind_hundreds_that_came_after_it() {
    server.ignoringKeys();
    connected();
    weather.next(new Fault.LostRequest());
    var post = posts.approved("Lost", "Behind this one came many others.", writer, owner);
    until(() -> state(post) == DeliveryState.UNCONFIRMED);
    for (var i = 0; i < 400; i++) {
      server.says(maple, "Said from a phone, number " + i);
    }
    clock.forward(Duration.ofSeconds(61));
    until(() -> isSent(post));
    assertThat(actions(post)).containsSubsequence("delivery.unconfirmed", "delivery.absent");
  }

  @Test
  void an_answer_that_got_lost_long_ago_is_looked_for_before_a_person_s_order_is_sent() {
    server.ignoringKeys();
    connected();
    var looks = new AtomicBoolean();
    weather.otherwise(path ->
        path.contains("/accounts/")
            ? looks.get() ? new Fault.None() : new Fault.AnswerReplaced(502)
            : new Fault.LostAnswer());
    var post = posts.approved("Ordered", "A person orders this one again.", writer, owner);
    until(() -> state(post) == DeliveryState.UNCONFIRMED);
    clock.forward(Duration.ofMinutes(16));
    until(() -> delivery(post).needsPerson());
    session = nobody();
    looks.set(true);
    assertThat(
            post("/deliveries/" + delivery(post).id() + "/decision", Map.of("decision", "again")))
        .hasRedirectedUrl("/posts/" + post.value());
    until(() -> isSent(post));
    assertThat(texts()).hasSize(1);
    assertThat(server.calls("POST /api/v1/statuses")).isEqualTo(1);
  }

  @Test
  void the_same_words_of_an_earlier_delivery_are_not_taken_for_these() {
    server.ignoringKeys();
    connected();
    var words = "We are open on Saturday.";
    var first = posts.approved("Weekly", words, writer, owner);
    until(() -> isSent(first));
    weather.next(new Fault.LostRequest());
    var second = posts.approved("Weekly again", words, writer, owner);
    until(() -> state(second) == DeliveryState.UNCONFIRMED);
    clock.forward(Duration.ofSeconds(61));
    until(() -> isSent(second));
    assertThat(texts()).containsExactly(words, words);
    assertThat(delivery(second).reference()).isNotEqualTo(delivery(first).reference());
  }

  @Test
  void a_server_that_asks_to_wait_is_left_alone_until_then() throws Exception {
    connected();
    weather.next(new Fault.TooMany(Duration.ofSeconds(120)));
    var before = clock.instant();
    var post = posts.approved("Patience", "This one waits its time.", writer, owner);
    until(() ->
        !deliveries.of(post).isEmpty() && delivery(post).nextAt().isAfter(before.plusSeconds(119)));
    clock.forward(Duration.ofSeconds(100));
    Thread.sleep(1_000);
    assertThat(weather.received()).as("nobody knocks before the time").isEqualTo(1);
    clock.forward(Duration.ofSeconds(60));
    until(() -> isSent(post));
    assertThat(texts()).hasSize(1);
  }

  @Test
  void a_dead_token_holds_the_post_until_a_person_connects_again() {
    connected();
    server.signIn.revoke(maple);
    var post = posts.approved("Held", "This one waits for a person.", writer, owner);
    until(() -> state(post) == DeliveryState.HELD);
    assertThat(ours().health()).isEqualTo(Health.NEEDS_PERSON);
    assertThat(get("/channels")).contains("Needs you");
    assertThat(get("/today")).contains("/posts/" + post.value());
    assertThat(begin()).hasRedirectedUrl("/channels/mastodon");
    assertThat(comeBack(sayAt(consentLink(), "yes"))).hasRedirectedUrl("/channels");
    assertThat(ours().health()).isEqualTo(Health.HEALTHY);
    assertThat(
            post("/deliveries/" + delivery(post).id() + "/decision", Map.of("decision", "again")))
        .hasRedirectedUrl("/posts/" + post.value());
    until(() -> isSent(post));
    assertThat(texts()).hasSize(1);
  }

  /// Case 15.
  @Test
  void a_no_that_may_be_none_is_a_doubt_until_a_look_tells() {
    server.ignoringKeys();
    connected();
    weather.otherwise(path ->
        path.contains("/accounts/")
            ? new Fault.AnswerReplaced(502)
            : new Fault.AnswerReplaced(403));
    var post = posts.approved("Blocked", "They say this one is blocked.", writer, owner);
    until(() -> state(post) == DeliveryState.UNCONFIRMED);
    weather.otherwise(_ -> new Fault.None());
    clock.forward(Duration.ofSeconds(61));
    until(() -> isSent(post));
    assertThat(texts()).containsExactly("They say this one is blocked.");
  }

  @Test
  void a_server_that_allows_less_by_now_refuses_and_a_person_is_told() {
    connected();
    server.allowing(20, 23);
    var post = posts.approved("Too long", "These are more than twenty characters.", writer, owner);
    until(() -> state(post) == DeliveryState.REJECTED);
    assertThat(get("/deliveries?post=" + post.value())).contains("Shorten the text.");
    assertThat(texts()).isEmpty();
  }

  @Test
  void a_recall_in_doubt_looks_for_the_post_and_takes_it_back() {
    server.ignoringKeys();
    connected();
    weather.otherwise(path ->
        path.contains("/accounts/") ? new Fault.AnswerReplaced(502) : new Fault.LostAnswer());
    var post = posts.approved("Wanted back", "This one is wanted back in doubt.", writer, owner);
    until(() -> state(post) == DeliveryState.UNCONFIRMED);
    posts.recall(post, owner);
    until(
        () -> get("/deliveries?post=" + post.value()).contains("It could not be taken back yet."));
    weather.otherwise(_ -> new Fault.None());
    clock.forward(Duration.ofSeconds(61));
    until(() -> state(post) == DeliveryState.RECALLED);
    assertThat(texts()).isEmpty();
  }

  /// Requests, answers and looks get lost; the server ignores keys.
  @Test
  void of_twenty_posts_through_bad_weather_each_is_there_exactly_once() {
    server.ignoringKeys();
    connected();
    var lots = new Random(11);
    var lost = new AtomicInteger();
    weather.otherwise(_ -> {
      int lot;
      synchronized (lots) {
        lot = lots.nextInt(10);
      }
      if (lot >= 4) {
        return new Fault.None();
      }
      lost.incrementAndGet();
      return switch (lot) {
        case 0 -> new Fault.LostRequest();
        case 1 -> new Fault.AnswerReplaced(502);
        default -> new Fault.LostAnswer();
      };
    });
    var all = new ArrayList<PostId>();
    for (var i = 1; i <= 20; i++) {
      all.add(posts.approved("Storm " + i, "In the storm, number " + i + ".", writer, owner));
    }
    for (var minutes = 0; minutes < 40 && !all.stream().allMatch(this::isSent); minutes++) {
      untilNothingMoves(all);
      clock.forward(Duration.ofSeconds(61));
    }
    var there = texts();
    var doubted =
        all.stream().filter(post -> actions(post).contains("delivery.unconfirmed")).toList();
    System.out.printf(
        "mastodon: of %d faults: duplicates %d, lost %d, unknown %d, settled by machine %d%n",
        lost.get(),
        there.size() - there.stream().distinct().count(),
        all.size() - there.stream().distinct().count(),
        doubted.size(),
        doubted.stream().filter(this::isSent).count());
    assertThat(there).hasSize(20).doesNotHaveDuplicates();
    assertThat(all).allMatch(this::isSent);
    assertThat(lost.get()).as("the weather was bad").isGreaterThan(5);
  }

  private void untilNothingMoves(List<PostId> all) {
    until(() ->
        all.stream()
            .allMatch(post ->
                isSent(post)
                    || (!deliveries.of(post).isEmpty()
                        && (state(post) == DeliveryState.UNCONFIRMED
                            || state(post) == DeliveryState.PLANNED)
                        && delivery(post).nextAt().isAfter(clock.instant()))));
  }

  private PostId lostOnce(String text) {
    weather.next(new Fault.LostAnswer());
    return posts.approved("Doubt", text, writer, owner);
  }

  private Upload.Uploaded picture(String alt) throws IOException {
    var bytes = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", bytes);
    var by = "person:" + writer.id();
    var uploaded = (Upload.Uploaded) media.upload(bytes.toByteArray(), by);
    media.describe(uploaded.item().id(), alt, by);
    return uploaded;
  }
}
