package org.bedside.channels.carrying;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import org.bedside.WholeHouse;
import org.bedside.channels.terms.Delivery;
import org.bedside.channels.terms.DeliveryState;
import org.bedside.publishing.PostId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/// How a node holds what it is about to send: by the locks of one transaction.
@WholeHouse
class TakingTest extends OnNodes {

  private static final int EACH = 8;

  @Autowired TransactionTemplate transaction;
  private PostId post;
  private TestNodes.Node node;

  @BeforeEach
  void someAreDue() {
    post = approved("Taken");
    more(post, one, 3);
    node = node(EACH);
  }

  @Test
  void what_one_node_has_taken_no_other_gets() {
    transaction.executeWithoutResult(_ -> {
      assertThat(taken()).hasSize(5);
      assertThat(begunElsewhere()).isEmpty();
    });
  }

  @Test
  void what_a_node_has_taken_and_not_begun_another_begins_as_soon_as_it_dies() {
    transaction.executeWithoutResult(dying -> {
      taken();
      dying.setRollbackOnly();
    });
    assertThat(begunElsewhere()).hasSize(5);
  }

  @Test
  void a_node_that_is_frozen_while_it_has_taken_something_loses_it_and_notices() {
    assertThatThrownBy(() ->
            transaction.executeWithoutResult(_ -> {
              var taken = taken();
              // The limit is shorter here, so that nobody waits for it.
              db.sql("set local idle_in_transaction_session_timeout = '200ms'").update();
              pause(600);
              assertThat(begunElsewhere()).hasSize(5);
              claims.begin(taken, clock.instant(), TestNodes.settings(EACH).lease());
            }))
        .isInstanceOfAny(DataAccessException.class, TransactionException.class);
    assertThat(deliveries.of(post)).allSatisfy(each -> assertThat(each.fence()).isEqualTo(1));
  }

  @Test
  void a_person_who_holds_a_post_comes_before_its_call_or_after_it_and_never_between() {
    var delivery = of(post, one);
    transaction.executeWithoutResult(_ -> {
      var taken = taken();
      var held = elsewhere(() -> deliveries.hold(delivery.id(), "x", clock.instant()));
      pause(100);
      assertThat(held).as("the person waits for the node").isNotDone();
      claims.begin(taken, clock.instant(), TestNodes.settings(EACH).lease());
      assertThat(held).isNotDone();
    });
    until(() -> now(delivery).state() == DeliveryState.SENDING);
    assertThat(deliveries.hold(delivery.id(), "x", clock.instant())).isFalse();
  }

  @Test
  void no_more_is_taken_for_an_account_than_it_has_places() {
    more(post, one, 3 * EACH);
    assertThat(begunElsewhere()).filteredOn(one.id()::equals).hasSize(EACH);
  }

  private List<Delivery> taken() {
    return claims.due(clock.instant(), clock.instant().plusSeconds(60), new Places(EACH));
  }

  /// The accounts whose calls another node begins now.
  private List<UUID> begunElsewhere() {
    return elsewhere(() -> node.beginning().begin(new Places(EACH))).join().stream()
        .map(ready -> ready.account().id())
        .toList();
  }

  private static <T> CompletableFuture<T> elsewhere(java.util.function.Supplier<T> work) {
    return CompletableFuture.supplyAsync(
        work, task -> Executors.newVirtualThreadPerTaskExecutor().execute(task));
  }
}
