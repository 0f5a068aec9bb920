package org.bedside.peers;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/// An XML stream (RFC 6120) cut into the elements directly below its root. XMPP forbids comments,
/// instructions and document types, so brackets and quotes are all there is to watch; a parser of
/// whole documents would wait for an end that comes with the connection's.
final class XmppStanzas {

  private final InputStream in;
  private final byte[] bytes = new byte[65_536];
  private final ByteArrayOutputStream stanza = new ByteArrayOutputStream();
  private int length;
  private int next;
  private int depth;

  XmppStanzas(InputStream in) {
    this.in = in;
  }

  /// The next whole element as it came, or null when the stream is over.
  @Nullable String next() throws IOException {
    stanza.reset();
    depth = 0;
    for (var b = read(); b >= 0; b = read()) {
      if (b != '<') {
        if (depth > 0) {
          stanza.write(b);
        }
        continue;
      }
      var tag = tag();
      if (tag.startsWith("</stream:stream")) {
        return null;
      }
      if (tag.startsWith("<?") || tag.startsWith("<stream:stream")) {
        continue;
      }
      stanza.writeBytes(tag.getBytes(UTF_8));
      depth += tag.startsWith("</") ? -1 : tag.endsWith("/>") ? 0 : 1;
      if (depth == 0) {
        return stanza.toString(UTF_8);
      }
    }
    return null;
  }

  /// From `<`, which is read already, to the `>` that is not in quotes.
  private String tag() throws IOException {
    var tag = new ByteArrayOutputStream();
    tag.write('<');
    var quote = 0;
    for (var b = read(); b >= 0; b = read()) {
      tag.write(b);
      if (quote == 0 && b == '>') {
        break;
      }
      if (b == quote) {
        quote = 0;
      } else if (quote == 0 && (b == '"' || b == '\'')) {
        quote = b;
      }
    }
    return tag.toString(UTF_8);
  }

  private int read() throws IOException {
    if (next == length) {
      length = in.read(bytes);
      next = 0;
      if (length <= 0) {
        length = 0;
        return -1;
      }
    }
    return bytes[next++] & 0xff;
  }
}
