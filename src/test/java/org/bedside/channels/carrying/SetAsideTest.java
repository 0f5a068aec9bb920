package org.bedside.channels.carrying;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.bedside.WholeHouse;
import org.bedside.channels.terms.Answer;
import org.bedside.channels.terms.Channel.Found;
import org.bedside.channels.terms.Channel.Placed;
import org.bedside.channels.terms.Channel.TakenBack;
import org.bedside.channels.terms.Delivery;
import org.bedside.channels.terms.DeliveryState;
import org.bedside.channels.terms.Refusal;
import org.bedside.publishing.OutletId;
import org.junit.jupiter.api.Test;

/// What cannot get out is set aside and the queue moves on; what was refused is looked for first;
/// what the gate stops holds its siblings; what is taken back is looked for: cases 15 and 16 of the
/// sixty.
@WholeHouse
class SetAsideTest extends OnNodes {

  @Test
  void a_network_that_breaks_at_each_call_and_shows_nothing_is_not_called_for_ever() {
    var post = approved("Storm");
    var bad = of(post, one).id();
    network.sending = onlyFor(bad, _ -> new Answer.Unknown<>());
    node(8).dispatcher().start();
    untilSetAside(bad);
    assertThat(now(bad).trouble()).isEqualTo("channels.trouble.GIVEN_UP_ABSENT");
    assertThat(network.sendsOf(bad)).isEqualTo(8);
    assertThat(get("/today")).contains("/posts/" + post.value());
    assertThat(get("/deliveries?post=" + post.value())).contains("We stopped trying.", "Send it");
    assertThat(is(of(post, other).id(), DeliveryState.SENT)).isTrue();

    network.sending = network::take;
    clock.forward(Duration.ofMinutes(40));
    assertThat(post("/deliveries/" + bad + "/decision", Map.of("decision", "again")))
        .hasRedirectedUrl("/posts/" + post.value());
    until(() -> is(bad, DeliveryState.SENT));
    assertThat(get("/today")).doesNotContain("/posts/" + post.value());
  }

  @Test
  void a_delivery_on_which_the_house_breaks_in_its_call_is_set_aside_and_the_queue_moves() {
    var post = approved("Poison");
    var bad = of(post, one).id();
    network.sending =
        onlyFor(
            bad,
            _ -> {
              throw new IllegalStateException("cannot render");
            });
    node(8).dispatcher().start();
    untilSetAside(bad);
    assertThat(now(bad).trouble()).isEqualTo("channels.trouble.GIVEN_UP_BROKEN");
    assertThat(network.sendsOf(bad)).isEqualTo(8);
    assertThat(breakers.resting(clock.instant())).as("the network did nothing wrong").isEmpty();
    var next = nodes.plan(post, one, clock.instant());
    until(() -> is(next, DeliveryState.SENT));
  }

  @Test
  void a_delivery_on_which_the_house_breaks_before_its_call_is_set_aside_alone() {
    var post = approved("Broken words");
    var sound = approved("Sound words");
    db.sql("update post_version set frozen = '\\x00' where post = :post and outlet = :outlet")
        .param("post", post.value())
        .param("outlet", one.id())
        .update();
    var bad = of(post, one).id();
    node(8).dispatcher().start();
    until(() -> is(of(sound, one).id(), DeliveryState.SENT));
    until(() -> is(of(post, other).id(), DeliveryState.SENT));
    untilSetAside(bad);
    assertThat(now(bad).trouble()).isEqualTo("channels.trouble.GIVEN_UP_BROKEN");
    assertThat(now(bad).attempts()).as("nothing has left").isZero();
    assertThat(actions(post.subject())).contains("delivery.broke", "delivery.held");
  }

  @Test
  void a_refusal_of_what_was_posted_all_the_same_is_looked_at_before_anybody_may_try_again() {
    network.sending =
        delivery -> {
          network.take(delivery);
          return new Answer.Rejected<>(Refusal.NOT_TAKEN, "HTTP 403");
        };
    var post = approved("False failure");
    node(8).dispatcher().start();
    until(() -> is(of(post, one).id(), DeliveryState.SENT));
    until(() -> is(of(post, other).id(), DeliveryState.SENT));
    assertThat(of(post, one).address()).startsWith("https://x.example/");
    assertThat(actions(post.subject())).doesNotContain("delivery.rejected");
    assertThat(network.duplicates()).isEmpty();
  }

  @Test
  void a_refusal_that_nobody_can_look_behind_is_a_doubt_until_somebody_can() {
    network.sending =
        delivery -> {
          network.take(delivery);
          return new Answer.Rejected<>(Refusal.NOT_TAKEN, "HTTP 403");
        };
    network.looking = _ -> new Answer.Unknown<>();
    var post = approved("Behind the refusal");
    node(8).dispatcher().start();
    until(() -> is(of(post, one).id(), DeliveryState.UNCONFIRMED));
    assertThat(get("/deliveries?post=" + post.value())).doesNotContain("value=\"again\"");
    network.looking = network::truth;
    clock.forward(Duration.ofSeconds(61));
    until(() -> is(of(post, one).id(), DeliveryState.SENT));
    assertThat(network.duplicates()).isEmpty();
  }

