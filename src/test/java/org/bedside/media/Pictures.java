package org.bedside.media;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Random;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/// Pictures made for tests, and what strangers put into them.
public final class Pictures {

  private Pictures() {}

  /// Red, green, blue and white quarters: top left, top right, bottom left, bottom right.
  static BufferedImage quarters(int width, int height, int type) {
    var image = new BufferedImage(width, height, type);
    var pen = image.createGraphics();
    var colors = new Color[] {Color.RED, Color.GREEN, Color.BLUE, Color.WHITE};
    for (var i = 0; i < 4; i++) {
      pen.setColor(colors[i]);
      pen.fillRect(i % 2 * width / 2, i / 2 * height / 2, width / 2, height / 2);
    }
    pen.dispose();
    return image;
  }

  /// What compresses badly, so that limits of bytes bite.
  static BufferedImage noise(int width, int height) {
    var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    var random = new Random(7);
    for (var y = 0; y < height; y++) {
      for (var x = 0; x < width; x++) {
        image.setRGB(x, y, random.nextInt());
      }
    }
    return image;
  }

  static byte[] written(BufferedImage image, String format) {
    var bytes = new ByteArrayOutputStream();
    try {
      if (!ImageIO.write(image, format, bytes)) {
        throw new IllegalStateException(format);
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return bytes.toByteArray();
  }

  public static byte[] jpeg() {
    return written(quarters(64, 32, BufferedImage.TYPE_INT_RGB), "jpeg");
  }

  public static byte[] png() {
    return written(quarters(64, 32, BufferedImage.TYPE_INT_RGB), "png");
  }

  /// With a segment put in right behind the start.
  static byte[] withSegment(byte[] jpeg, int marker, byte[] content) {
    var out = ByteBuffer.allocate(jpeg.length + content.length + 4);
    out.put(jpeg, 0, 2).put((byte) 0xff).put((byte) marker).putShort((short) (content.length + 2));
    return out.put(content).put(jpeg, 2, jpeg.length - 2).array();
  }

  /// With a chunk put in right behind the header.
  static byte[] withChunk(byte[] png, String name, byte[] content) {
    var chunk = chunk(name, content);
    var header = 8 + 25;
    var out = ByteBuffer.allocate(png.length + chunk.length);
    return out.put(png, 0, header).put(chunk).put(png, header, png.length - header).array();
  }

  static byte[] chunk(String name, byte[] content) {
    var crc = new CRC32();
    crc.update(name.getBytes(US_ASCII));
    crc.update(content);
    return ByteBuffer.allocate(content.length + 12)
        .putInt(content.length)
        .put(name.getBytes(US_ASCII))
        .put(content)
        .putInt((int) crc.getValue())
        .array();
  }

  /// A PNG that claims a size and holds almost nothing.
  public static byte[] headerBomb(int width, int height) {
    var header = ByteBuffer.allocate(13).putInt(width).putInt(height);
    header.put(new byte[] {8, 2, 0, 0, 0});
    var start = "\u0089PNG\r\n\u001a\n".getBytes(ISO_8859_1);
    return joined(
        start,
        chunk("IHDR", header.array()),
        chunk("IDAT", new byte[] {0x78, (byte) 0x9c, 3, 0, 0, 0, 0, 1}),
        chunk("IEND", new byte[0]));
  }

  static byte[] joined(byte[]... parts) {
    var out = new ByteArrayOutputStream();
    for (var part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }

  public static byte[] exif(byte[] jpeg, int orientation, String xmp) {
    return withSegment(jpeg, 0xe1, joined("Exif\0\0".getBytes(US_ASCII), tiff(orientation, xmp)));
  }

  /// A TIFF block by hand: make, orientation, time, XMP and a place in Boston.
  static byte[] tiff(int orientation, String xmp) {
    var make = "Kamera GmbH\0".getBytes(US_ASCII);
    var time = "2026:05:04 10:11:12\0".getBytes(US_ASCII);
    var packet = xmp.getBytes(US_ASCII);
    var first = 8 + 2 + 5 * 12 + 4;
    var out = ByteBuffer.allocate(first + 12 + 20 + packet.length + 2 + 2 * 12 + 4 + 24);
    out.order(ByteOrder.LITTLE_ENDIAN).put("II*\0".getBytes(US_ASCII)).putInt(8);
    out.putShort((short) 5);
    entry(out, 0x010f, 2, make.length, first);
    entry(out, 0x0112, 3, 1, orientation);
    entry(out, 0x0132, 2, time.length, first + 12);
    entry(out, 0x02bc, 1, packet.length, first + 32);
    var gps = first + 32 + packet.length;
    entry(out, 0x8825, 4, 1, gps);
    out.putInt(0).put(make).put(time).put(packet);
    out.putShort((short) 2);
    entry(out, 1, 2, 2, 'N');
    entry(out, 2, 5, 3, gps + 2 + 24 + 4);
    out.putInt(0);
    for (var part : new int[] {42, 21, 36}) {
      out.putInt(part).putInt(1);
    }
    return out.array();
  }

  private static void entry(ByteBuffer out, int tag, int type, int count, int value) {
    out.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
  }
}
