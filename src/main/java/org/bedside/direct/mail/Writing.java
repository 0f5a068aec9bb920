package org.bedside.direct.mail;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.mail.internet.MimeUtility;
import java.io.UnsupportedEncodingException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.bedside.direct.Attachment;
import org.bedside.direct.DirectAddress;
import org.bedside.direct.Letter;
import org.bedside.direct.Receipt;

/// Writes letters and receipts as messages, before they are signed and sealed.
public final class Writing {

  private static final String LINE = "\r\n";
  private static final Pattern TYPE =
      Pattern.compile("[a-z0-9][a-z0-9!#$&^_.+-]{0,60}/[a-z0-9][a-z0-9!#$&^_.+-]{0,60}");
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss '+0000'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  private Writing() {}

  /// @param messageId with its angle brackets
  public static byte[] letter(Letter letter, String messageId, Instant now) {
    var out = new StringBuilder(top(letter.from(), letter.to(), messageId, now));
    out.append("Subject: ").append(words(letter.subject())).append(LINE);
    // RFC 8098. Direct's own option asks for the second receipt too.
    out.append("Disposition-Notification-To: ").append(letter.from()).append(LINE);
    if (letter.wantsDelivery()) {
      out.append("Disposition-Notification-Options: ")
          .append(Receipts.FINAL_DELIVERY)
          .append("=optional,true")
          .append(LINE);
    }
    var boundary = "=_" + UUID.randomUUID();
    out.append("Content-Type: multipart/mixed; boundary=\"%s\"".formatted(boundary))
        .append(LINE + LINE)
        .append("--" + boundary + LINE)
        .append(plain(letter.text()));
    letter.attachments().forEach(each -> out.append("--" + boundary + LINE).append(attached(each)));
    return out.append("--" + boundary + "--" + LINE).toString().getBytes(US_ASCII);
  }

  /// A receipt as RFC 8098 has it: words for a person, and a part for machines.
  public static byte[] receipt(
      Receipt receipt, DirectAddress to, String messageId, Instant now, String words) {
    var boundary = "=_" + UUID.randomUUID();
    var about = oneLine(receipt.messageId());
    return (top(receipt.recipient(), to, messageId, now)
            + "Subject: "
            + Receipts.subject(receipt.kind())
            + LINE
            + "In-Reply-To: "
            + about
            + LINE
            + "Auto-Submitted: auto-replied"
            + LINE
            + "Content-Type: multipart/report; report-type=disposition-notification;"
            + LINE
            + " boundary=\""
            + boundary
            + "\""
            + LINE
            + LINE
            + "--"
            + boundary
            + LINE
            + plain(words)
            + "--"
            + boundary
            + LINE
            + "Content-Type: message/disposition-notification"
            + LINE
            + LINE
            + Receipts.fields(receipt, about)
            + LINE
            + "--"
            + boundary
            + "--"
            + LINE)
        .getBytes(US_ASCII);
  }

  private static String top(DirectAddress from, DirectAddress to, String messageId, Instant now) {
    return "From: "
        + from
        + LINE
        + "To: "
        + to
        + LINE
        + "Date: "
        + DATE.format(now)
        + LINE
        + "Message-ID: "
        + oneLine(messageId)
        + LINE
        + "MIME-Version: 1.0"
        + LINE;
  }

  /// The headers of the sealed message, which strangers see: no subject, only what carries it.
  static String outer(DirectAddress from, DirectAddress to, String messageId, Instant now) {
    return top(from, to, messageId, now) + "Subject: Secure message" + LINE;
  }

  private static String plain(String text) {
    return "Content-Type: text/plain; charset=UTF-8"
        + LINE
        + "Content-Transfer-Encoding: base64"
        + LINE
        + LINE
        + base64(text.getBytes(UTF_8))
        + LINE;
  }

  private static String attached(Attachment file) {
    var type = TYPE.matcher(file.type()).matches() ? file.type() : "application/octet-stream";
    var name = file.name().replaceAll("[^A-Za-z0-9._ -]", "_");
    return "Content-Type: %s; name=\"%s\"".formatted(type, name)
        + LINE
        + "Content-Disposition: attachment; filename=\""
        + name
        + "\""
        + LINE
        + "Content-Transfer-Encoding: base64"
        + LINE
        + LINE
        + base64(file.bytes())
        + LINE;
  }

  static String base64(byte[] bytes) {
    return Base64.getMimeEncoder(76, LINE.getBytes(US_ASCII)).encodeToString(bytes);
  }

  private static String words(String text) {
    try {
      return MimeUtility.fold(9, MimeUtility.encodeText(oneLine(text), UTF_8.name(), "B"));
    } catch (UnsupportedEncodingException e) {
      throw new IllegalStateException(e);
    }
  }

  /// No room for a second header.
  private static String oneLine(String text) {
    return text.replaceAll("\\p{Cntrl}+", " ").strip();
  }
}
