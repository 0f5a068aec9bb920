package org.bedside.margin;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.bedside.people.PersonId;
import org.jspecify.annotations.Nullable;

/// What somebody says about a run of words, and what others answered.
///
/// @param part of the subject, such as one channel's words
/// @param settledBy who said that it is done; null while it is open
public record Remark(
    UUID id,
    String subject,
    String part,
    PersonId by,
    Instant at,
    Quote quote,
    String words,
    @Nullable PersonId settledBy,
    List<Answer> answers) {

  /// What somebody answered.
  public record Answer(PersonId by, Instant at, String words) {}

  public Remark {
    answers = List.copyOf(answers);
  }

  public boolean isOpen() {
    return settledBy == null;
  }
}
