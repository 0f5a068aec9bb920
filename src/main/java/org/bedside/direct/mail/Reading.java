package org.bedside.direct.mail;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.mail.internet.MailDateFormat;
import jakarta.mail.internet.MimeUtility;
import java.io.UnsupportedEncodingException;
import java.nio.charset.Charset;
import java.text.ParseException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.bedside.direct.Attachment;
import org.bedside.direct.DirectAddress;
import org.bedside.direct.Incoming;
import org.bedside.direct.Reason;
import org.bedside.direct.Receipt;
import org.jspecify.annotations.Nullable;

/// Reads a letter whose signature holds: its words as plain text, its files as bytes.
public final class Reading {

  private static final int LONGEST_TEXT = 1_000_000;
  private static final int LONGEST_LINE = 998;

  private final Parts parts = new Parts();
  private final StringBuilder text = new StringBuilder();
  private final List<Attachment> files = new ArrayList<>();
  private final DirectAddress sender;
  private @Nullable Receipt receipt;

  private Reading(DirectAddress sender) {
    this.sender = sender;
  }

  static Incoming incoming(Entity letter, DirectAddress sender, DirectAddress recipient)
      throws Unfit {
    var id = letter.only("Message-ID").orElse("");
    if (id.isEmpty() || id.length() > LONGEST_LINE) {
      throw new Unfit(Reason.NOT_MAIL);
    }
    var reading = new Reading(sender);
    reading.read(letter, 0, Receipts.isReport(letter.kind()));
    var options = letter.header("Disposition-Notification-Options");
    return new Incoming(
        sender,
        recipient,
        id,
        sent(letter),
        words(letter.only("Subject").orElse("")),
        clean(reading.text.toString()),
        reading.files,
        reading.receipt,
        options != null
            && options.toUpperCase(Locale.ROOT).contains(Receipts.FINAL_DELIVERY)
            && options.toLowerCase(Locale.ROOT).contains("true"));
  }

  /// Reads a letter again that was kept as it was signed. It was trusted when it came.
  ///
  /// @throws IllegalStateException if it is not what was kept
  public static Incoming again(byte[] inner, DirectAddress sender, DirectAddress recipient) {
    try {
      return incoming(Entity.of(inner), sender, recipient);
    } catch (Unfit e) {
      throw new IllegalStateException("A letter that was kept cannot be read: " + e.reason(), e);
    }
  }

  private void read(Entity part, int depth, boolean report) throws Unfit {
    Parts.checkDepth(depth);
    var kind = part.kind();
    if (kind.name().startsWith("multipart/")) {
      for (var each : parts.of(part, kind)) {
        read(each, depth + 1, report);
      }
    } else if (report && kind.name().equals("message/disposition-notification")) {
      receipt = Receipts.read(part.decoded(), sender).orElse(null);
    } else if (kind.name().equals("text/plain") && name(part, kind).isEmpty()) {
      add(new String(part.decoded(), charset(kind)));
    } else {
      files.add(new Attachment(file(name(part, kind)), kind.name(), part.decoded()));
    }
  }

  private void add(String words) throws Unfit {
    if (text.length() + words.length() > LONGEST_TEXT) {
      throw new Unfit(Reason.TOO_LARGE);
    }
    text.append(text.isEmpty() ? "" : "\n").append(words);
  }

  private static Charset charset(Entity.Kind kind) {
    try {
      var name = kind.parameter("charset");
      return name.isEmpty() ? UTF_8 : Charset.forName(MimeUtility.javaCharset(name));
    } catch (IllegalArgumentException e) {
      return UTF_8;
    }
  }

  private static String name(Entity part, Entity.Kind kind) {
    var disposition = part.header("Content-Disposition");
    if (disposition != null) {
      try {
        var name = new jakarta.mail.internet.ContentDisposition(disposition);
        var file = name.getParameter("filename");
        if (file != null) {
          return words(file);
        }
        if ("attachment".equalsIgnoreCase(name.getDisposition())) {
          return "file";
        }
      } catch (jakarta.mail.internet.ParseException e) {
        return "file";
      }
    }
    return words(kind.parameter("name"));
  }

  /// Only the last step of a path, and nothing that a folder would take for more than a name.
  private static String file(String name) {
    var last =
        name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
            .replaceAll("[^\\p{L}\\p{N}._ -]", "_")
            .strip();
    var safe = last.length() > 120 ? last.substring(last.length() - 120) : last;
    return safe.isBlank() || safe.matches("\\.+") ? "file" : safe;
  }

  private static String words(String header) {
    try {
      // Bytes beyond ASCII are taken for UTF-8, as RFC 6532 has it.
      var raw = new String(header.getBytes(ISO_8859_1), UTF_8);
      return clean(MimeUtility.decodeText(raw)).replace('\n', ' ').strip();
    } catch (UnsupportedEncodingException | RuntimeException e) {
      return clean(header).replace('\n', ' ').strip();
    }
  }

  /// Without what no reader sees: control characters, and marks that turn the direction of a line.
  private static String clean(String words) {
    return words
        .replace("\r\n", "\n")
        .replace('\r', '\n')
        .replaceAll("[\\p{Cntrl}&&[^\n\t]]", "")
        .replaceAll("[\\u202A-\\u202E\\u2066-\\u2069]", "");
  }

  private static @Nullable Instant sent(Entity letter) {
    var date = letter.header("Date");
    try {
      return date == null ? null : new MailDateFormat().parse(date).toInstant();
    } catch (ParseException e) {
      return null;
    }
  }
}
