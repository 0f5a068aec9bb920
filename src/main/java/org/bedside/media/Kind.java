package org.bedside.media;

/// What the house stores and shows, whatever was brought.
public enum Kind {
  JPEG("image/jpeg"),
  PNG("image/png");

  private final String contentType;

  Kind(String contentType) {
    this.contentType = contentType;
  }

  public String contentType() {
    return contentType;
  }
}
