package org.bedside.direct.mail;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bedside.direct.Reason;

/// Takes a multipart body apart (RFC 2046), each part with its exact bytes. One for a message,
/// because it counts: a message has a hundred parts at most, eight deep.
final class Parts {

  private static final int DEEPEST = 8;
  private static final int MOST = 100;
  private static final int LONGEST_BOUNDARY = 70;

  private int count;

  static void checkDepth(int depth) throws Unfit {
    if (depth > DEEPEST) {
      throw new Unfit(Reason.TOO_DEEP);
    }
  }

  List<Entity> of(Entity whole, Entity.Kind kind) throws Unfit {
    var boundary = kind.parameter("boundary");
    if (boundary.isEmpty() || boundary.length() > LONGEST_BOUNDARY) {
      throw new Unfit(Reason.NOT_MAIL);
    }
    var found = new ArrayList<Entity>();
    for (var part : split(whole.body(), ("--" + boundary).getBytes(ISO_8859_1))) {
      found.add(Entity.of(part));
    }
    return found;
  }

  private List<byte[]> split(byte[] body, byte[] delimiter) throws Unfit {
    var parts = new ArrayList<byte[]>();
    int start = -1;
    int at = 0;
    while (at < body.length) {
      var end = at;
      while (end < body.length && body[end] != '\n') {
        end++;
      }
      var delimits = isDelimiter(body, at, end, delimiter);
      if (delimits != Line.WORDS) {
        if (start >= 0) {
          parts.add(Arrays.copyOfRange(body, start, Math.max(start, beforeBreak(body, at))));
        }
        if (delimits == Line.CLOSES) {
          return parts;
        }
        if (++count > MOST) {
          throw new Unfit(Reason.TOO_MANY_PARTS);
        }
        start = Math.min(end + 1, body.length);
      }
      at = end + 1;
    }
    throw new Unfit(Reason.NOT_MAIL); // it was cut off
  }

  private enum Line {
    WORDS,
    DELIMITS,
    CLOSES
  }

  private static Line isDelimiter(byte[] body, int from, int to, byte[] delimiter) {
    if (to - from < delimiter.length
        || !Arrays.equals(body, from, from + delimiter.length, delimiter, 0, delimiter.length)) {
      return Line.WORDS;
    }
    var rest =
        new String(body, from + delimiter.length, to - from - delimiter.length, ISO_8859_1).strip();
    return rest.isEmpty() ? Line.DELIMITS : rest.equals("--") ? Line.CLOSES : Line.WORDS;
  }

  /// The line break before a delimiter belongs to the delimiter.
  private static int beforeBreak(byte[] body, int at) {
    var end = at;
    if (end > 0 && body[end - 1] == '\n') {
      end--;
    }
    return end > 0 && body[end - 1] == '\r' ? end - 1 : end;
  }

  /// Each line ends with CR LF, as it did when it was signed.
  static byte[] canonical(byte[] raw) {
    var out = new ByteArrayOutputStream(raw.length + 64);
    for (var i = 0; i < raw.length; i++) {
      if (raw[i] == '\n' && (i == 0 || raw[i - 1] != '\r')) {
        out.write('\r');
      }
      out.write(raw[i]);
    }
    return out.toByteArray();
  }
}
