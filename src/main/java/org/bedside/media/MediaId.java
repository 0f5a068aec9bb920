package org.bedside.media;

import java.util.UUID;

/// Names a picture.
public record MediaId(UUID value) {

  static MediaId random() {
    return new MediaId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return "media:" + value;
  }
}
