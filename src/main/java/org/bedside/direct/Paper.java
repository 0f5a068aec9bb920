package org.bedside.direct;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A clinical document of another practice, as plain words: to be shown and to be compared with the
/// patient, never to be believed as data.
///
/// @param patient the name as it stands there
/// @param birth null if it stands there in no way that can be read
/// @param author the name and, if it stands there, the practice
public record Paper(
    String title,
    String patient,
    @Nullable LocalDate birth,
    String author,
    List<Passage> passages) {

  public Paper {
    passages = List.copyOf(passages);
  }

  /// @param code of LOINC, such as `42349-1`; empty if there is none
  public record Passage(String code, String title, String text) {}
}
