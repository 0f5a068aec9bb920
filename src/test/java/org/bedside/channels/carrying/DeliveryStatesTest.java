package org.bedside.channels.carrying;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.bedside.WholeHouse;
import org.bedside.channels.accounts.Accounts;
import org.bedside.channels.carrying.TestNodes.Node;
import org.bedside.channels.terms.Answer;
import org.bedside.channels.terms.Channel.Found;
import org.bedside.channels.terms.Channel.Placed;
import org.bedside.channels.terms.Delivery;
import org.bedside.channels.terms.DeliveryState;
import org.bedside.channels.terms.Refusal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/// Whatever a network answers and wherever a node dies: no delivery is sent a second time without a
/// look back after a doubt, none stands there twice, and each always has a deadline or an owner.
///
/// A hundred deliveries each draw their own lots at each step: the call may be heard or not, be
/// answered in any of the ways there are, and the node may die before the call, after it, or before
/// the result is written down.
@WholeHouse
class DeliveryStatesTest extends OnNodes {

  private static final int DELIVERIES = 100;
  private static final int STEPS = 25;
  private static final List<Answer.Wait> WAITS = List.of(Answer.Wait.values());

  @Autowired TransactionTemplate transaction;
  private final Set<UUID> inDoubt = new HashSet<>();
  private final Map<String, Integer> happened = new HashMap<>();
  private Random lots = new Random(0);

  @ParameterizedTest
  @ValueSource(longs = {1, 7, 2026})
  void no_lot_leads_to_a_second_call_without_a_look_or_to_a_state_without_a_deadline(long seed) {
    lots = new Random(seed);
    network.sending = this::sent;
    network.looking = this::looked;
    var node = nodes.node(TestNodes.settings(1_000), network);
    var post = approved("Lots");
    more(post, one, DELIVERIES - 1);
    for (var step = 0; step < STEPS; step++) {
      step(node);
      everyStateHasADeadlineOrAnOwner();
      clock.forward(Duration.ofSeconds(lots.nextInt(30, 400)));
    }
    assertThat(network.duplicates()).as("seed " + seed).isEmpty();
    assertThat(happened.keySet())
        .as("all kinds of weather came")
        .contains("taken", "unknown", "later", "rejected", "threw", "died", "looked", "blind");
    var open = count(one, DeliveryState.PLANNED) + count(one, DeliveryState.UNCONFIRMED);
    assertThat(count(one, DeliveryState.SENT)).as("most came through").isGreaterThan(60);
    assertThat(open).as("few are still on their way").isLessThan(25);
    assertThat(lost()).as("what counts as out is out").isEmpty();
  }

  /// One look of one node, which may die in the middle of it.
  private void step(Node node) {
    db.sql("delete from channel_breaker").update();
    if (dies("before the calls were begun")) {
      takeAndDie();
    }
    for (var ready : node.beginning().begin(new Places(1_000))) {
      if (dies("after the call was begun")) {
        inDoubt.add(ready.delivery().id());
        continue;
      }
      var result = node.sending().call(ready);
      if (dies("before the result was written")) {
        inDoubt.add(ready.delivery().id());
        continue;
      }
      write(node, result);
    }
    claims.sweep(clock.instant());
    for (var doubt : claims.doubts(clock.instant(), new Places(1_000))) {
      node.settling().settle(doubt);
    }
    node.settling().giveToPeople();
  }

  private void takeAndDie() {
    transaction.executeWithoutResult(dying -> {
      claims.due(clock.instant(), clock.instant().plusSeconds(60), new Places(1_000));
      dying.setRollbackOnly();
    });
  }

  private void write(Node node, Result result) {
    try {
      node.recording().add(result, () -> {});
      node.recording().rest();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private boolean dies(String where) {
    var dies = lots.nextInt(20) == 0;
    if (dies) {
      happened.merge("died", 1, Integer::sum);
      happened.merge("died " + where, 1, Integer::sum);
    }
    return dies;
  }

  /// The network's side of a call; nobody may call it while there is a doubt. It keeps all that it
  /// hears, so that a second call would show.
  private Answer<Placed> sent(Delivery delivery) {
    assertThat(inDoubt).as("sent again without a look").doesNotContain(delivery.id());
    var lot = lots.nextInt(6);
    if (lot < 4) {
      inDoubt.add(delivery.id());
      if (lots.nextBoolean()) {
        network.take(delivery);
      }
    }
    return switch (lot) {
      case 0, 1 -> {
        happened.merge("unknown", 1, Integer::sum);
        yield new Answer.Unknown<>();
      }
      case 2 -> {
        happened.merge("threw", 1, Integer::sum);
        throw new IllegalStateException("the house broke");
      }
      case 3 -> {
        happened.merge("rejected", 1, Integer::sum);
        yield new Answer.Rejected<>(Refusal.NOT_TAKEN, "HTTP 403");
      }
      case 4 -> later();
      default -> {
        happened.merge("taken", 1, Integer::sum);
        yield network.take(delivery);
      }
    };
  }

  private Answer<Placed> later() {
    happened.merge("later", 1, Integer::sum);
    var wait = WAITS.get(lots.nextInt(WAITS.size()));
    return new Answer.RetryLater<>(clock.instant().plusSeconds(lots.nextInt(300)), wait);
  }

  /// A look tells the truth or nothing.
  private Answer<Found> looked(Delivery delivery) {
    if (lots.nextInt(3) == 0) {
      happened.merge("blind", 1, Integer::sum);
      return new Answer.Unknown<>();
    }
    happened.merge("looked", 1, Integer::sum);
    inDoubt.remove(delivery.id());
    return network.truth(delivery);
  }

  private void everyStateHasADeadlineOrAnOwner() {
    var adrift =
        db.sql(
                """
                select state || ' ' || coalesce(trouble, '') from delivery where channel = :channel
                  and not case state
                    when 'PLANNED' then next_at < :soon and not needs_person and tries < 8
                    when 'SENDING' then lease_until is not null
                    when 'UNCONFIRMED' then doubt_since is not null and next_at < :soon
                    when 'HELD' then needs_person and trouble is not null
                    when 'REJECTED' then needs_person and trouble is not null
                    when 'SENT' then not needs_person and reference is not null
                    else false end
                """)
            .param("channel", one.id())
            .param("soon", Accounts.utc(clock.instant().plus(Duration.ofHours(1))))
            .query(String.class)
            .list();
    assertThat(adrift).isEmpty();
  }

  /// Deliveries that count as out and are not there.
  private List<UUID> lost() {
    return db
        .sql("select id from delivery where channel = :channel and state = 'SENT'")
        .param("channel", one.id())
        .query((rows, _) -> rows.getObject("id", UUID.class))
        .list()
        .stream()
        .filter(id -> !network.there.contains(id))
        .toList();
  }
}
