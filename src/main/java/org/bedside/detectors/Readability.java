package org.bedside.detectors;

import java.util.List;

/// How hard a text is to read, and what would make it easier.
///
/// The [#grade] that rules ask about is Flesch-Kincaid's in English (Kincaid and others, 1975, for
/// the US Navy) and, in Spanish, Szigriszt-Pazos's perspicuity (1993) on the INFLESZ scale
/// (Barrio-Cantalejo and others, 2008), whose stages of school stand for grades. SMOG stands beside
/// them for the editor only: its author calls tables for fewer than thirty sentences invalid
/// (McLaughlin, harrymclaughlin.com/SMOG.htm), and it asks for full understanding where the others
/// ask for three quarters, so a page would become harder by some grades with its thirtieth
/// sentence.
///
/// @param words that were counted: no names, numbers, addresses, hashtags, medicines
/// @param grade years of school; 0 where the text is too short to tell
/// @param smog the same by SMOG; 0 in Spanish and for fewer than thirty sentences
/// @param longest at most five sentences, the longest first
/// @param swaps in the order of the text
public record Readability(
    Language language,
    int words,
    int sentences,
    double grade,
    double smog,
    List<Stretch> longest,
    List<Swap> swaps) {

  public Readability {
    longest = List.copyOf(longest);
    swaps = List.copyOf(swaps);
  }

  public enum Language {
    ENGLISH,
    SPANISH
  }

  /// A sentence, by where it stands in the raw text of its part.
  public record Stretch(Sign.Part part, int start, int end, int words) {}

  /// Hard words, by where they stand, and plain ones in their place.
  public record Swap(Sign.Part part, int start, int end, List<String> plainer) {

    public Swap {
      plainer = List.copyOf(plainer);
    }
  }
}
