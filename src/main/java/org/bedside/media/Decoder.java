package org.bedside.media;

import java.awt.Dimension;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.Semaphore;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;

/// Unpacks a picture after its header has told how large it will be. One at a time: a large one
/// takes some two hundred megabytes.
final class Decoder {

  private static final long MOST_BYTES_UNPACKED = 200L << 20;
  private static final Semaphore ONE = new Semaphore(1);

  /// What became of the bytes.
  sealed interface Decoded {
    /// @param more there were further pictures in the file
    record Picture(BufferedImage image, boolean more) implements Decoded {}

    record Refused(Refusal reason) implements Decoded {}
  }

  private Decoder() {}

  /// Does `work` when no other picture is being unpacked.
  static <T> T alone(java.util.function.Supplier<T> work) {
    ONE.acquireUninterruptibly();
    try {
      return work.get();
    } finally {
      ONE.release();
    }
  }

  static Decoded decode(byte[] bytes, Format format, long mostPixels) {
    var readers = ImageIO.getImageReadersByFormatName(format.name());
    if (!readers.hasNext()) {
      return new Decoded.Refused(format == Format.WEBP ? Refusal.WEBP : Refusal.NOT_A_PICTURE);
    }
    var reader = readers.next();
    try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
      reader.setInput(in, false, true);
      if (isTooLarge(reader, mostPixels)) {
        return new Decoded.Refused(Refusal.TOO_MANY_PIXELS);
      }
      return new Decoded.Picture(reader.read(0), format == Format.GIF && hasMore(reader));
    } catch (IOException | RuntimeException e) {
      // The JDK's decoders answer damage with whatever exception the damage leads to.
      return new Decoded.Refused(Refusal.BROKEN);
    } finally {
      reader.dispose();
    }
  }

  /// Of a picture that the house has drawn itself.
  static Dimension size(byte[] bytes, Format format) {
    var reader = ImageIO.getImageReadersByFormatName(format.name()).next();
    try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
      reader.setInput(in, false, true);
      return new Dimension(reader.getWidth(0), reader.getHeight(0));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      reader.dispose();
    }
  }

  private static boolean isTooLarge(ImageReader reader, long mostPixels) throws IOException {
    var pixels = (long) reader.getWidth(0) * reader.getHeight(0);
    if (pixels > mostPixels) {
      return true;
    }
    var types = reader.getImageTypes(0);
    var bits = types.hasNext() ? types.next().getColorModel().getPixelSize() : 24;
    return pixels * bits / 8 > MOST_BYTES_UNPACKED;
  }

  private static boolean hasMore(ImageReader reader) {
    try {
      return reader.getNumImages(true) > 1;
    } catch (IOException | RuntimeException e) {
      return true;
    }
  }
}
