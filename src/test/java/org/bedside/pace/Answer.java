package org.bedside.pace;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// An answer of the house, read to its end.
///
/// @param headers as they came, `Name: value`
public record Answer(int status, List<String> headers, String body) {

  public Optional<String> header(String name) {
    var start = name.toLowerCase(Locale.ROOT) + ":";
    return headers.stream()
        .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(start))
        .map(line -> line.substring(start.length()).strip())
        .findFirst();
  }

  /// Only what comes before the body.
  static Answer head(BufferedInputStream in) throws IOException {
    var status = Integer.parseInt(line(in).split(" ")[1]);
    var headers = new ArrayList<String>();
    for (var line = line(in); !line.isEmpty(); line = line(in)) {
      headers.add(line);
    }
    return new Answer(status, headers, "");
  }

  static Answer read(BufferedInputStream in) throws IOException {
    var head = head(in);
    var bytes =
        head.header("Transfer-Encoding").isPresent()
            ? chunks(in)
            : in.readNBytes(head.header("Content-Length").map(Integer::parseInt).orElse(0));
    return new Answer(head.status, head.headers, new String(bytes, UTF_8));
  }

  private static byte[] chunks(BufferedInputStream in) throws IOException {
    var all = new ByteArrayOutputStream();
    for (var size = size(in); size > 0; size = size(in)) {
      all.write(in.readNBytes(size));
      line(in);
    }
    line(in);
    return all.toByteArray();
  }

  private static int size(BufferedInputStream in) throws IOException {
    return Integer.parseInt(line(in), 16);
  }

  static String line(BufferedInputStream in) throws IOException {
    var line = new ByteArrayOutputStream(64);
    for (var next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0) {
        throw new EOFException("The house hung up");
      }
      if (next != '\r') {
        line.write(next);
      }
    }
    return line.toString(ISO_8859_1);
  }
}
