package org.bedside.conversations;

/// What a file in a thread can be, whatever its sender says that it is.
enum FileKind {
  JPEG("image/jpeg", ".jpg"),
  PNG("image/png", ".png"),
  PDF("application/pdf", ".pdf");

  private final String contentType;
  private final String ending;

  FileKind(String contentType, String ending) {
    this.contentType = contentType;
    this.ending = ending;
  }

  String contentType() {
    return contentType;
  }

  String ending() {
    return ending;
  }
}
