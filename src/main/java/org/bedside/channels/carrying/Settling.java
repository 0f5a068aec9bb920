package org.bedside.channels.carrying;

import java.time.Clock;
import org.bedside.channels.accounts.Accounts;
import org.bedside.channels.terms.Answer;
import org.bedside.channels.terms.Channel;
import org.bedside.channels.terms.Delivery;
import org.bedside.channels.terms.Networking;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Settles doubts: looks whether the post is there, and gives to a person what it cannot find out.
@Component
class Settling {

  private final Deliveries deliveries;
  private final Accounts accounts;
  private final Networking networking;
  private final Outcomes outcomes;
  private final ChannelsSettings settings;
  private final Clock clock;

  Settling(
      Deliveries deliveries,
      Accounts accounts,
      Networking networking,
      Outcomes outcomes,
      ChannelsSettings settings,
      Clock clock) {
    this.deliveries = deliveries;
    this.accounts = accounts;
    this.networking = networking;
    this.outcomes = outcomes;
    this.settings = settings;
    this.clock = clock;
  }

  void settle(Delivery doubt) {
    var account = accounts.find(doubt.account());
    if (account.isEmpty()) {
      return;
    }
    var channel = networking.channel(account.get().network());
    switch (channel.lookBack(doubt, account.get())) {
      case Answer.Given<Channel.Found>(Channel.Found.There(var placed)) ->
          outcomes.found(doubt, account.get(), placed);
      // Once a person was asked whether to send it again, that is theirs to say.
      case Answer.Given<Channel.Found>(Channel.Found.Absent()) when doubt.needsPerson() -> {}
      case Answer.Given<Channel.Found>(Channel.Found.Absent()) -> outcomes.absent(doubt);
      // Whatever else it says, it is no answer to the question; the next look is soon.
      case Answer.Rejected<Channel.Found> _,
          Answer.RetryLater<Channel.Found> _,
          Answer.RefreshAuth<Channel.Found> _,
          Answer.Reconnect<Channel.Found> _,
          Answer.Unknown<Channel.Found> _ -> {}
    }
  }

  @Transactional
  public void giveToPeople() {
    deliveries.giveToPerson(clock.instant(), settings.patience()).forEach(outcomes::waitForPerson);
  }
}
