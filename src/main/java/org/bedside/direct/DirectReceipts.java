package org.bedside.direct;

import java.time.Clock;
import java.util.Locale;
import java.util.UUID;
import org.bedside.direct.mail.Writing;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/// Writes the receipts that we owe.
@Component
class DirectReceipts {

  private static final Logger log = LoggerFactory.getLogger(DirectReceipts.class);

  private final DirectSending sending;
  private final MessageSource words;
  private final Clock clock;

  DirectReceipts(DirectSending sending, MessageSource words, Clock clock) {
    this.sending = sending;
    this.words = words;
    this.clock = clock;
  }

  /// One of a kind for each letter, however often it is asked for.
  Outcome<UUID> send(Incoming letter, Receipt.Kind kind) {
    var receipt = new Receipt(kind, letter.messageId(), letter.to());
    var text =
        words.getMessage(
            "direct.receipt." + kind.name().toLowerCase(Locale.ROOT), null, Locale.ENGLISH);
    var once = "receipt:" + kind + ":" + letter.from() + ":" + letter.messageId();
    var sent =
        sending.send(
            letter.to(),
            letter.from(),
            DirectSending.key(once),
            true,
            id -> Writing.receipt(receipt, letter.from(), id, clock.instant(), text));
    if (sent instanceof Outcome.Refused<UUID> refused) {
      log.warn("A receipt could not be sealed: {}", refused.reason());
    }
    return sent;
  }
}
