package org.bedside.media;

/// Why a picture or its description is not taken.
public enum Refusal {
  EMPTY,
  TOO_LARGE,
  TOO_MANY_PIXELS,
  NOT_A_PICTURE,
  SVG,
  WEBP,
  HEIC,
  BROKEN,
  TWO_FACED,
  ALT_MISSING,
  ALT_TOO_LONG,
  NO_ROOM;

  /// Of the sentence that a person reads.
  public String key() {
    return "media.refused." + name();
  }
}
