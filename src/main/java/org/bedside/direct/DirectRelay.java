package org.bedside.direct;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Authenticator;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Hands sealed letters to the practice's own mail server or to its HISP's edge, once each, and
/// says what is known of it. The one place by which Direct mail leaves.
@Component
class DirectRelay {

  /// What became of a letter at the relay.
  enum Handed {
    TAKEN,
    /// It surely was not taken, and may be tried again.
    NOT_NOW,
    /// It surely was not taken, and never will be.
    NEVER,
    /// Nobody knows.
    DOUBT
  }

  private static final Logger log = LoggerFactory.getLogger(DirectRelay.class);
  private static final int TLS_FROM_THE_START = 465;

  private final DirectSettings settings;

  DirectRelay(DirectSettings settings) {
    this.settings = settings;
  }

  boolean isSet() {
    return !settings.relayHost().isEmpty() && !settings.domain().isEmpty();
  }

  Handed hand(byte[] mail, DirectAddress to) {
    try {
      var session = Session.getInstance(properties(), password());
      var message = new MimeMessage(session, new ByteArrayInputStream(mail));
      var transport = session.getTransport();
      transport.connect();
      var handed = send(transport, message, to);
      goodbye(transport);
      return handed;
    } catch (MessagingException | IOException e) {
      // Before the connection stood no words were said.
      log.info("The relay for Direct was not reached: {}", e.getClass().getSimpleName());
      return Handed.NOT_NOW;
    }
  }

  /// How it parts changes nothing of what it has.
  private static void goodbye(Transport transport) {
    try {
      transport.close();
    } catch (MessagingException e) {
      log.debug("The relay for Direct hung up first", e);
    }
  }

  private static Handed send(Transport transport, MimeMessage message, DirectAddress to) {
    try {
      // Without saveChanges: what is sealed leaves byte for byte, and the message id stays.
      transport.sendMessage(message, new InternetAddress[] {new InternetAddress(to.toString())});
      return Handed.TAKEN;
    } catch (MessagingException e) {
      var handed = judged(e);
      log.info("A Direct letter at the relay: {}, {}", handed, e.getClass().getSimpleName());
      return handed;
    }
  }

  private static Handed judged(@Nullable Exception e) {
    return switch (e) {
      case null -> Handed.DOUBT;
      // Angus calls a server that hung up after the last word a refusal.
      case SendFailedException s when String.valueOf(s.getMessage()).contains("[EOF]") ->
          Handed.DOUBT;
      case SMTPAddressFailedException s -> by(s.getReturnCode());
      case SMTPSenderFailedException s -> by(s.getReturnCode());
      case SMTPSendFailedException s ->
          s.getNextException() instanceof SMTPAddressFailedException address
              ? by(address.getReturnCode())
              : by(s.getReturnCode());
      case SendFailedException s -> judged(s.getNextException());
      case AuthenticationFailedException _ -> Handed.NOT_NOW;
      case MessagingException m -> judged(m.getNextException());
      case ConnectException _ -> Handed.NOT_NOW;
      case UnknownHostException _ -> Handed.NOT_NOW;
      default -> Handed.DOUBT;
    };
  }

  /// RFC 5321, 4.2.1.
  private static Handed by(int code) {
    return code >= 500 ? Handed.NEVER : code >= 400 ? Handed.NOT_NOW : Handed.DOUBT;
  }

  private Properties properties() {
    var all = new Properties();
    all.put("mail.transport.protocol", "smtp");
    all.put("mail.smtp.host", settings.relayHost());
    all.put("mail.smtp.port", Integer.toString(settings.relayPort()));
    all.put("mail.smtp.connectiontimeout", "10000");
    all.put("mail.smtp.timeout", "60000");
    all.put("mail.smtp.writetimeout", "60000");
    all.put("mail.smtp.auth", Boolean.toString(!settings.relayUser().isEmpty()));
    all.put("mail.smtp.ssl.checkserveridentity", "true");
    if (settings.relayTls()) {
      var atOnce = settings.relayPort() == TLS_FROM_THE_START;
      all.put("mail.smtp.ssl.enable", Boolean.toString(atOnce));
      all.put("mail.smtp.starttls.enable", Boolean.toString(!atOnce));
      all.put("mail.smtp.starttls.required", Boolean.toString(!atOnce));
    }
    all.put("mail.smtp.from", "postmaster@" + settings.domain());
    return all;
  }

  private @Nullable Authenticator password() throws IOException {
    var file = settings.relayPasswordFile();
    if (settings.relayUser().isEmpty() || file == null) {
      return null;
    }
    var password = Files.readString(file).strip();
    return new Authenticator() {
      @Override
      protected PasswordAuthentication getPasswordAuthentication() {
        return new PasswordAuthentication(settings.relayUser(), password);
      }
    };
  }
}
