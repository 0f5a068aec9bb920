package org.bedside.channels.carrying;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.bedside.WholeHouse;
import org.bedside.channels.terms.Account;
import org.bedside.channels.terms.Answer;
import org.bedside.channels.terms.ComeAgain;
import org.bedside.channels.terms.DeliveryState;
import org.bedside.networks.Network;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpHeaders;

/// What one network does is paid by its own account alone: cases 9, 10, 11 and 17 of the sixty.
@WholeHouse
class FairnessTest extends OnNodes {

  @Test
  void a_hung_channel_with_500_due_does_not_delay_the_single_delivery_of_another() {
    var post = approved("Hung");
    more(post, one, 499);
    var single = of(post, other);
    var hangs = new CountDownLatch(1);
    network.sending =
        delivery -> {
          if (delivery.account().equals(one.id())) {
            await(hangs);
          }
          return network.take(delivery);
        };
    node(8).dispatcher().start();
    until(() -> is(single.id(), DeliveryState.SENT));
    until(() -> network.underWay(one.id()) == 8);
    assertThat(count(one, DeliveryState.SENT)).isZero();
    assertThat(count(one, DeliveryState.PLANNED))
        .as("it took no more than it can call")
        .isEqualTo(492);

    var later = nodes.plan(post, other, clock.instant());
    until(() -> is(later, DeliveryState.SENT));
    assertThat(network.mostAtOnce(one.id())).isEqualTo(8);

    hangs.countDown();
    until(() -> count(one, DeliveryState.SENT) == 500);
    assertThat(network.mostAtOnce(one.id())).isLessThanOrEqualTo(8);
    assertThat(network.calls).hasSize(502);
    assertThat(network.duplicates()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"120, 119, 122", "DATE, 119, 122", "'', 59, 62", "315360000, 86399, 86402"})
  void a_network_that_asks_to_wait_is_left_alone_and_the_others_go_on(
      String value, int least, int most) {
    var post = approved("Patience");
    var now = clock.instant();
    network.sending =
        delivery ->
            delivery.account().equals(one.id())
                ? new Answer.RetryLater<>(ComeAgain.at(headers(value, now.plusSeconds(120)), now))
                : network.take(delivery);
    node(1).dispatcher().start();
    var second = nodes.plan(post, one, now.plusMillis(1));
    until(() -> is(of(post, other).id(), DeliveryState.SENT));
    until(() -> of(post, one).attempts() == 1 && is(of(post, one).id(), DeliveryState.PLANNED));
    pause(300);
    assertThat(network.sends(one.id())).as("nobody knocks again").isEqualTo(1);
    assertThat(now(second).attempts()).as("not with another post either").isZero();
    var until = restsUntil(one);
    assertThat(until).isBetween(now.plusSeconds(least), now.plusSeconds(most));
    assertThat(get("/deliveries?post=" + post.value()))
        .contains("The network asked us to wait. Nothing is sent there until");
    assertThat(get("/channels")).contains("Nothing is sent there until");

    network.sending = network::take;
    clock.set(until.plusSeconds(3));
    until(() -> is(of(post, one).id(), DeliveryState.SENT));
    // After a day it is for a person to say whether the other one may still leave.
    until(() ->
        is(second, DeliveryState.SENT) || "channels.trouble.LATE".equals(now(second).trouble()));
    assertThat(get("/channels")).doesNotContain("Nothing is sent there until");
  }

  private java.time.Instant restsUntil(Account account) {
    return Objects.requireNonNull(
        Objects.requireNonNull(breakers.resting(clock.instant()).get(account.id())).until());
  }

  private static HttpHeaders headers(String value, java.time.Instant date) {
    var headers = new HttpHeaders();
    if (value.equals("DATE")) {
      headers.setInstant("Retry-After", date);
    } else if (!value.isEmpty()) {
      headers.set("Retry-After", value);
    }
    return headers;
  }

