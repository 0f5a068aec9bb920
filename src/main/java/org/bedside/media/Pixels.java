package org.bedside.media;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;

/// Draws a picture anew: smaller, upright, in plain sRGB. The result shares nothing with what it
/// was drawn from.
final class Pixels {

  private Pixels() {}

  /// Within `longestSide`, never enlarged.
  static BufferedImage within(BufferedImage image, int longestSide) {
    var longest = Math.max(image.getWidth(), image.getHeight());
    return longest <= longestSide ? plain(image) : scaled(image, (double) longestSide / longest);
  }

  /// Within `width`, never enlarged.
  static BufferedImage narrowed(BufferedImage image, int width) {
    return width >= image.getWidth() ? image : scaled(image, (double) width / image.getWidth());
  }

  /// By halves, so that no pixel is left out, and then the rest of the way.
  private static BufferedImage scaled(BufferedImage image, double factor) {
    var width = Math.max(1, (int) Math.round(image.getWidth() * factor));
    var height = Math.max(1, (int) Math.round(image.getHeight() * factor));
    var step = image;
    while (step.getWidth() > 2 * width && step.getHeight() > 2 * height) {
      step = drawn(step, step.getWidth() / 2, step.getHeight() / 2);
    }
    return drawn(step, width, height);
  }

  private static BufferedImage plain(BufferedImage image) {
    return drawn(image, image.getWidth(), image.getHeight());
  }

  private static BufferedImage drawn(BufferedImage image, int width, int height) {
    var canvas = canvas(image, width, height);
    paint(
        canvas,
        image,
        AffineTransform.getScaleInstance(
            (double) width / image.getWidth(), (double) height / image.getHeight()));
    return canvas;
  }

  /// As it was meant to be looked at (EXIF 2.32, tag 0x0112): a camera held upright stores the
  /// picture lying and notes the turn, and that note is lost when the picture is drawn anew.
  static BufferedImage upright(BufferedImage image, int orientation) {
    if (orientation == 1) {
      return image;
    }
    double w = image.getWidth();
    double h = image.getHeight();
    // Each column of a matrix says where the stored right and down of the picture go.
    var turn =
        switch (orientation) {
          case 2 -> new AffineTransform(-1, 0, 0, 1, w, 0);
          case 3 -> new AffineTransform(-1, 0, 0, -1, w, h);
          case 4 -> new AffineTransform(1, 0, 0, -1, 0, h);
          case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
          case 6 -> new AffineTransform(0, 1, -1, 0, h, 0);
          case 7 -> new AffineTransform(0, -1, -1, 0, h, w);
          case 8 -> new AffineTransform(0, -1, 1, 0, 0, w);
          default -> new AffineTransform();
        };
    var lies = orientation >= 5;
    var canvas = canvas(image, (int) (lies ? h : w), (int) (lies ? w : h));
    paint(canvas, image, turn);
    return canvas;
  }

  /// On white, for formats that know no transparency.
  static BufferedImage flat(BufferedImage image) {
    if (!image.getColorModel().hasAlpha()) {
      return image;
    }
    var canvas =
        new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_3BYTE_BGR);
    var pen = canvas.createGraphics();
    pen.drawImage(image, 0, 0, Color.WHITE, null);
    pen.dispose();
    return canvas;
  }

  private static BufferedImage canvas(BufferedImage image, int width, int height) {
    return new BufferedImage(
        width,
        height,
        image.getColorModel().hasAlpha()
            ? BufferedImage.TYPE_4BYTE_ABGR
            : BufferedImage.TYPE_3BYTE_BGR);
  }

  private static void paint(BufferedImage canvas, BufferedImage image, AffineTransform how) {
    Graphics2D pen = canvas.createGraphics();
    pen.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    pen.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
    pen.drawImage(image, how, null);
    pen.dispose();
  }
}
