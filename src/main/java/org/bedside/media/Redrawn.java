package org.bedside.media;

import java.awt.image.BufferedImage;
import java.util.EnumSet;
import java.util.Set;

/// What became of a file: a picture drawn anew from its pixels, or why not.
sealed interface Redrawn {

  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Picture(Kind kind, int width, int height, byte[] bytes, Set<Removed> removed)
      implements Redrawn {}

  record Refused(Refusal reason) implements Redrawn {}

  /// Good enough to be drawn once more for a channel.
  float KEPT_QUALITY = 0.92f;

  /// A pure function of the bytes.
  static Redrawn from(byte[] bytes, MediaSettings limits) {
    if (bytes.length == 0) {
      return new Refused(Refusal.EMPTY);
    }
    if (bytes.length > limits.bytes()) {
      return new Refused(Refusal.TOO_LARGE);
    }
    var format = Format.of(bytes);
    return switch (format) {
      case SVG -> new Refused(Refusal.SVG);
      case HEIC -> new Refused(Refusal.HEIC);
      case OTHER -> new Refused(Refusal.NOT_A_PICTURE);
      case JPEG, PNG, GIF, WEBP -> ofPicture(bytes, format, limits);
    };
  }

  private static Redrawn ofPicture(byte[] bytes, Format format, MediaSettings limits) {
    if (TwoFaces.in(bytes)) {
      return new Refused(Refusal.TWO_FACED);
    }
    var traces = Traces.in(bytes, format);
    if (!traces.complete()) {
      return new Refused(Refusal.BROKEN);
    }
    return Decoder.alone(() ->
        switch (Decoder.decode(bytes, format, limits.pixels())) {
          case Decoder.Decoded.Refused(var reason) -> new Refused(reason);
          case Decoder.Decoded.Picture(var image, var more) -> {
            if (!traces.complete()) {
              yield new Refused(Refusal.BROKEN);
            }
            var removed = EnumSet.noneOf(Removed.class);
            removed.addAll(traces.removed());
            if (more) {
              removed.add(Removed.MOTION);
            }
            yield drawn(image, format, traces.orientation(), limits, removed);
          }
        });
  }

  private static Picture drawn(
      BufferedImage image,
      Format format,
      int orientation,
      MediaSettings limits,
      Set<Removed> removed) {
    var upright = Pixels.upright(Pixels.within(image, limits.longestSide()), orientation);
    // What came without loss stays so: letters on a drawing blur as JPEG.
    var kind = format == Format.JPEG ? Kind.JPEG : Kind.PNG;
    var bytes = kind == Kind.PNG ? Encoder.png(upright) : Encoder.jpeg(upright, KEPT_QUALITY);
    return new Picture(kind, upright.getWidth(), upright.getHeight(), bytes, Set.copyOf(removed));
  }
}
