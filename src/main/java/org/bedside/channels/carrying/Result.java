package org.bedside.channels.carrying;

import org.bedside.channels.terms.Account;
import org.bedside.channels.terms.Answer;
import org.bedside.channels.terms.Channel.Placed;
import org.bedside.channels.terms.Delivery;
import org.bedside.channels.terms.Refusal;
import org.jspecify.annotations.Nullable;

/// What came back from one call, not yet written down.
///
/// @param delivery as it was taken, before the call was counted
/// @param trouble with the account that a person must mend although the post is out
/// @param broke whether the house itself broke while it called
record Result(
    Delivery delivery,
    Account account,
    Answer<Placed> answer,
    @Nullable Refusal trouble,
    boolean broke) {

  static Result of(Delivery delivery, Account account, Answer<Placed> answer) {
    return new Result(delivery, account, answer, null, false);
  }

  /// How often the delivery was tried by now.
  int tries() {
    return delivery.tries() + 1;
  }
}
