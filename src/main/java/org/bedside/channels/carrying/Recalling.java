package org.bedside.channels.carrying;

import org.bedside.channels.accounts.Accounts;
import org.bedside.channels.terms.Account;
import org.bedside.channels.terms.Answer;
import org.bedside.channels.terms.Channel;
import org.bedside.channels.terms.Delivery;
import org.bedside.channels.terms.Networking;
import org.springframework.stereotype.Component;

/// Takes a delivery back that is out, and looks whether it is gone: only then it counts as
/// recalled. A network that cannot be asked is asked again each minute, and a person is told
/// meanwhile; what cannot be taken back at all stays on record with the reason.
@Component
class Recalling {

  private final Accounts accounts;
  private final Networking networking;
  private final Outcomes outcomes;

  Recalling(Accounts accounts, Networking networking, Outcomes outcomes) {
    this.accounts = accounts;
    this.networking = networking;
    this.outcomes = outcomes;
  }

  void recall(Delivery delivery) {
    var account = accounts.find(delivery.account());
    if (account.isEmpty()) {
      return;
    }
    var channel = networking.channel(account.get().network());
    switch (channel.recall(delivery, account.get())) {
      case Answer.Given<Channel.TakenBack> _ -> verify(channel, delivery, account.get());
      case Answer.Rejected<Channel.TakenBack>(var refusal, _) ->
          outcomes.notRecalled(delivery, "channels.refusal." + refusal.name(), false);
      case Answer.RetryLater<Channel.TakenBack> _,
          Answer.RefreshAuth<Channel.TakenBack> _,
          Answer.Reconnect<Channel.TakenBack> _,
          Answer.Unknown<Channel.TakenBack> _ ->
          outcomes.notRecalled(delivery, "channels.trouble.NOT_RECALLED", true);
    }
  }

  /// A network that says yes and still shows it, or that cannot be asked, is asked again.
  private void verify(Channel channel, Delivery delivery, Account account) {
    if (channel.isThere(delivery, account) instanceof Answer.Given<Boolean>(var there)) {
      if (there) {
        outcomes.notRecalled(delivery, "channels.trouble.STILL_THERE", true);
      } else {
        outcomes.recalled(delivery);
      }
    } else {
      outcomes.notRecalled(delivery, "channels.trouble.NOT_SEEN_GONE", true);
    }
  }
}
