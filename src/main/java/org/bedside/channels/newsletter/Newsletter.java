package org.bedside.channels.newsletter;

import jakarta.mail.MessagingException;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import org.bedside.channels.newsletter.Subscribers.Subscriber;
import org.bedside.channels.terms.Account;
import org.bedside.channels.terms.Answer;
import org.bedside.channels.terms.Channel;
import org.bedside.channels.terms.Delivery;
import org.bedside.channels.terms.Refusal;
import org.bedside.gate.Cleared;
import org.bedside.gate.Words;
import org.bedside.networks.Network;
import org.bedside.people.People;
import org.bedside.people.Practice;
import org.bedside.web.Origin;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/// The newsletter: a plain mail to each subscriber alone, with the link to leave in the form that
/// mail programs offer as one click (RFC 2369, RFC 8058). A mail is repeated only if the server
/// surely has not taken it; where that is unknown, a person decides.
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
    var later = false;
    for (var subscriber : subscribers.waiting(delivery.id())) {
      if (!mails.begin(delivery.id(), subscriber.id(), clock.instant())) {
        continue;
      }
      switch (sendOne(sender, cleared.words(), delivery, subscriber)) {
        case NOT_LET_IN -> {
          return new Answer.Reconnect<>(Refusal.MAIL_NOT_LET_IN, "authentication");
        }
        case UNREACHED -> {
          return later(Answer.Wait.AWAY);
        }
        case LATER -> later = true;
        case REFUSED, UNKNOWN -> {}
        case null -> {}
      }
    }
    return later ? later(Answer.Wait.NOT_READY) : outcome(delivery);
  }

  private Answer<Placed> later(Answer.Wait why) {
    return new Answer.RetryLater<>(clock.instant().plus(PAUSE), why);
  }

  /// A mail cannot be looked up: whether to say it again, only a person can decide.
  private Answer<Placed> outcome(Delivery delivery) {
    return mails.inDoubt(delivery.id()) > 0
        ? new Answer.Unknown<>()
        : new Answer.Given<>(placed(delivery));
  }

  /// What is known of a mail that was not taken for sure; null if it was.
  private OneMail.@Nullable Fate sendOne(
      JavaMailSender sender, Words words, Delivery delivery, Subscriber subscriber) {
    var id = delivery.id();
    var message = message(sender, words, delivery, subscriber);
    try {
      sender.send(message);
      mails.end(id, subscriber.id(), "SENT", clock.instant());
      return null;
    } catch (MailException e) {
      var fate = message.fate(e);
      switch (fate) {
        case REFUSED -> mails.end(id, subscriber.id(), "REFUSED", clock.instant());
        case UNKNOWN -> mails.end(id, subscriber.id(), "UNCONFIRMED", clock.instant());
        case LATER, UNREACHED, NOT_LET_IN -> mails.forget(id, subscriber.id());
      }
      return fate;
    }
  }

  private OneMail message(
      JavaMailSender sender, Words words, Delivery delivery, Subscriber subscriber) {
    var practice = people.practice();
    var leave = origin.link("/newsletter/leave/" + subscribers.leavingToken(subscriber.id()));
    var message = new OneMail(sender.createMimeMessage(), messageId(delivery, subscriber));
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
  /// table, and going on reaches the others only. Whose mail was just being spoken stays in doubt.
  @Override
  public Answer<Found> lookBack(Delivery delivery, Account account) {
    return subscribers.waiting(delivery.id()).isEmpty()
        ? outcome(delivery).map(Found.There::new)
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
  public void again(Delivery delivery) {
    mails.again(delivery.id());
  }

  @Override
  public Answer<Well> check(Account account) {
    return mail.getIfAvailable() == null
        ? new Answer.Reconnect<>(Refusal.NO_MAIL_SERVER, "no spring.mail.host")
        : new Answer.Given<>(new Well(account.name()));
  }
}
