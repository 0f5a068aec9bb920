package org.bedside.conversations;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/// Hands out the bytes of a file. Opened alone it may do nothing, should it ever be more than it
/// seems; nobody's browser keeps it; a paper is a file to keep and never shown by the house.
final class HandedOut {

  private HandedOut() {}

  static void paperOrPicture(Attachments.Opened opened, HttpServletResponse response)
      throws IOException {
    var file = opened.file();
    var name = file.isPicture() ? "photo-" + file.place() + file.kind().ending() : file.name();
    file(opened.bytes(), file.kind(), name, response);
  }

  static void file(byte[] bytes, FileKind kind, String name, HttpServletResponse response)
      throws IOException {
    var how = kind == FileKind.PDF ? ContentDisposition.attachment() : ContentDisposition.inline();
    write(bytes, kind, name, how, response);
  }

  /// A picture that the house has drawn, small.
  static void small(byte[] bytes, HttpServletResponse response) throws IOException {
    var kind = (bytes[0] & 0xff) == 0x89 ? FileKind.PNG : FileKind.JPEG;
    write(bytes, kind, "photo" + kind.ending(), ContentDisposition.inline(), response);
  }

  private static void write(
      byte[] bytes,
      FileKind kind,
      String name,
      ContentDisposition.Builder how,
      HttpServletResponse response)
      throws IOException {
    response.setContentType(kind.contentType());
    response.setContentLength(bytes.length);
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        how.filename(name, StandardCharsets.UTF_8).build().toString());
    response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
    response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
    response.getOutputStream().write(bytes);
  }
}
