package org.bedside.networks;

/// Where words can go. Tiles are letters, because brand marks are not ours to use.
public enum Network {
  WEBSITE("Website", "Web"),
  NEWSLETTER("Newsletter", "Nl"),
  WORDPRESS("WordPress", "Wp"),
  BLUESKY("Bluesky", "Bs"),
  MASTODON("Mastodon", "Ma"),
  X("X", "X"),
  FACEBOOK("Facebook", "Fb"),
  LINKEDIN("LinkedIn", "In"),
  INSTAGRAM("Instagram", "Ig"),
  THREADS("Threads", "Th"),
  YOUTUBE("YouTube", "Yt"),
  GOOGLE_BUSINESS("Google Business", "Gb");

  private final String title;
  private final String tile;

  Network(String title, String tile) {
    this.title = title;
    this.tile = tile;
  }

  /// The name as people know it.
  public String title() {
    return title;
  }

  /// One to three letters.
  public String tile() {
    return tile;
  }

  /// Whether this one is the practice's own ground, so that nobody else counts the words.
  public boolean isOwn() {
    return this == WEBSITE || this == NEWSLETTER || this == WORDPRESS;
  }
}
