package org.bedside.channels.terms;

import java.time.Instant;
import java.util.List;
import org.bedside.gate.Cleared;
import org.bedside.networks.Limits;
import org.bedside.networks.Network;
import org.bedside.networks.Networks;

/// One network: how to put a post there, once, and how to find out whether it is there. A class per
/// network; what may go wrong is an [Answer], never an exception.
public interface Channel {

  /// Where a post stands.
  ///
  /// @param reference what the network calls it
  /// @param address where people can read it; empty if nowhere
  record Placed(String reference, String address) {}

  /// What a look back found.
  sealed interface Found {

    record There(Placed placed) implements Found {}

    /// It is not there, and the same key may be used again.
    record Absent() implements Found {}
  }

  /// It is gone from the network.
  record TakenBack() {}

  /// A post that readers see at the account, whoever put it there.
  ///
  /// @param address where people can read it
  record Said(String words, Instant at, String address) {}

  /// The account answers.
  ///
  /// @param name as readers know the account
  record Well(String name) {}

  Network network();

  /// Puts the words there, under a key made of the delivery: one attempt.
  Answer<Placed> send(Cleared cleared, Delivery delivery, Account account);

  /// Whether the post is there. Changes nothing.
  Answer<Found> lookBack(Delivery delivery, Account account);

  /// The same in a house that was restored from a backup. A channel that could only ask this
  /// house's own tables cannot tell: they are as old as the question.
  default Answer<Found> lookBackFromBackup(Delivery delivery, Account account) {
    return lookBack(delivery, account);
  }

  /// What the account says there since the delivery was planned, newest first, for a person who
  /// settles a doubt that the machine could not. Empty where there is nothing to compare with.
  default Answer<List<Said>> said(Delivery delivery, Account account) {
    return new Answer.Given<>(List.of());
  }

  /// Whether readers can see it there, asked after a refusal and after a recall.
  default Answer<Boolean> isThere(Delivery delivery, Account account) {
    var looked = lookBack(delivery, account);
    return looked instanceof Answer.Rejected(var refusal, _)
            && (refusal == Refusal.IN_TRASH || refusal == Refusal.KEPT_BACK)
        ? new Answer.Given<>(false)
        : looked.map(Found.There.class::isInstance);
  }

  /// Takes the post back, where the network allows it.
  Answer<TakenBack> recall(Delivery delivery, Account account);

  /// Whether a [#check] renews the key of an account, so that it does not end while it is well.
  default boolean renewsKey() {
    return false;
  }

  /// Whether the account answers. Changes nothing that readers see.
  Answer<Well> check(Account account);

  /// What the account takes; where servers differ, what its own has said of itself.
  default Limits limits(Account account) {
    return Networks.limits(network());
  }

  /// A person wants it sent again, although nobody knows what of it is out.
  default void again(Delivery delivery) {}
}
