package org.bedside.answers;

import java.util.Locale;
import org.bedside.networks.Network;
import org.jspecify.annotations.Nullable;

/// What somebody wrote about the practice, or to it, where others can read it.
///
/// @param network where; null for another site
/// @param site the name of the other site; else empty
/// @param link to it; may be empty
/// @param words empty once they are forgotten
/// @param language as it was guessed from them, `en` or `es`
record Heard(
    Kind kind, @Nullable Network network, String site, String link, String words, String language) {

  static final int LONGEST = 5_000;
  static final int LONGEST_LINK = 500;
  static final int LONGEST_SITE = 60;

  /// What people call the place.
  public String place() {
    return network == null ? site : network.title();
  }

  /// Its letters.
  public String tile() {
    return network == null ? "…" : network.tile();
  }

  /// An answer on another site is judged as one to a review on a map.
  Network judgedAs() {
    return network == null ? Network.GOOGLE_BUSINESS : network;
  }

  Locale locale() {
    return Locale.of(language);
  }

  Heard forgotten() {
    return new Heard(kind, network, site, "", "", language);
  }

  /// Never the words.
  @Override
  public String toString() {
    return "Heard[%s %s]".formatted(kind, network);
  }
}
