package org.bedside.direct;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bedside.direct.DirectOutbox.Ready;
import org.bedside.direct.mail.Identity;
import org.bedside.direct.mail.Sealing;
import org.bedside.direct.mail.Trust;
import org.bedside.direct.mail.Trust.Use;
import org.springframework.stereotype.Component;

/// Signs and seals a message and lays it into the outbox, if there is a key of ours for it and a
/// certificate of theirs that may be believed.
@Component
class DirectSending {

  private final IdentityTable identities;
  private final AnchorTable anchors;
  private final CertificateLookup certificates;
  private final DirectOutbox outbox;
  private final DirectSettings settings;
  private final Trust trust;
  private final Clock clock;

  DirectSending(
      IdentityTable identities,
      AnchorTable anchors,
      CertificateLookup certificates,
      DirectOutbox outbox,
      DirectSettings settings,
      Revocations revocations,
      Clock clock) {
    this.identities = identities;
    this.anchors = anchors;
    this.certificates = certificates;
    this.outbox = outbox;
    this.settings = settings;
    trust = new Trust(revocations);
    this.clock = clock;
  }

  /// A key that names one letter and tells nothing of it.
  static String key(String words) {
    try {
      var hash = MessageDigest.getInstance("SHA-256").digest(words.getBytes(UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /// Writes the message once its id is known.
  interface Writing {
    byte[] of(String messageId);
  }

  Outcome<UUID> send(
      DirectAddress from, DirectAddress to, String once, boolean receipt, Writing writing) {
    var there = outbox.find(once);
    if (there.isPresent()) {
      return new Outcome.Good<>(there.get());
    }
    var own = own(from);
    if (own.isEmpty()) {
      return new Outcome.Refused<>(Reason.NO_KEY);
    }
    return switch (believed(from, to)) {
      case Outcome.Refused<List<X509Certificate>> refused ->
          new Outcome.Refused<>(refused.reason());
      case Outcome.Good<List<X509Certificate>> good -> {
        var id = UUID.randomUUID();
        var messageId = "<" + id + "@" + from.domain() + ">";
        var inner = writing.of(messageId);
        var mail =
            Sealing.seal(inner, from, to, messageId, own.get(), good.value(), clock.instant());
        yield mail.length > settings.bytes()
            ? new Outcome.Refused<>(Reason.TOO_LARGE)
            : new Outcome.Good<>(outbox.add(new Ready(id, once, messageId, to, mail, receipt)));
      }
    };
  }

  private Optional<Identity> own(DirectAddress from) {
    return settings.isOurs(from)
        ? identities.of(from.domain()).stream()
            .map(IdentityTable.Row::identity)
            .filter(each -> Trust.isFor(each.certificate(), from))
            .filter(each -> Trust.unsound(each.certificate(), Use.SIGN, clock.instant()).isEmpty())
            .findFirst()
        : Optional.empty();
  }

  /// Whom we seal to we trust as whom we believe. If none may be believed, the reason is the first
  /// one's.
  private Outcome<List<X509Certificate>> believed(DirectAddress from, DirectAddress to) {
    var between = certificates.find(to);
    var roots = anchors.between(from.domain(), to.domain());
    var good = new ArrayList<X509Certificate>();
    var reason = Reason.NO_CERTIFICATE;
    for (var each : between) {
      var objection = trust.objection(each, to, Use.ENCRYPT, between, roots, clock.instant());
      if (objection.isEmpty()) {
        good.add(each);
      } else if (reason == Reason.NO_CERTIFICATE) {
        reason = objection.get();
      }
    }
    return good.isEmpty() ? new Outcome.Refused<>(reason) : new Outcome.Good<>(good);
  }
}
