package org.bedside.people;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.QRCodeWriter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/// A square that a telephone or an authenticator app reads (a QR code), as the path of an inline
/// SVG: no picture is fetched, and what it says is in no address.
///
/// @param path an SVG path of one unit per module
/// @param size modules on a side, with the quiet border
public record Square(String path, int size) {

  /// https://github.com/google/google-authenticator/wiki/Key-Uri-Format
  static Square of(String practice, String account, byte[] secret) {
    var uri =
        "otpauth://totp/%s:%s?secret=%s&issuer=%s"
            .formatted(encoded(practice), encoded(account), Totp.base32(secret), encoded(practice));
    return of(uri);
  }

  /// These words, a link for instance.
  public static Square of(String words) {
    try {
      var modules =
          new QRCodeWriter()
              .encode(words, BarcodeFormat.QR_CODE, 0, 0, Map.of(EncodeHintType.MARGIN, 4));
      var path = new StringBuilder();
      for (var y = 0; y < modules.getHeight(); y++) {
        for (var x = 0; x < modules.getWidth(); x++) {
          if (modules.get(x, y)) {
            path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
          }
        }
      }
      return new Square(path.toString(), modules.getWidth());
    } catch (WriterException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
