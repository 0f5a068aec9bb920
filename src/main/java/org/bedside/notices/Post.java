package org.bedside.notices;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.Date;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/// Hands letters to the mail server (`spring.mail.*`), once each, and says what is known of it.
@Component
class Post {

  private static final Logger log = LoggerFactory.getLogger(Post.class);

  private final ObjectProvider<JavaMailSender> server;
  private final Clock clock;

  Post(ObjectProvider<JavaMailSender> server, Clock clock) {
    this.server = server;
    this.clock = clock;
  }

  Sent carry(Letter letter) {
    var mail = server.getIfAvailable();
    if (mail == null) {
      return Sent.NOT_SENT;
    }
    try {
      mail.send(envelope(mail.createMimeMessage(), letter));
      return Sent.SENT;
    } catch (MessagingException e) {
      log.info("A notice has no good address: {}", e.getClass().getSimpleName());
      return Sent.NOT_SENT;
    } catch (MailException e) {
      var sent = isRefusal(e) ? Sent.NOT_SENT : Sent.UNCONFIRMED;
      log.info("A notice is {}: {}", sent, e.getClass().getSimpleName());
      return sent;
    }
  }

  private MimeMessage envelope(MimeMessage mail, Letter letter) throws MessagingException {
    mail.setFrom(from(letter));
    mail.setRecipient(MimeMessage.RecipientType.TO, address(letter.to()));
    mail.setSubject(oneLine(letter.subject()), StandardCharsets.UTF_8.name());
    mail.setText(letter.body(), StandardCharsets.UTF_8.name());
    mail.setHeader("Message-ID", letter.messageId());
    mail.setHeader("Content-Language", letter.language());
    mail.setSentDate(Date.from(clock.instant()));
    // RFC 3834: no holiday greeting answers this.
    mail.setHeader("Auto-Submitted", "auto-generated");
    return mail;
  }

  private static InternetAddress from(Letter letter) throws MessagingException {
    var from = address(letter.fromEmail());
    try {
      from.setPersonal(oneLine(letter.fromName()), StandardCharsets.UTF_8.name());
    } catch (UnsupportedEncodingException e) {
      throw new IllegalStateException(e);
    }
    return from;
  }

  /// Exactly one address, without room for a second header.
  private static InternetAddress address(String email) throws AddressException {
    if (email.chars().anyMatch(c -> Character.isISOControl(c) || c == ',' || c == ';')) {
      throw new AddressException("Not one address");
    }
    return new InternetAddress(email, true);
  }

  private static String oneLine(String text) {
    return text.replaceAll("\\p{Cntrl}+", " ");
  }

  /// Whether the server surely did not take it: it was not reached, or it said no.
  private static boolean isRefusal(MailException e) {
    if (!(e instanceof MailSendException sending)) {
      return true; // not signed in there, or not even a message
    }
    var causes = sending.getMessageExceptions();
    return causes.length == 0
        ? isRefusal(e.getCause())
        : Arrays.stream(causes).allMatch(Post::isRefusal);
  }

  private static boolean isRefusal(@Nullable Throwable cause) {
    if (cause instanceof SendFailedException
        && String.valueOf(cause.getMessage()).contains("[EOF]")) {
      return false; // Angus calls a server that hung up after the last word a refusal
    }
    return cause != null
        && (cause instanceof ConnectException
            || cause instanceof UnknownHostException
            || cause instanceof AuthenticationFailedException
            || cause instanceof SendFailedException
            || isRefusal(cause.getCause()));
  }
}
