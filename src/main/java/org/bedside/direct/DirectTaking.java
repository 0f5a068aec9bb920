package org.bedside.direct;

import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.bedside.audit.Audit;
import org.bedside.audit.Entry;
import org.bedside.direct.mail.Opening;
import org.bedside.direct.mail.Trust;
import org.bedside.direct.mail.Trust.Use;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Takes in what was brought for one of our addresses: opens it, keeps it, and answers with the
/// receipt that Direct asks for. A message that is refused gets no receipt; a receipt never does.
@Component
class DirectTaking {

  private final IdentityTable identities;
  private final AnchorTable anchors;
  private final CertificateTable certificates;
  private final DirectInbox inbox;
  private final DirectOutbox outbox;
  private final DirectReceipts receipts;
  private final DirectSettings settings;
  private final Trust trust;
  private final Audit audit;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  DirectTaking(
      IdentityTable identities,
      AnchorTable anchors,
      CertificateTable certificates,
      DirectInbox inbox,
      DirectOutbox outbox,
      DirectReceipts receipts,
      DirectSettings settings,
      Revocations revocations,
      Audit audit,
      ApplicationEventPublisher events,
      Clock clock) {
    this.identities = identities;
    this.anchors = anchors;
    this.certificates = certificates;
    this.inbox = inbox;
    this.outbox = outbox;
    this.receipts = receipts;
    this.settings = settings;
    trust = new Trust(revocations);
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  /// When this returns it is kept, or known why not.
  @Transactional
  public Opened take(byte[] brought, DirectAddress recipient) {
    var ours = identities.of(recipient.domain()).stream().map(IdentityTable.Row::identity).toList();
    var opened =
        new Opening(ours, trust, settings.bytes())
            .open(
                brought,
                recipient,
                theirs -> anchors.between(recipient.domain(), theirs),
                clock.instant());
    switch (opened) {
      case Opened.Refused refused -> refuse(refused.reason(), brought.length);
      case Opened.Trusted trusted -> {
        learn(trusted);
        var news = news(trusted);
        if (news != null) {
          events.publishEvent(news);
        }
      }
    }
    return opened;
  }

  private void refuse(Reason reason, int size) {
    var id = UUID.randomUUID();
    inbox.refused(id, reason, size);
    audit.record(
        Entry.of("system", "direct.refused", "direct-arrival:" + id).with("why", reason.name()));
  }

  /// Whoever signs tells by it how they are answered.
  private void learn(Opened.Trusted trusted) {
    X509Certificate signer = trusted.signer();
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    if (Trust.unsound(signer, Use.ENCRYPT, now).isEmpty()) {
      Trust.names(signer).stream()
          .filter(name ->
              name.equals(trusted.mail().from().domain())
                  || DirectAddress.of(name).filter(trusted.mail().from()::is).isPresent())
          .forEach(name ->
              certificates.add(UUID.randomUUID(), name, signer, now.atOffset(ZoneOffset.UTC)));
    }
  }

  private @Nullable Record news(Opened.Trusted trusted) {
    var receipt = trusted.mail().receipt();
    return receipt == null ? kept(trusted) : settled(trusted.mail(), receipt);
  }

  /// None if it had come before.
  private @Nullable DirectArrived kept(Opened.Trusted trusted) {
    var id = UUID.randomUUID();
    if (!inbox.add(id, trusted)) {
      return null;
    }
    receipts.send(trusted.mail(), Receipt.Kind.PROCESSED);
    audit.record(Entry.of("system", "direct.arrived", "direct-arrival:" + id));
    return new DirectArrived(id);
  }

  /// Only whoever got the letter may say what became of it, or their practice.
  private @Nullable DirectSettled settled(Incoming mail, Receipt receipt) {
    var found = outbox.byMessage(receipt.messageId());
    if (found.isEmpty() || !found.get().to().domain().equals(mail.from().domain())) {
      return null;
    }
    var id = found.get().delivery().id();
    var state = Delivery.State.valueOf(receipt.kind().name());
    if (!outbox.tell(id, state)) {
      return null;
    }
    audit.record(
        Entry.of("system", "direct.receipt", "direct-delivery:" + id).with("state", state.name()));
    return new DirectSettled(id, state);
  }
}
