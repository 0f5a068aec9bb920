package org.bedside.direct.mail;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.internet.ParseException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.bedside.direct.Reason;
import org.jspecify.annotations.Nullable;

/// A message or a part of one (RFC 5322, RFC 2045), with the exact bytes it came in, which is what
/// a signature is about.
record Entity(List<Field> fields, byte[] raw, int bodyAt) {

  private static final int LONGEST_HEADER = 64 * 1024;
  private static final int MOST_FIELDS = 500;
  private static final Pattern FIELD = Pattern.compile("([!-9;-~]+)[ \t]*:(.*)", Pattern.DOTALL);

  record Field(String name, String value) {}

  static Entity of(byte[] raw) throws Unfit {
    var fields = new ArrayList<Field>();
    var line = new StringBuilder();
    int at = 0;
    while (at < raw.length) {
      var end = endOfLine(raw, at);
      var words = new String(raw, at, end - at, ISO_8859_1).stripTrailing();
      at = Math.min(end + 1, raw.length);
      if (at > LONGEST_HEADER || fields.size() > MOST_FIELDS) {
        throw new Unfit(Reason.TOO_LARGE);
      }
      if (!words.isEmpty() && (words.charAt(0) == ' ' || words.charAt(0) == '\t')) {
        line.append(' ').append(words.strip());
        continue;
      }
      keep(line, fields);
      if (words.isEmpty()) {
        return new Entity(fields, raw, at);
      }
      line.append(words);
    }
    keep(line, fields);
    return new Entity(fields, raw, raw.length);
  }

  private static void keep(StringBuilder line, List<Field> fields) throws Unfit {
    if (line.isEmpty()) {
      return;
    }
    var field = FIELD.matcher(line);
    if (!field.matches()) {
      throw new Unfit(Reason.NOT_MAIL);
    }
    fields.add(new Field(field.group(1), field.group(2).strip()));
    line.setLength(0);
  }

  private static int endOfLine(byte[] raw, int from) {
    var at = from;
    while (at < raw.length && raw[at] != '\n') {
      at++;
    }
    return at;
  }

  /// The first header of that name.
  @Nullable String header(String name) {
    for (var field : fields) {
      if (field.name().equalsIgnoreCase(name)) {
        return field.value();
      }
    }
    return null;
  }

  /// The only header of that name; empty if there is none.
  Optional<String> only(String name) throws Unfit {
    var found = fields.stream().filter(f -> f.name().equalsIgnoreCase(name)).toList();
    if (found.size() > 1) {
      throw new Unfit(Reason.NOT_MAIL);
    }
    return found.stream().findFirst().map(Field::value);
  }

  /// What it says it is; plain text if it says nothing.
  Kind kind() throws Unfit {
    var words = only("Content-Type").orElse("text/plain");
    try {
      return Kind.of(new ContentType(words));
    } catch (ParseException e) {
      return new Kind("application/octet-stream", new ContentType());
    }
  }

  /// @param name such as `text/plain`, in small letters
  record Kind(String name, ContentType words) {

    static Kind of(ContentType words) {
      return new Kind(words.getBaseType().toLowerCase(Locale.ROOT), words);
    }

    /// Empty if it says nothing.
    String parameter(String name) {
      var value = words.getParameter(name);
      return value == null ? "" : value;
    }
  }

  byte[] body() {
    return Arrays.copyOfRange(raw, bodyAt, raw.length);
  }

  /// The body without its transfer encoding.
  byte[] decoded() throws Unfit {
    var encoding = only("Content-Transfer-Encoding").orElse("7bit").toLowerCase(Locale.ROOT);
    try {
      return switch (encoding) {
        case "7bit", "8bit", "binary" -> body();
        case "base64" -> Base64.getMimeDecoder().decode(body());
        case "quoted-printable" -> {
          try (var in = MimeUtility.decode(new ByteArrayInputStream(body()), encoding)) {
            yield in.readAllBytes();
          }
        }
        default -> throw new Unfit(Reason.NOT_MAIL);
      };
    } catch (IllegalArgumentException | MessagingException | IOException e) {
      throw new Unfit(Reason.NOT_MAIL);
    }
  }
}
