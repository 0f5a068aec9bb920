package org.bedside.media;

/// What a picture carried besides itself and does not carry any more.
public enum Removed {
  /// Where it was taken.
  PLACE,
  /// When it was taken or changed.
  TIME,
  /// With which camera or telephone, often by serial number.
  CAMERA,
  /// Titles, names, comments.
  WORDS,
  /// A small copy, which may show what was cut off the large one.
  PREVIEW,
  /// All pictures of a moving one but the first.
  MOTION,
  /// Bytes hidden behind the end of the picture.
  BEHIND,
  /// Anything else.
  OTHER;

  /// Of the message that says it on a page.
  public String key() {
    return "media.removed." + name();
  }
}
