package org.bedside.channels;

import org.springframework.stereotype.Component;

/// Takes a delivery back that is out. A network that cannot be asked is asked again each minute,
/// and a person is told meanwhile; what cannot be taken back at all stays on record with the
/// reason.
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
      case Answer.Given<Channel.TakenBack> _ -> outcomes.recalled(delivery);
      case Answer.Rejected<Channel.TakenBack>(var refusal, _) ->
          outcomes.notRecalled(delivery, "channels.refusal." + refusal.name(), false);
      case Answer.RetryLater<Channel.TakenBack> _,
          Answer.RefreshAuth<Channel.TakenBack> _,
          Answer.Reconnect<Channel.TakenBack> _,
          Answer.Unknown<Channel.TakenBack> _ ->
          outcomes.notRecalled(delivery, "channels.trouble.NOT_RECALLED", true);
    }
  }
}
