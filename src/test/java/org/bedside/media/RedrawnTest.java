package org.bedside.media;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.drew.imaging.ImageMetadataReader;
import com.drew.metadata.Directory;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What is left of a file, and which files are refused.
class RedrawnTest {

  private static final String CANARY = "patient Jane Roe";
  private static final MediaSettings LIMITS =
      new MediaSettings(Path.of("unused"), 26_214_400, 50_000_000, 4096);

  private static Redrawn.Picture taken(byte[] bytes) {
    var redrawn = Redrawn.from(bytes, LIMITS);
    assertThat(redrawn).isInstanceOf(Redrawn.Picture.class);
    return (Redrawn.Picture) redrawn;
  }

  private static void assertRefused(byte[] bytes, Refusal reason) {
    assertThat(Redrawn.from(bytes, LIMITS)).isEqualTo(new Redrawn.Refused(reason));
  }

  private static BufferedImage image(Redrawn.Picture picture) throws Exception {
    return ImageIO.read(new ByteArrayInputStream(picture.bytes()));
  }

  private static void assertOnlyPixels(Redrawn.Picture picture) throws Exception {
    assertThat(new String(picture.bytes(), ISO_8859_1))
        .doesNotContain(CANARY, "Kamera", "2026:05:04", "xmp", "Exif", "hidden");
    var metadata = ImageMetadataReader.readMetadata(new ByteArrayInputStream(picture.bytes()));
    assertThat(
            StreamSupport.stream(metadata.getDirectories().spliterator(), false)
                .map(Directory::getName))
        .isSubsetOf("JPEG", "JFIF", "Huffman", "File Type", "PNG-IHDR", "PNG-sBIT");
  }

  @Test
  void of_a_photograph_nothing_but_the_picture_is_left() throws Exception {
    var xmp = "http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>" + CANARY + "</x:xmpmeta>";
    var brought =
        Pictures.joined(
            Pictures.withSegment(
                Pictures.exif(Pictures.jpeg(), 1, "<x/>"), 0xe1, xmp.getBytes(US_ASCII)),
            "hidden behind the end".getBytes(US_ASCII));

    var picture = taken(brought);

    assertThat(picture.removed())
        .isEqualTo(
            Set.of(Removed.PLACE, Removed.TIME, Removed.CAMERA, Removed.WORDS, Removed.BEHIND));
    assertThat(picture.kind()).isEqualTo(Kind.JPEG);
    assertOnlyPixels(picture);
  }

  @Test
  void of_a_png_nothing_but_the_picture_is_left() throws Exception {
    var brought = Pictures.withChunk(Pictures.png(), "tEXt", ("Author\0" + CANARY).getBytes(UTF_8));
    brought = Pictures.withChunk(brought, "eXIf", Pictures.tiff(1, "<x/>"));
    brought = Pictures.withChunk(brought, "zTXt", compressedZeros(1));
    brought = Pictures.joined(brought, "hidden".getBytes(US_ASCII));
    var picture = taken(brought);
    assertThat(picture.removed())
        .contains(Removed.PLACE, Removed.TIME, Removed.CAMERA, Removed.WORDS, Removed.BEHIND);
    assertThat(picture.kind()).isEqualTo(Kind.PNG);
    assertThat(Parts.ofPng(picture.bytes()).list())
        .extracting(Parts.Part::name)
        .containsOnly("IHDR", "IDAT", "IEND");
    assertOnlyPixels(picture);
  }

  /// A megabyte of zeros is a thousand bytes here.
  private static byte[] compressedZeros(int megabytes) throws Exception {
    var out = new ByteArrayOutputStream();
    out.write("Comment\0\0".getBytes(US_ASCII));
    var megabyte = new byte[1 << 20];
    try (var deflater = new DeflaterOutputStream(out)) {
      for (var i = 0; i < megabytes; i++) {
        deflater.write(megabyte);
      }
    }
    return out.toByteArray();
  }

  @Test
  void a_plain_picture_has_nothing_to_remove() {
    assertThat(taken(Pictures.jpeg()).removed()).isEmpty();
    assertThat(taken(Pictures.png()).removed()).isEmpty();
  }

