package org.bedside.channels.newsletter;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;

/// One mail to one reader. It keeps its own id (`MimeMessage` makes a new one at each saving), and
/// knows whether a word of it was spoken: until then, a line that broke has cost nothing.
final class OneMail extends MimeMessage {

  /// What is known of a mail that was not taken for sure.
  enum Fate {
    /// The mail server says no to it, for good.
    REFUSED,
    /// The mail server asks to come again with this one (RFC 5321, 4yz).
    LATER,
    /// No word of it was spoken.
    UNREACHED,
    /// The mail server does not let us in.
    NOT_LET_IN,
    /// It may have been taken or not, and mail cannot be looked up.
    UNKNOWN
  }

  private final String id;
  private volatile boolean spoken;

  OneMail(MimeMessage empty, String id) {
    super(empty.getSession());
    this.id = id;
  }

  @Override
  protected void updateMessageID() throws MessagingException {
    setHeader("Message-ID", id);
  }

  @Override
  public void writeTo(OutputStream out, String @Nullable [] without)
      throws IOException, MessagingException {
    spoken = true;
    super.writeTo(out, without);
  }

  Fate fate(MailException e) {
    if (e instanceof MailAuthenticationException) {
      return Fate.NOT_LET_IN;
    }
    if (!(e instanceof MailSendException sending)) {
      return Fate.REFUSED; // not even a message
    }
    int code = code(sending);
    if (code >= 500) {
      return Fate.REFUSED;
    }
    if (code >= 400) {
      return Fate.LATER;
    }
    return spoken ? Fate.UNKNOWN : Fate.UNREACHED;
  }

  /// With which number the server said no; below 400 if it said nothing.
  private static int code(MailSendException e) {
    int worst = 0;
    for (var cause : causes(e)) {
      worst =
          Math.max(
              worst,
              switch (cause) {
                case SMTPSendFailedException no -> no.getReturnCode();
                case SMTPAddressFailedException no -> no.getReturnCode();
                case SMTPSenderFailedException no -> no.getReturnCode();
                default -> 0;
              });
    }
    return worst;
  }

  private static List<Exception> causes(MailSendException e) {
    var all = new ArrayList<>(List.of(e.getMessageExceptions()));
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i) instanceof MessagingException mail && mail.getNextException() != null) {
        all.add(mail.getNextException());
      }
    }
    return all;
  }
}
