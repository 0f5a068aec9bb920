package org.bedside.detectors;

import java.util.List;

/// Who wrote a draft, as far as rules look at it.
///
/// @param member whether they are a member of a patients' group and none of the practice's people
/// @param ownVoice whether they speak for themselves, and not as the practice
/// @param credential what the practice has verified, such as "MD, family medicine"; empty for none
/// @param verified whether it was
/// @param interests whom they work for or get money from, besides the practice
public record Author(
    boolean member, boolean ownVoice, String credential, boolean verified, List<String> interests) {

  public Author {
    interests = List.copyOf(interests);
  }

  /// Somebody of the practice who speaks as the practice.
  public static Author practice() {
    return new Author(false, false, "", true, List.of());
  }
}
