package org.bedside.direct;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import org.bedside.direct.TestAuthority.Holder;
import org.bedside.direct.mail.Identity;
import org.bedside.direct.mail.Opening;
import org.bedside.direct.mail.Sealing;
import org.bedside.direct.mail.Trust;
import org.bedside.direct.mail.Writing;

/// The practice at the other end, with a key and an authority of its own.
final class OtherPractice {

  final TestAuthority authority;
  final Holder holder;
  final DirectAddress address;
  private final Instant now;

  OtherPractice(String address, Instant now) {
    this.address = DirectAddress.of(address).orElseThrow();
    this.now = now;
    authority = TestAuthority.named("Authority of " + this.address.domain(), now);
    holder = authority.give(this.address.domain());
  }

  private Identity identity() {
    return new Identity(holder.key(), holder.chain());
  }

  byte[] letter(Letter letter, String id, X509Certificate to) {
    return Sealing.seal(
        Writing.letter(letter, id, now), address, letter.to(), id, identity(), List.of(to), now);
  }

  byte[] receipt(Receipt.Kind kind, String about, DirectAddress reader, X509Certificate to) {
    var id = "<receipt-" + kind + about.hashCode() + "@" + address.domain() + ">";
    var inner =
        Writing.receipt(new Receipt(kind, about, address), reader, id, now, "As you asked.");
    return Sealing.seal(inner, address, reader, id, identity(), List.of(to), now);
  }

  Opened open(byte[] brought, X509Certificate anchor) {
    return new Opening(List.of(identity()), new Trust(_ -> false), 10_000_000)
        .open(brought, address, _ -> Set.of(anchor), now);
  }

  /// Brings a message by SMTP, as a relay does.
  void bring(byte[] mail, DirectAddress to, int port) throws MessagingException, IOException {
    bring(mail, to.toString(), port);
  }

  void bring(byte[] mail, String to, int port) throws MessagingException, IOException {
    var settings = new Properties();
    settings.put("mail.smtp.host", "127.0.0.1");
    settings.put("mail.smtp.port", Integer.toString(port));
    var session = Session.getInstance(settings);
    var message = new MimeMessage(session, new ByteArrayInputStream(mail));
    try (var transport = session.getTransport("smtp")) {
      transport.connect();
      transport.sendMessage(message, new InternetAddress[] {new InternetAddress(to)});
    }
  }
}
