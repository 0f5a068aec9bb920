package org.bedside.media;

/// What became of the words that say what a picture shows.
public sealed interface Description {

  record Kept(MediaItem item) implements Description {}

  record Refused(Refusal reason) implements Description {}
}
