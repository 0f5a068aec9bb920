package org.bedside.media;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Locale;
import java.util.regex.Pattern;

/// What a file is, by its first bytes and by nothing that its sender says.
enum Format {
  JPEG,
  PNG,
  GIF,
  WEBP,
  HEIC,
  SVG,
  OTHER;

  private static final String PNG_START = "\u0089PNG\r\n\u001a\n";
  private static final Pattern HEIF = Pattern.compile("(?s).{4}ftyp(hei|hev|mif|msf|avif|avis).*");
  private static final Pattern XML = Pattern.compile("(?s)(\u00ef\u00bb\u00bf)?\\s*<.*");

  static Format of(byte[] bytes) {
    var start = new String(bytes, 0, Math.min(bytes.length, 1024), ISO_8859_1);
    if (start.startsWith("\u00ff\u00d8\u00ff")) {
      return JPEG;
    }
    if (start.startsWith(PNG_START)) {
      return PNG;
    }
    if (start.startsWith("GIF87a") || start.startsWith("GIF89a")) {
      return GIF;
    }
    if (start.startsWith("RIFF") && start.startsWith("WEBP", 8)) {
      return WEBP;
    }
    if (HEIF.matcher(start).matches()) {
      return HEIC;
    }
    var svg = start.toLowerCase(Locale.ROOT).contains("<svg");
    return svg && XML.matcher(start).matches() ? SVG : OTHER;
  }
}