  @Test
  void a_doubt_is_looked_at_each_half_minute_until_a_person_was_asked_and_seldom_from_then_on() {
    var doubt = of(approved("In doubt for long"), one).id();
    var begin = now(doubt).nextAt();
    db.sql("update delivery set state = 'UNCONFIRMED', doubt_since = next_at where id = :id")
        .param("id", doubt)
        .update();
    assertThat(isLookedAt(doubt, begin)).isTrue();
    assertThat(isLookedAt(doubt, begin.plusSeconds(29))).isFalse();
    assertThat(isLookedAt(doubt, begin.plusSeconds(30))).isTrue();
    db.sql("update delivery set needs_person = true where id = :id").param("id", doubt).update();
    assertThat(isLookedAt(doubt, begin.plusSeconds(60))).as("the answer may still come").isTrue();
    assertThat(isLookedAt(doubt, begin.plusSeconds(659))).isFalse();
    assertThat(isLookedAt(doubt, begin.plusSeconds(660))).isTrue();
  }

  private boolean isLookedAt(UUID doubt, Instant at) {
    return claims.doubts(at, new Places(8)).stream().anyMatch(each -> each.id().equals(doubt));
  }

  @Test
  void a_refusal_that_is_true_waits_for_a_person() {
    network.sending = _ -> new Answer.Rejected<>(Refusal.NOT_TAKEN, "HTTP 403");
    var post = approved("True refusal");
    node(8).dispatcher().start();
    until(() -> is(of(post, one).id(), DeliveryState.REJECTED));
    assertThat(get("/deliveries?post=" + post.value()))
        .contains("The network does not take this post.", "value=\"again\"");
    assertThat(network.sends(one.id())).isEqualTo(1);
  }

  @Test
  void what_the_gate_stops_on_one_channel_holds_the_others_until_a_person_lets_all_go() {
    accounts.stopAll(owner.id().value(), clock.instant());
    var post = approved("Stopped on one");
    var words = approved("Other words", "Whooping cough goes round again. Ask about the booster.");
    posts.swapFrozenWords(post, words, new OutletId(one.id()));
    accounts.letGo();
    node(8).dispatcher().start();
    until(() -> is(of(post, one).id(), DeliveryState.HELD));
    assertThat(of(post, one).trouble()).isEqualTo("gate.held.CHANGED");
    assertThat(of(post, other).state()).isEqualTo(DeliveryState.HELD);
    assertThat(network.sendsOf(of(post, other).id())).isZero();
    assertThat(get("/deliveries?post=" + post.value()))
        .contains("The same post was held on another channel", "Send all", "Leave all");

    assertThat(
            post("/deliveries/held", Map.of("post", post.value().toString(), "decision", "drop")))
        .hasRedirectedUrl("/posts/" + post.value());
    assertThat(deliveries.of(post))
        .extracting(Delivery::state)
        .containsOnly(DeliveryState.WITHDRAWN);
    until(() -> is(of(words, one).id(), DeliveryState.SENT));
  }

  @Test
  void what_a_person_holds_on_one_channel_is_held_on_all_and_goes_when_all_may_go() {
    accounts.stopAll(owner.id().value(), clock.instant());
    var post = approved("Held by hand");
    assertThat(post("/deliveries/" + of(post, one).id() + "/decision", Map.of("decision", "hold")))
        .hasRedirectedUrl("/posts/" + post.value());
    accounts.letGo();
    node(8).dispatcher().start();
    pause(200);
    assertThat(deliveries.of(post)).extracting(Delivery::state).containsOnly(DeliveryState.HELD);
    assertThat(network.calls).isEmpty();
    post("/deliveries/held", Map.of("post", post.value().toString(), "decision", "again"));
    until(() -> deliveries.of(post).stream().allMatch(each -> each.state() == DeliveryState.SENT));
  }

  @Test
  void only_what_is_seen_to_be_gone_counts_as_recalled() {
    var post = approved("Said to be gone");
    node(8).dispatcher().start();
    until(() -> deliveries.of(post).stream().allMatch(each -> each.state() == DeliveryState.SENT));
    network.recalling = _ -> new Answer.Given<>(new TakenBack());
    posts.recall(post, owner);
    until(() -> "channels.trouble.STILL_THERE".equals(of(post, one).trouble()));
    assertThat(of(post, one).state()).isEqualTo(DeliveryState.SENT);
    assertThat(get("/deliveries?post=" + post.value())).contains("and still shows it");

    network.looking = _ -> new Answer.Unknown<Found>();
    network.there.clear();
    clock.forward(Duration.ofSeconds(61));
    until(() -> "channels.trouble.NOT_SEEN_GONE".equals(of(post, one).trouble()));
    assertThat(of(post, one).state()).isEqualTo(DeliveryState.SENT);

    network.looking = network::truth;
    clock.forward(Duration.ofSeconds(61));
    until(
        () -> deliveries.of(post).stream().allMatch(each -> is(each.id(), DeliveryState.RECALLED)));
    assertThat(get("/today")).doesNotContain("/posts/" + post.value());
  }

  private Function<Delivery, Answer<Placed>> onlyFor(
      UUID bad, Function<Delivery, Answer<Placed>> answer) {
    return delivery -> delivery.id().equals(bad) ? answer.apply(delivery) : network.take(delivery);
  }

  /// Lets time pass until a person is asked.
  private void untilSetAside(UUID delivery) {
    for (var tries = 0; tries < 80 && !is(delivery, DeliveryState.HELD); tries++) {
      pause(120);
      clock.forward(Duration.ofMinutes(tries < 8 ? 1 : 40));
    }
    assertThat(now(delivery).state()).isEqualTo(DeliveryState.HELD);
    assertThat(now(delivery).needsPerson()).isTrue();
  }
}
