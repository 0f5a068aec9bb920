package org.bedside.media;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.ArrayList;
import java.util.List;

/// The parts of a JPEG or PNG file, found without unpacking any of them.
///
/// @param list in order: a JPEG's markers by number (`e1`), a PNG's chunks by name (`tEXt`)
/// @param end where the picture ends, or -1 if it never does
record Parts(List<Part> list, int end) {

  /// @param start of its content, which is `length` long
  record Part(String name, int start, int length) {}

  private static final int END_OF_IMAGE = 0xd9;
  private static final int START_OF_SCAN = 0xda;

  /// Chunks: length, name, content, checksum.
  static Parts ofPng(byte[] bytes) {
    var parts = new ArrayList<Part>();
    for (var at = 8; at + 12 <= bytes.length; ) {
      var length = (u16(bytes, at) << 16) | u16(bytes, at + 2);
      if (length < 0 || length > bytes.length - at - 12) {
        break;
      }
      var name = new String(bytes, at + 4, 4, ISO_8859_1);
      parts.add(new Part(name, at + 8, length));
      at += 12 + length;
      if (name.equals("IEND")) {
        return new Parts(parts, at);
      }
    }
    return new Parts(parts, -1);
  }

  /// Markers, of which most carry a length; in the scans between them `ff` is followed by `00`, a
  /// restart or a fill byte.
  static Parts ofJpeg(byte[] bytes) {
    var parts = new ArrayList<Part>();
    var inScan = false;
    for (var at = 2; at + 1 < bytes.length; ) {
      var marker = bytes[at + 1] & 0xff;
      if ((bytes[at] & 0xff) != 0xff) {
        if (!inScan) {
          break;
        }
        at++;
      } else if (marker == END_OF_IMAGE) {
        return new Parts(parts, at + 2);
      } else if (marker == 0xff) {
        at++;
      } else if (marker == 0 || marker == 1 || (marker >= 0xd0 && marker <= 0xd8)) {
        at += 2;
      } else {
        var length = at + 3 < bytes.length ? u16(bytes, at + 2) : 0;
        if (length < 2 || length > bytes.length - at - 2) {
          break;
        }
        parts.add(new Part(Integer.toHexString(marker), at + 4, length - 2));
        inScan = marker == START_OF_SCAN;
        at += 2 + length;
      }
    }
    return new Parts(parts, -1);
  }

  private static int u16(byte[] bytes, int at) {
    return (bytes[at] & 0xff) << 8 | (bytes[at + 1] & 0xff);
  }
}
