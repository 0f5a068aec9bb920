package org.bedside.media;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/// Writes pixels and nothing else.
final class Encoder {

  private Encoder() {}

  static byte[] png(BufferedImage image) {
    return encoded(image, "png", 0);
  }

  /// @param quality from 0 to 1
  static byte[] jpeg(BufferedImage image, float quality) {
    return encoded(Pixels.flat(image), "jpeg", quality);
  }

  private static byte[] encoded(BufferedImage image, String format, float quality) {
    var writer = ImageIO.getImageWritersByFormatName(format).next();
    var bytes = new ByteArrayOutputStream();
    try (var out = new MemoryCacheImageOutputStream(bytes)) {
      writer.setOutput(out);
      var how = writer.getDefaultWriteParam();
      if (quality > 0) {
        how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        how.setCompressionQuality(quality);
      }
      writer.write(null, new IIOImage(image, null, null), how);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }
}
