package org.bedside.audit;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bedside.audit.Checkpoint.Remembered;
import org.bedside.audit.Source.Malformed;
import org.jspecify.annotations.Nullable;

/// One pass over an export: bytes are cut and decoded in place, no strings are made.
final class ExportReading implements Source.Reading {

  private static final byte[] VALUES = values();
  private static final int LONGEST_LINE = 1 << 20;

  private final InputStream in;
  private final List<Remembered> remembered = new ArrayList<>();
  private byte[] buffer = new byte[1 << 18];
  private int filled;
  private int start; // of the line
  private int end; // of the line, at its line feed
  private int at; // in the line
  private long line;
  private long rows;
  private boolean ended;

  ExportReading(InputStream in) throws IOException {
    this.in = in;
    nextLine();
    if (!starts(Export.HEADER) || end - start != Export.HEADER.length()) {
      throw malformed("it does not begin with \"" + Export.HEADER + "\".");
    }
    nextLine();
    while (starts(Export.CHECKPOINT + "\t")) {
      at = start + Export.CHECKPOINT.length() + 1;
      remembered.add(new Remembered(number(), number(), hex(Row.HASH, end)));
      if (at != end) {
        throw malformed("there is more behind the checkpoint.");
      }
      nextLine();
    }
  }

  @Override
  public List<Remembered> remembered() {
    return remembered;
  }

  @Override
  public @Nullable Row next() throws IOException {
    if (ended) {
      return null;
    }
    if (starts(Export.END + "\t")) {
      finish();
      return null;
    }
    at = start;
    var row =
        new Row(
            number(),
            number(),
            given(text()),
            given(text()),
            given(text()),
            text(),
            text(),
            salt(),
            hexField(),
            hexField(),
            hex(Row.HASH, end));
    if (at != end) {
      throw malformed("there is more behind the entry.");
    }
    rows++;
    nextLine();
    return row;
  }

  private void finish() throws IOException {
    at = start + Export.END.length() + 1;
    var expected = Long.toString(rows).getBytes(StandardCharsets.US_ASCII);
    if (!Arrays.equals(buffer, at, end, expected, 0, expected.length)) {
      throw malformed("its last line counts other than the " + rows + " entries it has.");
    }
    if (end + 1 < filled || in.read() >= 0) {
      throw malformed("there is more behind its last line.");
    }
    ended = true;
  }

  private void nextLine() throws IOException {
    start = line == 0 ? 0 : end + 1;
    line++;
    for (var i = start; ; i++) {
      if (i == filled) {
        i = refill(i);
      }
      if (buffer[i] == '\n') {
        end = i;
        return;
      }
    }
  }

  /// Moves the begun line to the front and reads behind it; returns where reading goes on.
  private int refill(int position) throws IOException {
    var begun = position - start;
    if (begun > LONGEST_LINE) {
      throw malformed("it is too long.");
    }
    System.arraycopy(buffer, start, buffer, 0, begun);
    if (begun == buffer.length) {
      buffer = Arrays.copyOf(buffer, buffer.length * 2);
    }
    start = 0;
    var read = in.read(buffer, begun, buffer.length - begun);
    if (read <= 0) {
      throw malformed("the file ends before its last line.");
    }
    filled = begun + read;
    return begun;
  }

  private boolean starts(String word) {
    var length = word.length();
    if (end - start < length) {
      return false;
    }
    for (var i = 0; i < length; i++) {
      if (buffer[start + i] != word.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private int tab() throws Malformed {
    for (var i = at; i < end; i++) {
      if (buffer[i] == '\t') {
        return i;
      }
    }
    throw malformed("a field is missing.");
  }

  /// A number without sign and without zeros before it.
  private long number() throws Malformed {
    var tab = tab();
    var number = 0L;
    if (tab == at || tab - at > 18 || (buffer[at] == '0' && tab - at > 1)) {
      throw malformed("a number is not written as one.");
    }
    for (; at < tab; at++) {
      var digit = buffer[at] - '0';
      if (digit < 0 || digit > 9) {
        throw malformed("a number is not written as one.");
      }
      number = number * 10 + digit;
    }
    at = tab + 1;
    return number;
  }

  private byte @Nullable [] text() throws Malformed {
    var tab = tab();
    var from = at;
    at = tab + 1;
    if (tab - from == 2 && buffer[from] == '\\' && buffer[from + 1] == 'N') {
      return null;
    }
    for (var i = from; i < tab; i++) {
      if (buffer[i] == '\\' || buffer[i] == '\r') {
        return unescaped(from, tab);
      }
    }
    return Arrays.copyOfRange(buffer, from, tab);
  }

  private byte[] unescaped(int from, int to) throws Malformed {
    var out = new byte[to - from];
    var length = 0;
    for (var i = from; i < to; i++) {
      if (buffer[i] == '\r' || (buffer[i] == '\\' && i + 1 == to)) {
        throw malformed("a text is not escaped as it should be.");
      }
      out[length++] = buffer[i] == '\\' ? meaning(buffer[++i]) : buffer[i];
    }
    return Arrays.copyOf(out, length);
  }

  private byte meaning(byte escaped) throws Malformed {
    return switch (escaped) {
      case '\\' -> '\\';
      case 't' -> '\t';
      case 'n' -> '\n';
      case 'r' -> '\r';
      default -> throw malformed("a text is not escaped as it should be.");
    };
  }

  private byte[] given(byte @Nullable [] text) throws Malformed {
    if (text == null) {
      throw malformed("a field is missing.");
    }
    return text;
  }

  private byte @Nullable [] salt() throws Malformed {
    var tab = tab();
    if (tab - at == 2 && buffer[at] == '\\' && buffer[at + 1] == 'N') {
      at = tab + 1;
      return null;
    }
    var salt = hex(Seal.SALT, tab);
    at = tab + 1;
    return salt;
  }

  private byte[] hexField() throws Malformed {
    var tab = tab();
    var hash = hex(Row.HASH, tab);
    at = tab + 1;
    return hash;
  }

  private byte[] hex(int length, int to) throws Malformed {
    if (to - at != 2 * length) {
      throw malformed("a hash has not the right length.");
    }
    var out = new byte[length];
    for (var i = 0; i < length; i++, at += 2) {
      var value = VALUES[buffer[at] & 0xff] << 4 | VALUES[buffer[at + 1] & 0xff];
      if (value < 0) {
        throw malformed("a hash is not written in lower-case hexadecimal.");
      }
      out[i] = (byte) value;
    }
    return out;
  }

  private static byte[] values() {
    var values = new byte[256];
    Arrays.fill(values, (byte) -1);
    for (var i = 0; i < 16; i++) {
      values["0123456789abcdef".charAt(i)] = (byte) i;
    }
    return values;
  }

  private Malformed malformed(String sentence) {
    return new Malformed(line, sentence);
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
