package org.bedside.patients;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// The letters of a file, whatever program saved it.
final class FileText {

  private static final char MARK = '\ufeff';

  private FileText() {}

  /// UTF-8 or UTF-16 by their mark, else UTF-8 if it is one, else what Windows writes in the west;
  /// empty for what is no text.
  static Optional<String> of(byte[] bytes) {
    if (startsWith(bytes, 0xff, 0xfe)) {
      return text(bytes, StandardCharsets.UTF_16LE);
    }
    if (startsWith(bytes, 0xfe, 0xff)) {
      return text(bytes, StandardCharsets.UTF_16BE);
    }
    if (isBinary(bytes)) {
      return Optional.empty();
    }
    return text(bytes, StandardCharsets.UTF_8)
        .or(() -> Optional.of(new String(bytes, Charset.forName("windows-1252"))));
  }

  private static Optional<String> text(byte[] bytes, Charset charset) {
    try {
      var text =
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes))
              .toString();
      return Optional.of(!text.isEmpty() && text.charAt(0) == MARK ? text.substring(1) : text);
    } catch (CharacterCodingException _) {
      return Optional.empty();
    }
  }

  /// A spreadsheet, an archive or a picture holds bytes that no text does.
  private static boolean isBinary(byte[] bytes) {
    for (var i = 0; i < Math.min(bytes.length, 8_000); i++) {
      if (bytes[i] >= 0 && bytes[i] < 9) {
        return true;
      }
    }
    return false;
  }

  private static boolean startsWith(byte[] bytes, int first, int second) {
    return bytes.length > 1 && (bytes[0] & 0xff) == first && (bytes[1] & 0xff) == second;
  }
}