  @Test
  void a_network_that_does_not_answer_rests_on_all_nodes_and_one_trial_lets_the_queue_go_on() {
    var post = approved("Away");
    more(post, one, 29);
    var away = new AtomicBoolean(true);
    network.sending =
        delivery ->
            away.get() && delivery.account().equals(one.id())
                ? new Answer.RetryLater<>(clock.instant(), Answer.Wait.AWAY)
                : network.take(delivery);
    node(5).dispatcher().start();
    node(5).dispatcher().start();
    until(() -> is(of(post, other).id(), DeliveryState.SENT));
    until(() -> breakers.resting(clock.instant()).containsKey(one.id()));
    pause(300);
    var before = network.sends(one.id());
    assertThat(before).as("five in a row, and those under way").isBetween(5L, 14L);
    assertThat(get("/channels"))
        .contains("The network does not answer. Nothing is sent there until");
    assertThat(get("/today")).contains("A network does not answer");
    pause(300);
    assertThat(network.sends(one.id())).as("nothing is sent there").isEqualTo(before);

    clock.forward(Duration.ofSeconds(80));
    until(() -> network.sends(one.id()) > before);
    pause(300);
    assertThat(network.sends(one.id())).as("one trial for both nodes").isEqualTo(before + 1);

    away.set(false);
    clock.forward(Duration.ofMinutes(3));
    until(() -> count(one, DeliveryState.SENT) == 30);
    assertThat(breakers.resting(clock.instant())).isEmpty();
    assertThat(get("/today")).doesNotContain("A network does not answer");
    assertThat(network.duplicates()).isEmpty();
    assertThat(actions("channel:" + one.id()))
        .containsSubsequence("channel.rests", "channel.answers");
  }

  @Test
  void an_account_that_a_person_asked_and_found_well_rests_no_longer() throws Exception {
    var site =
        accounts.all().stream()
            .filter(account -> account.network() == Network.WEBSITE)
            .findFirst()
            .orElseThrow();
    var resting = TestNodes.settings(5);
    for (var failures = 0; failures < 5; failures++) {
      breakers.change(
          site.id(), breaker -> breaker.failed(clock.instant(), resting), clock.instant());
    }
    assertThat(breakers.resting(clock.instant())).containsKey(site.id());
    post("/channels/" + site.id() + "/check", Map.of());
    assertThat(breakers.resting(clock.instant())).isEmpty();
    assertThat(actions("channel:" + site.id())).contains("channel.answers");
  }

  @Test
  void the_stop_switch_pressed_under_load_stops_both_nodes_and_keeps_the_queue() {
    var post = approved("Load");
    more(post, one, 299);
    network.sending =
        delivery -> {
          pause(3);
          return network.take(delivery);
        };
    node(6).dispatcher().start();
    node(6).dispatcher().start();
    until(() -> count(one, DeliveryState.SENT) > 20);

    assertThat(post("/channels/stop", java.util.Map.of("hold", "true")))
        .hasRedirectedUrl("/channels");
    var begun = begun();
    assertThat(begun).as("it was pressed in the middle").isLessThan(300);
    pause(700);
    assertThat(begun()).as("nothing begins after the switch").isEqualTo(begun);
    assertThat(count(one, DeliveryState.SENT)).as("what had begun ended").isEqualTo(begun);
    assertThat(count(one, DeliveryState.PLANNED)).as("the queue").isEqualTo(300 - begun);
    assertThat(actions("channels:all")).contains("channels.stopped");

    accounts.letGo();
    until(() -> count(one, DeliveryState.SENT) == 300);
    assertThat(network.sends(one.id())).isEqualTo(300);
    assertThat(network.duplicates()).isEmpty();
  }

  private long begun() {
    return db.sql("select count(*) from delivery where channel = :channel and attempts > 0")
        .param("channel", one.id())
        .query(Long.class)
        .single();
  }

  static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
