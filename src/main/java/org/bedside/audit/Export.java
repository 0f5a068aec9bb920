package org.bedside.audit;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/// Writes a ledger as lines that can be read in one way only, so that a changed byte is a changed
/// entry: fields between tabs, numbers in decimal, hashes in lower-case hexadecimal, `\N` for none,
/// and in texts only backslash, tab, line feed and carriage return escaped.
final class Export {

  static final String HEADER = "bedside audit export v1";
  static final String CHECKPOINT = "checkpoint";
  static final String END = "end";
  private static final byte[] DIGITS = "0123456789abcdef".getBytes(US_ASCII);
  private static final byte[] NONE = "\\N".getBytes(US_ASCII);

  private final OutputStream out;

  private Export(OutputStream out) {
    this.out = out;
  }

  /// Writes all of it and flushes; closing is the caller's.
  static void write(Source source, OutputStream to) throws IOException {
    var buffered = new BufferedOutputStream(to, 1 << 16);
    try (var reading = source.open()) {
      new Export(buffered).write(reading);
    }
    buffered.flush();
  }

  private void write(Source.Reading reading) throws IOException {
    line(HEADER);
    for (var memory : reading.remembered()) {
      ascii(CHECKPOINT + "\t" + memory.size() + "\t" + memory.at() + "\t");
      hex(memory.root());
      out.write('\n');
    }
    var rows = 0L;
    for (var row = reading.next(); row != null; row = reading.next()) {
      write(row);
      rows++;
    }
    line(END + "\t" + rows);
  }

  private void write(Row row) throws IOException {
    ascii(row.seq() + "\t" + row.at() + "\t");
    text(row.actor());
    text(row.action());
    text(row.subject());
    text(row.reason());
    text(row.details());
    var salt = row.salt();
    if (salt == null) {
      out.write(NONE);
    } else {
      hex(salt);
    }
    out.write('\t');
    hex(row.commitment());
    out.write('\t');
    hex(row.prevHash());
    out.write('\t');
    hex(row.hash());
    out.write('\n');
  }

  private void line(String text) throws IOException {
    ascii(text);
    out.write('\n');
  }

  private void ascii(String text) throws IOException {
    out.write(text.getBytes(US_ASCII));
  }

  private void hex(byte[] bytes) throws IOException {
    for (var b : bytes) {
      out.write(DIGITS[b >> 4 & 15]);
      out.write(DIGITS[b & 15]);
    }
  }

  /// A text and the tab behind it.
  private void text(byte @Nullable [] bytes) throws IOException {
    if (bytes == null) {
      out.write(NONE);
    } else {
      for (var b : bytes) {
        var escape = escape(b);
        if (escape != 0) {
          out.write('\\');
        }
        out.write(escape != 0 ? escape : b);
      }
    }
    out.write('\t');
  }

  private static int escape(byte b) {
    return switch (b) {
      case '\\' -> '\\';
      case '\t' -> 't';
      case '\n' -> 'n';
      case '\r' -> 'r';
      default -> 0;
    };
  }
}
