package org.bedside.media;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/// What a file carries besides its picture. Nothing in it is unpacked or parsed as XML: a
/// compressed comment can hold a thousand times its size, and XMP is a stranger's XML.
///
/// @param orientation how the picture must be turned, see [Exif]
/// @param complete false if the file ends before its picture does, or has more layers than any
///   camera writes: each one of a large picture costs a third of a second
record Traces(int orientation, Set<Removed> removed, boolean complete) {

  private static final Set<String> PIXELS_OF_PNG =
      Set.of("IHDR", "PLTE", "tRNS", "IDAT", "IEND", "gAMA", "sRGB", "cHRM", "sBIT", "bKGD");
  private static final int MOST_SCANS = 50;
  private static final String EXIF = "Exif\0\0";
  private static final String XMP = "http://ns.adobe.com/";

  static Traces in(byte[] bytes, Format format) {
    return switch (format) {
      case JPEG -> ofJpeg(bytes, Parts.ofJpeg(bytes));
      case PNG -> ofPng(bytes, Parts.ofPng(bytes));
      case GIF, WEBP, HEIC, SVG, OTHER -> new Traces(1, Set.of(), true);
    };
  }

  private static Traces ofJpeg(byte[] bytes, Parts parts) {
    var removed = behind(bytes, parts);
    var orientation = 1;
    for (var part : parts.list()) {
      switch (part.name()) {
        case "e1" -> {
          if (startsWith(bytes, part, EXIF)) {
            var exif = Exif.read(content(bytes, part, EXIF.length()));
            orientation = exif.orientation();
            removed.addAll(exif.found());
          } else {
            removed.add(startsWith(bytes, part, XMP) ? Removed.WORDS : Removed.OTHER);
          }
        }
        case "ed", "fe" -> removed.add(Removed.WORDS);
        // JFIF, Adobe's note on colours and a colour profile say nothing about anybody.
        case "e0", "e2", "ee" -> {}
        default -> {
          if (part.name().startsWith("e")) {
            removed.add(Removed.OTHER);
          }
        }
      }
    }
    var scans = parts.list().stream().filter(part -> part.name().equals("da")).count();
    return new Traces(orientation, removed, parts.end() >= 0 && scans <= MOST_SCANS);
  }

  private static Traces ofPng(byte[] bytes, Parts parts) {
    var removed = behind(bytes, parts);
    var orientation = 1;
    for (var part : parts.list()) {
      switch (part.name()) {
        case "tEXt", "zTXt", "iTXt" -> removed.add(Removed.WORDS);
        case "tIME" -> removed.add(Removed.TIME);
        case "acTL", "fdAT", "fcTL" -> removed.add(Removed.MOTION);
        case "eXIf" -> {
          var exif = Exif.read(content(bytes, part, 0));
          orientation = exif.orientation();
          removed.addAll(exif.found());
        }
        case "iCCP", "pHYs", "hIST", "sPLT", "cICP" -> {}
        default -> {
          if (!PIXELS_OF_PNG.contains(part.name())) {
            removed.add(Removed.OTHER);
          }
        }
      }
    }
    return new Traces(orientation, removed, parts.end() >= 0);
  }

  private static EnumSet<Removed> behind(byte[] bytes, Parts parts) {
    var removed = EnumSet.noneOf(Removed.class);
    if (parts.end() >= 0 && parts.end() < bytes.length) {
      removed.add(Removed.BEHIND);
    }
    return removed;
  }

  private static boolean startsWith(byte[] bytes, Parts.Part part, String start) {
    return part.length() >= start.length()
        && new String(bytes, part.start(), start.length(), ISO_8859_1).equals(start);
  }

  private static byte[] content(byte[] bytes, Parts.Part part, int skip) {
    return Arrays.copyOfRange(bytes, part.start() + skip, part.start() + part.length());
  }
}
