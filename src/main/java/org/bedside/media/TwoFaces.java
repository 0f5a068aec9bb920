package org.bedside.media;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.List;

/// Recognises a picture that is also a page, a program, a document or an archive to whoever opens
/// it as one. Drawing it anew makes it harmless in any case; whoever brings such a file should hear
/// that something is wrong with it.
final class TwoFaces {

  /// Long enough never to stand in compressed pixels by chance.
  private static final List<byte[]> MARKS =
      List.of(
          bytes("<script"),
          bytes("<!doctype"),
          bytes("<iframe"),
          bytes("<html>"),
          bytes("<html "),
          bytes("<?php "),
          bytes("%pdf-1."),
          bytes("javascript:"));

  private static final byte[] END_OF_ZIP = {'P', 'K', 5, 6};
  private static final int FARTHEST_END_OF_ZIP = 22 + 65_535;

  private TwoFaces() {}

  static boolean in(byte[] bytes) {
    for (var at = 0; at < bytes.length; at++) {
      var here = bytes[at];
      if (here == '<' || here == '%' || here == 'j' || here == 'J') {
        for (var mark : MARKS) {
          if (stands(mark, bytes, at)) {
            return true;
          }
        }
      }
    }
    return endsAsZip(bytes);
  }

  private static boolean endsAsZip(byte[] bytes) {
    for (var at = Math.max(0, bytes.length - FARTHEST_END_OF_ZIP); at < bytes.length; at++) {
      if (stands(END_OF_ZIP, bytes, at)) {
        return true;
      }
    }
    return false;
  }

  private static boolean stands(byte[] mark, byte[] bytes, int at) {
    if (at + mark.length > bytes.length) {
      return false;
    }
    for (var i = 0; i < mark.length; i++) {
      var letter = bytes[at + i];
      if (letter >= 'A' && letter <= 'Z' && mark[i] >= 'a') {
        letter = (byte) (letter + ('a' - 'A'));
      }
      if (letter != mark[i]) {
        return false;
      }
    }
    return true;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(ISO_8859_1);
  }
}
