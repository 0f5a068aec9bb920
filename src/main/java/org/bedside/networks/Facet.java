package org.bedside.networks;

/// A piece of a text that leads somewhere, by its UTF-8 bytes, as Bluesky wants it
/// (`app.bsky.richtext.facet`).
public sealed interface Facet {

  int start();

  int end();

  /// What it leads to.
  String value();

  record Link(int start, int end, String value) implements Facet {}

  /// Without its #.
  record Tag(int start, int end, String value) implements Facet {}

  /// A handle without its @. Whoever sends it looks up the account, or leaves the mention out.
  record Mention(int start, int end, String value) implements Facet {}
}
