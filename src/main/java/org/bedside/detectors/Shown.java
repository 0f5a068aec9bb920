package org.bedside.detectors;

/// A picture or a film that goes with the words.
///
/// @param name of the file
/// @param alt what somebody hears who does not see it
/// @param people whether people can be recognised in it, as the author says or a detector saw
/// @param captions whether a film has them
/// @param transcript whether a film has one
public record Shown(
    String name, String alt, Sort sort, boolean people, boolean captions, boolean transcript) {

  public enum Sort {
    PHOTO,
    DRAWING,
    CHART,
    FILM
  }
}
