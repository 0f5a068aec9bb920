package org.bedside.channels.carrying;

import org.bedside.channels.terms.Answer;
import org.bedside.channels.terms.Channel;
import org.bedside.channels.terms.Channel.Found;
import org.bedside.channels.terms.Channel.Placed;
import org.bedside.channels.terms.Networking;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Makes the calls of deliveries that have begun, each once.
@Component
class Sending {

  private static final Logger log = LoggerFactory.getLogger(Sending.class);

  private final Networking networking;

  Sending(Networking networking) {
    this.networking = networking;
  }

  /// If the house breaks on it, nobody knows what has left.
  Result call(Ready ready) {
    var delivery = ready.delivery();
    var account = ready.account();
    try {
      var channel = networking.channel(account.network());
      return looked(
          channel, Result.of(delivery, account, channel.send(ready.words(), delivery, account)));
    } catch (RuntimeException e) {
      log.error("A delivery broke off in its call: {}", e.getClass().getName());
      return new Result(delivery, account, new Answer.Unknown<>(), null, true);
    }
  }

  /// A network may refuse what it has posted. Before a person is told that it can be tried again,
  /// it is looked for.
  private Result looked(Channel channel, Result result) {
    var refusal =
        switch (result.answer()) {
          case Answer.Rejected<Placed>(var said, _) -> said;
          case Answer.Reconnect<Placed>(var said, _) -> said;
          case Answer<Placed> _ -> null;
        };
    if (refusal == null || refusal.isOurs()) {
      return result;
    }
    var delivery = result.delivery();
    var account = result.account();
    var there = channel.isThere(delivery, account);
    if (there instanceof Answer.Given<Boolean>(var seen)) {
      if (seen
          && channel.lookBack(delivery, account)
              instanceof Answer.Given<Found>(Found.There(var placed))) {
        var trouble = result.answer() instanceof Answer.Reconnect<Placed> ? refusal : null;
        return new Result(delivery, account, new Answer.Given<>(placed), trouble, false);
      }
      return result;
    }
    return result.answer() instanceof Answer.Rejected<Placed>
        ? Result.of(delivery, account, new Answer.Unknown<>())
        : result;
  }
}
