package org.bedside.media;

import java.awt.image.BufferedImage;

/// Makes a picture fit into a width and a number of bytes, giving up as little as it can: first
/// quality, then size. The same picture and limits give the same bytes.
final class Fitting {

  private static final float[] QUALITIES = {0.88f, 0.8f, 0.72f, 0.64f, 0.56f};
  private static final double STEP = 0.85;

  private Fitting() {}

  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Fitted(Kind kind, int width, int height, byte[] bytes) {}

  static Fitted fit(BufferedImage image, Kind kind, int maxWidth, long maxBytes) {
    var small = Pixels.narrowed(image, maxWidth);
    if (kind == Kind.PNG) {
      var png = Encoder.png(small);
      if (png.length <= maxBytes) {
        return new Fitted(Kind.PNG, small.getWidth(), small.getHeight(), png);
      }
    }
    while (true) {
      for (var quality : QUALITIES) {
        var jpeg = Encoder.jpeg(small, quality);
        if (jpeg.length <= maxBytes) {
          return new Fitted(Kind.JPEG, small.getWidth(), small.getHeight(), jpeg);
        }
      }
      if (small.getWidth() == 1) {
        throw new IllegalArgumentException("No picture fits into " + maxBytes + " bytes");
      }
      small = Pixels.narrowed(image, Math.max(1, (int) (small.getWidth() * STEP)));
    }
  }
}
