package org.bedside.channels;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import org.bedside.channels.Subscribers.Subscriber;
import org.bedside.gate.Cleared;
import org.bedside.gate.Words;
import org.bedside.networks.Network;
import org.bedside.people.People;
import org.bedside.people.Practice;
import org.bedside.web.Origin;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/// The newsletter: a plain mail to each subscriber alone, with the link to leave in the form that
/// mail programs offer as one click (RFC 2369, RFC 8058). Each mail is tried once; one whose fate
/// is unknown is counted, not repeated.
@Component
class Newsletter implements Channel {

  private static final Duration PAUSE = Duration.ofMinutes(5);

  private final ObjectProvider<JavaMailSender> mail;
  private final Subscribers subscribers;
  private final Mails mails;
  private final People people;
  private final Origin origin;
  private final Clock clock;

  Newsletter(
      ObjectProvider<JavaMailSender> mail,
      Subscribers subscribers,
      Mails mails,
      People people,
      Origin origin,
      Clock clock) {
    this.mail = mail;
    this.subscribers = subscribers;
    this.mails = mails;
    this.people = people;
    this.origin = origin;
    this.clock = clock;
  }

  @Override
  public Network network() {
    return Network.NEWSLETTER;
  }

  @Override
  public Answer<Placed> send(Cleared cleared, Delivery delivery, Account account) {
    var sender = mail.getIfAvailable();
    if (sender == null) {
      return new Answer.Reconnect<>(Refusal.NO_MAIL_SERVER, "no spring.mail.host");
    }
    for (var subscriber : subscribers.waiting(delivery.id())) {
      if (mails.begin(delivery.id(), subscriber.id(), clock.instant())
          && !sendOne(sender, cleared.words(), delivery, subscriber)) {
        return new Answer.RetryLater<>(clock.instant().plus(PAUSE), Answer.Wait.AWAY);
      }
    }
    return new Answer.Given<>(placed(delivery));
  }

  /// False if the mail server could not be reached at all, so that nothing left.
  private boolean sendOne(
      JavaMailSender sender, Words words, Delivery delivery, Subscriber subscriber) {
    var id = delivery.id();
    try {
      sender.send(message(sender, words, delivery, subscriber));
      mails.end(id, subscriber.id(), "SENT", clock.instant());
      return true;
    } catch (MailSendException e) {
      if (isUnreached(e)) {
        mails.forget(id, subscriber.id());
        return false;
      }
      mails.end(id, subscriber.id(), "UNCONFIRMED", clock.instant());
      return true;
    } catch (MailException e) {
      mails.end(id, subscriber.id(), "REFUSED", clock.instant());
      return true;
    }
  }

  /// The connection itself failed: no word was spoken.
  private static boolean isUnreached(MailSendException e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof java.net.ConnectException
          || cause instanceof java.net.UnknownHostException
          || cause instanceof java.net.NoRouteToHostException) {
        return true;
      }
    }
    return e.getMessageExceptions().length == 0 && e.getFailedMessages().isEmpty();
  }

  private MimeMessage message(
      JavaMailSender sender, Words words, Delivery delivery, Subscriber subscriber) {
    var practice = people.practice();
    var leave = origin.link("/newsletter/leave/" + subscribers.leavingToken(subscriber.id()));
    var message = new OneTimeMessage(sender.createMimeMessage(), messageId(delivery, subscriber));
    try {
      var helper = new MimeMessageHelper(message, false, StandardCharsets.UTF_8.name());
      helper.setFrom(practice.email(), practice.name());
      helper.setTo(subscriber.email());
      helper.setSubject(oneLine(words.title()));
      helper.setText(body(words, practice, leave));
      message.setHeader("List-Unsubscribe", "<" + leave + ">");
      message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
      message.setHeader("Auto-Submitted", "auto-generated");
      return message;
    } catch (MessagingException | UnsupportedEncodingException e) {
      throw new IllegalStateException(e);
    }
  }

  private String body(Words words, Practice practice, String leave) {
    var text = new StringBuilder(words.text()).append("\n\n");
    for (var picture : words.pictures()) {
      text.append("[").append(picture.alt()).append("]\n");
      text.append(origin.link("/news/pictures/" + picture.id().value())).append("\n\n");
    }
    return text.append("-- \n")
        .append(practice.name())
        .append("\n")
        .append(practice.address())
        .append("\n\nLeave / Salir: ")
        .append(leave)
        .append("\n")
        .toString();
  }

  /// Made of delivery and subscriber, so that a mail server that got it twice knows it.
  private String messageId(Delivery delivery, Subscriber subscriber) {
    return "<%s.%s@%s>".formatted(delivery.id(), subscriber.id(), origin.host());
  }

  private static String oneLine(String title) {
    return title.replaceAll("\\p{Cntrl}+", " ").strip();
  }

  private static Placed placed(Delivery delivery) {
    return new Placed("newsletter:" + delivery.id(), "");
  }

  /// A loop that was broken off is not in doubt as a whole: who has got the issue stands in the
  /// table, and going on reaches the others only.
  @Override
  public Answer<Found> lookBack(Delivery delivery, Account account) {
    return subscribers.waiting(delivery.id()).isEmpty()
        ? new Answer.Given<>(new Found.There(placed(delivery)))
        : new Answer.Given<>(new Found.Absent());
  }

  /// Who has got the issue stood in a table that is lost.
  @Override
  public Answer<Found> lookBackFromBackup(Delivery delivery, Account account) {
    return new Answer.Unknown<>();
  }

  @Override
  public Answer<TakenBack> recall(Delivery delivery, Account account) {
    return new Answer.Rejected<>(Refusal.CANNOT_RECALL, "mail");
  }

  @Override
  public Answer<Well> check(Account account) {
    return mail.getIfAvailable() == null
        ? new Answer.Reconnect<>(Refusal.NO_MAIL_SERVER, "no spring.mail.host")
        : new Answer.Given<>(new Well(account.name()));
  }

  /// Keeps its own id: `MimeMessage` makes a new one at each saving.
  private static final class OneTimeMessage extends MimeMessage {

    private final String id;

    OneTimeMessage(MimeMessage empty, String id) {
      super(empty.getSession());
      this.id = id;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      setHeader("Message-ID", id);
    }
  }
}
