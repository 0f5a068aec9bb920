package org.bedside.peers;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Set;

/// One request as it came, but for what a proxy has to say itself.
record HttpRequestBytes(String path, ByteArrayOutputStream bytes) {

  private static final Set<String> OUR_OWN = Set.of("host", "connection", "upgrade", "expect");

  static HttpRequestBytes read(InputStream from, String host) throws IOException {
    var in = new BufferedInputStream(from);
    var first = line(in);
    var head = new StringBuilder(first).append("\r\n");
    int length = 0;
    boolean chunked = false;
    for (var line = line(in); !line.isEmpty(); line = line(in)) {
      var name = line.substring(0, line.indexOf(':')).toLowerCase(Locale.ROOT);
      var value = line.substring(line.indexOf(':') + 1).strip();
      chunked |= name.equals("transfer-encoding");
      length = name.equals("content-length") ? Integer.parseInt(value) : length;
      if (!OUR_OWN.contains(name)) {
        head.append(line).append("\r\n");
      }
    }
    head.append("Host: ").append(host).append("\r\nConnection: close\r\n\r\n");
    var bytes = new ByteArrayOutputStream();
    bytes.writeBytes(head.toString().getBytes(ISO_8859_1));
    bytes.writeBytes(chunked ? chunks(in) : in.readNBytes(length));
    return new HttpRequestBytes(first.replaceAll("^\\S+ | \\S+$", ""), bytes);
  }

  /// A chunked body as it came, chunk sizes and all.
  private static byte[] chunks(InputStream in) throws IOException {
    var body = new ByteArrayOutputStream();
    int size;
    do {
      var line = line(in);
      size = Integer.parseInt(line.replaceAll(";.*", ""), 16);
      body.writeBytes((line + "\r\n").getBytes(ISO_8859_1));
      body.writeBytes(in.readNBytes(size));
      body.writeBytes((line(in) + "\r\n").getBytes(ISO_8859_1));
    } while (size > 0);
    return body.toByteArray();
  }

  private static String line(InputStream in) throws IOException {
    var line = new ByteArrayOutputStream();
    for (int next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0) {
        throw new EOFException();
      }
      line.write(next);
    }
    return line.toString(ISO_8859_1).stripTrailing();
  }
}
