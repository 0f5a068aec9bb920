package org.bedside.direct;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bedside.audit.Audit;
import org.bedside.audit.Entry;
import org.bedside.direct.mail.Writing;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door of this room: letters to and from other practices. Whoever sends has asked for the
/// patient's consent and knows to whom; this room knows only how. `actor` is who does it, as the
/// ledger names them.
@Service
public class Direct {

  private final DirectSending sending;
  private final DirectReceipts receipts;
  private final DirectOutbox outbox;
  private final DirectInbox inbox;
  private final DirectSettings settings;
  private final Audit audit;
  private final Clock clock;

  Direct(
      DirectSending sending,
      DirectReceipts receipts,
      DirectOutbox outbox,
      DirectInbox inbox,
      DirectSettings settings,
      Audit audit,
      Clock clock) {
    this.sending = sending;
    this.receipts = receipts;
    this.outbox = outbox;
    this.inbox = inbox;
    this.settings = settings;
    this.audit = audit;
    this.clock = clock;
  }

  /// The domain of this practice's own addresses; empty while Direct is off.
  public Optional<String> domain() {
    return settings.domain().isEmpty() ? Optional.empty() : Optional.of(settings.domain());
  }

  /// Signs and seals a letter now and sends it soon. Refused at once are: no key of our own, nobody
  /// knows a certificate of theirs, or none that may be believed, and a letter that is too large.
  ///
  /// @param once a key made by whoever asks: the same key is the same letter, and its first words
  ///   count
  @Transactional
  public Outcome<UUID> send(Letter letter, String once, String actor) {
    var key = DirectSending.key("letter:" + once);
    var isNew = outbox.find(key).isEmpty();
    var sent =
        sending.send(
            letter.from(),
            letter.to(),
            key,
            false,
            id -> Writing.letter(letter, id, clock.instant()));
    if (isNew && sent instanceof Outcome.Good<UUID> good) {
      audit.record(Entry.of(actor, "direct.sent", "direct-delivery:" + good.value()));
    }
    return sent;
  }

  public Optional<Delivery> delivery(UUID id) {
    return outbox.find(id).map(DirectOutbox.Row::delivery);
  }

  /// What a person has to see to: failed, in doubt, or without a receipt for too long. The oldest
  /// first, five hundred at most.
  public List<Delivery> unsettled() {
    return outbox.unsettled();
  }

  /// A person sends a letter once more that failed or is in doubt. It bears the same message id, by
  /// which the other side knows it if it was there.
  ///
  /// @return false if it is neither
  @Transactional
  public boolean again(UUID delivery, String actor) {
    var again = outbox.again(delivery);
    if (again) {
      audit.record(Entry.of(actor, "direct.sent-again", "direct-delivery:" + delivery));
    }
    return again;
  }

  /// Letters that came and that nobody has taken yet, the oldest first.
  public List<UUID> arrivals() {
    return inbox.waiting();
  }

  public Optional<Incoming> read(UUID arrival) {
    return inbox.read(arrival);
  }

  /// True for the one who takes it.
  @Transactional
  public boolean take(UUID arrival, String actor) {
    var taken = inbox.take(arrival);
    if (taken) {
      audit.record(Entry.of(actor, "direct.taken", "direct-arrival:" + arrival));
    }
    return taken;
  }

  /// Tells the sender that their letter lies before a person, if they wanted to know.
  @Transactional
  public void delivered(UUID arrival) {
    tell(arrival, Receipt.Kind.DISPATCHED);
  }

  /// Tells the sender that their letter cannot be brought to a person, if they wanted to know.
  @Transactional
  public void undeliverable(UUID arrival) {
    tell(arrival, Receipt.Kind.FAILED);
  }

  private void tell(UUID arrival, Receipt.Kind kind) {
    inbox
        .read(arrival)
        .filter(Incoming::wantsDelivery)
        .ifPresent(letter -> receipts.send(letter, kind));
  }
}
