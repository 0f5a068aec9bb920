package org.bedside.networks;

/// What one network allows. A limit of 0 is none. Start from [Networks#limits] and overrule with
/// what the server itself says.
///
/// @param unit what `most` counts
/// @param most how much of it
/// @param bytes how many UTF-8 bytes besides
/// @param link what every link counts as; 0 is its own length
/// @param images how many pictures
/// @param description how long the description of a picture may be, in graphemes
public record Limits(Unit unit, int most, int bytes, int link, int images, int description) {

  public Limits {
    if (most < 0 || bytes < 0 || link < 0 || images < 0 || description < 0) {
      throw new IllegalArgumentException("A limit is 0 for none, or positive");
    }
  }

  public boolean hasNone() {
    return most == 0 && bytes == 0;
  }

  public Limits withMost(int value) {
    return new Limits(unit, value, bytes, link, images, description);
  }

  public Limits withBytes(int value) {
    return new Limits(unit, most, value, link, images, description);
  }

  public Limits withLink(int value) {
    return new Limits(unit, most, bytes, value, images, description);
  }

  public Limits withImages(int value) {
    return new Limits(unit, most, bytes, link, value, description);
  }

  public Limits withDescription(int value) {
    return new Limits(unit, most, bytes, link, images, value);
  }
}