  /// Where the stored top left (red) and top right (green) corners are seen: EXIF 2.32, 0x0112.
  @ParameterizedTest
  @CsvSource({
    "1, TL, TR", "2, TR, TL", "3, BR, BL", "4, BL, BR",
    "5, TL, BL", "6, TR, BR", "7, BR, TR", "8, BL, TL"
  })
  void a_picture_taken_with_a_turned_camera_stands_upright(
      int orientation, String red, String green) throws Exception {
    var picture = taken(Pictures.exif(Pictures.jpeg(), orientation, "<x/>"));
    var lies = orientation >= 5;
    assertThat(picture.width()).isEqualTo(lies ? 32 : 64);
    assertThat(picture.height()).isEqualTo(lies ? 64 : 32);
    var upright = image(picture);
    var reds = corner(upright, red);
    assertThat(reds >> 16 & 255).isGreaterThan(200);
    assertThat(reds >> 8 & 255).isLessThan(60);
    var greens = corner(upright, green);
    assertThat(greens >> 8 & 255).isGreaterThan(200);
    assertThat(greens >> 16 & 255).isLessThan(60);
    assertOnlyPixels(picture);
  }

  private static int corner(BufferedImage image, String name) {
    return image.getRGB(
        name.endsWith("L") ? 4 : image.getWidth() - 5,
        name.startsWith("T") ? 4 : image.getHeight() - 5);
  }

  @Test
  void xml_inside_a_picture_is_never_parsed() throws Exception {
    try (var listener = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      listener.setSoTimeout(300);
      var doctype =
          "<!DOCTYPE x [<!ENTITY e SYSTEM 'http://127.0.0.1:%d/'>]><x:xmpmeta xmlns:x='adobe:ns:meta/'>&e;</x:xmpmeta>"
              .formatted(listener.getLocalPort());
      assertThat(Exif.read(Pictures.tiff(1, doctype)).found())
          .contains(Removed.PLACE, Removed.WORDS);
      org.assertj.core.api.Assertions.assertThatThrownBy(listener::accept)
          .isInstanceOf(java.net.SocketTimeoutException.class);
    }
  }

  @Test
  void a_header_that_promises_too_much_is_refused_before_it_is_unpacked() {
    var before = Runtime.getRuntime().totalMemory();
    assertRefused(Pictures.headerBomb(50_000, 50_000), Refusal.TOO_MANY_PIXELS);
    assertRefused(
        Pictures.headerBomb(Integer.MAX_VALUE, Integer.MAX_VALUE), Refusal.TOO_MANY_PIXELS);
    assertRefused(Pictures.headerBomb(50_000_001, 1), Refusal.TOO_MANY_PIXELS);
    assertThat(Runtime.getRuntime().totalMemory()).isLessThan(before + (300L << 20));
  }

  @Test
  void a_jpeg_header_that_promises_too_much_is_refused() {
    var jpeg = Pictures.jpeg();
    var frame = Parts.ofJpeg(jpeg).list().stream().filter(p -> p.name().equals("c0")).findFirst();
    ByteBuffer.wrap(jpeg).putShort(frame.orElseThrow().start() + 1, (short) 50_000);
    ByteBuffer.wrap(jpeg).putShort(frame.orElseThrow().start() + 3, (short) 50_000);
    assertRefused(jpeg, Refusal.TOO_MANY_PIXELS);
  }

  /// Each scan of a JPEG goes over the whole picture once more.
  @Test
  void a_jpeg_of_countless_layers_is_refused_before_it_is_unpacked() {
    var jpeg = Pictures.jpeg();
    var scan =
        Parts.ofJpeg(jpeg).list().stream()
            .filter(part -> part.name().equals("da"))
            .findFirst()
            .orElseThrow();
    var layer = Arrays.copyOfRange(jpeg, scan.start() - 4, jpeg.length - 2);
    var layers = new byte[1_000][];
    Arrays.fill(layers, layer);
    var end = new byte[] {(byte) 0xff, (byte) 0xd9};
    var many = Pictures.joined(Arrays.copyOf(jpeg, scan.start() - 4), Pictures.joined(layers), end);
    assertThat(Traces.in(many, Format.JPEG).complete()).isFalse();
    assertRefused(many, Refusal.BROKEN);
  }

  @Test
  @Tag("long")
  void compressed_comments_and_profiles_are_not_unpacked() throws Exception {
    var zeros = compressedZeros(1_500);
    for (var name : List.of("zTXt", "iCCP", "iTXt")) {
      var bomb = Pictures.withChunk(Pictures.png(), name, zeros);
      assertThat(taken(bomb).width()).isEqualTo(64);
    }
  }

  @Test
  void a_file_that_is_too_large_or_empty_is_refused() {
    assertRefused(new byte[26_214_401], Refusal.TOO_LARGE);
    assertRefused(new byte[0], Refusal.EMPTY);
  }

