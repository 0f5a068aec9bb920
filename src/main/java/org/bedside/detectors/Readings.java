package org.bedside.detectors;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.bedside.guard.Finding;
import org.bedside.guard.Kind;
import org.bedside.guard.Reading;
import org.jspecify.annotations.Nullable;

/// What the guard saw in each part of a draft.
///
/// @param title null where there is none, or where nobody read it
/// @param text null where there is none, or where nobody read it
/// @param alts of the pictures, in their order; null for one without words, or that nobody read
public record Readings(
    @Nullable Reading title, @Nullable Reading text, List<@Nullable Reading> alts) {

  // Written out, since a compact one forgets in its class file that a picture's may be null.
  public Readings(@Nullable Reading title, @Nullable Reading text, List<@Nullable Reading> alts) {
    this.title = title;
    this.text = text;
    this.alts = Collections.unmodifiableList(new ArrayList<>(alts));
  }

  /// Of a draft that is only a text.
  public static Readings of(Reading text) {
    return new Readings(null, text, List.of());
  }

  private @Nullable Reading reading(Passage passage) {
    return switch (passage.part()) {
      case TITLE -> title;
      case TEXT -> text;
      case ALT -> passage.picture() < alts.size() ? alts.get(passage.picture()) : null;
      case ANSWERED, WHOLE -> null;
    };
  }

  /// Whether the guard could read all of this part. If not, nobody knows whom it names.
  public boolean isRead(Passage passage) {
    var reading = reading(passage);
    return reading != null && !reading.has(Kind.UNREAD) && !reading.has(Kind.ILLEGIBLE);
  }

  /// What it found there, which is nothing where it could read nothing.
  public List<Finding> in(Passage passage) {
    var reading = reading(passage);
    return reading == null || reading.has(Kind.UNREAD) ? List.of() : reading.findings();
  }

  /// Whether it found one of this kind in any part.
  public boolean has(Kind kind) {
    return Stream.concat(Stream.of(title, text), alts.stream())
        .filter(Objects::nonNull)
        .anyMatch(reading -> reading.has(kind));
  }
}
