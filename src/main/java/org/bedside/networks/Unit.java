package org.bedside.networks;

/// What a network counts.
public enum Unit {
  /// What a person sees as one character: Unicode's extended grapheme clusters (UAX 29).
  GRAPHEMES,
  /// Graphemes, with each link as long as the server says and a mention without its server
  /// (Mastodon's `StatusLengthValidator`).
  MASTODON,
  /// Weighted characters (twitter-text, configuration 3): 1 for Latin, 2 for the rest, links fixed.
  WEIGHTED,
  /// UTF-16 units, the strictest of the ways in which "characters" is understood.
  CHARACTERS,
  /// Characters, and emoji as their UTF-8 bytes (Threads).
  THREADS,
  /// UTF-8 bytes.
  BYTES
}