  @ParameterizedTest
  @ValueSource(strings = {"jpeg", "png", "gif"})
  void a_file_cut_short_is_refused(String format) {
    var whole = Pictures.written(Pictures.noise(60, 60), format);
    for (var part : List.of(0.3, 0.5, 0.9)) {
      assertRefused(Arrays.copyOf(whole, (int) (whole.length * part)), Refusal.BROKEN);
    }
  }

  @Test
  void damage_anywhere_never_brings_the_house_down() {
    var random = new java.util.Random(11);
    for (var format : List.of("jpeg", "png", "gif")) {
      var whole = Pictures.written(Pictures.noise(24, 24), format);
      for (var i = 0; i < 300; i++) {
        var damaged = whole.clone();
        for (var hit = 0; hit < 4; hit++) {
          damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
        }
        assertThat(Redrawn.from(damaged, LIMITS)).isNotNull();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<html><body onload=alert(1)>", "<SCRIPT>alert(1)</SCRIPT>", "<!DOCTYPE html>",
        "%PDF-1.7 and so on", "<?php system('id'); ?>", "<a href=javascript:alert(1)>",
        "<iframe src=x>", "PK\u0005\u0006"
      })
  void a_picture_that_is_something_else_as_well_is_refused(String other) {
    var hidden = other.getBytes(ISO_8859_1);
    assertRefused(Pictures.withSegment(Pictures.jpeg(), 0xfe, hidden), Refusal.TWO_FACED);
    assertRefused(Pictures.joined(Pictures.jpeg(), hidden), Refusal.TWO_FACED);
    assertRefused(Pictures.withChunk(Pictures.png(), "tEXt", hidden), Refusal.TWO_FACED);
  }

  @Test
  void what_no_mark_gives_away_is_gone_all_the_same() {
    var gif = Pictures.written(Pictures.quarters(8, 8, BufferedImage.TYPE_BYTE_INDEXED), "gif");
    var picture = taken(Pictures.joined(gif, "*/=1;alert(document.domain)".getBytes(US_ASCII)));
    assertThat(new String(picture.bytes(), ISO_8859_1)).doesNotContain("alert", "GIF");
    assertThat(picture.kind()).isEqualTo(Kind.PNG);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>|SVG",
        "<?xml version='1.0'?><!DOCTYPE svg [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><svg>&x;</svg>|SVG",
        "<html><img src=x></html>|NOT_A_PICTURE",
        "%PDF-1.7|NOT_A_PICTURE",
        "BM and a bitmap|NOT_A_PICTURE",
        "RIFF1234WEBPVP8 |WEBP",
        "1234ftypheic1234|HEIC",
        "1234ftypavif1234|HEIC"
      })
  void what_is_no_picture_of_ours_is_refused_by_its_content(String content, Refusal reason) {
    assertRefused(content.getBytes(ISO_8859_1), reason);
  }

  @Test
  void transparency_stays() throws Exception {
    var image = Pictures.quarters(20, 20, BufferedImage.TYPE_INT_ARGB);
    image.setRGB(0, 0, 0x00000000);
    var picture = taken(Pictures.written(image, "png"));
    assertThat(image(picture).getRGB(0, 0) >>> 24).isZero();
    assertThat(image(picture).getRGB(19, 19)).isEqualTo(0xffffffff);
  }

  @Test
  void grey_stays_as_dark_as_it_was() throws Exception {
    var grey = new BufferedImage(16, 16, BufferedImage.TYPE_BYTE_GRAY);
    for (var i = 0; i < 256; i++) {
      grey.getRaster().setSample(i % 16, i / 16, 0, 100);
    }
    assertThat(image(taken(Pictures.written(grey, "jpeg"))).getRGB(8, 8) & 255).isBetween(97, 103);
    assertThat(image(taken(Pictures.written(grey, "png"))).getRGB(8, 8) & 255).isBetween(97, 103);
  }

  @Test
  void what_is_kept_is_no_larger_than_any_network_takes() throws Exception {
    var large = new BufferedImage(6000, 1000, BufferedImage.TYPE_3BYTE_BGR);
    var picture = taken(Pictures.exif(Pictures.written(large, "jpeg"), 6, "<x/>"));
    assertThat(picture.width()).isEqualTo(683);
    assertThat(picture.height()).isEqualTo(4096);
    assertOnlyPixels(picture);
  }
}
