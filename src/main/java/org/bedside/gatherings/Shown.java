package org.bedside.gatherings;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A gathering as everybody can read it.
///
/// @param movedFrom when it was to begin as readers knew it; null if it was never moved
/// @param changing a colleague is changing it, so what stands here may soon be wrong
/// @param sequence counts what calendars must notice (RFC 5545, 3.8.7.4)
record Shown(
    GatheringId id,
    String slug,
    Details details,
    @Nullable Instant movedFrom,
    boolean cancelled,
    boolean changing,
    int sequence,
    Instant publishedAt,
    Instant changedAt) {

  public List<String> paragraphs() {
    return Arrays.stream(details.words().split("\n\\s*\n", -1))
        .map(String::strip)
        .filter(paragraph -> !paragraph.isEmpty())
        .toList();
  }

  public @Nullable ZonedDateTime before() {
    return movedFrom == null ? null : movedFrom.atZone(details.zone());
  }

  String path() {
    return "/events/" + slug;
  }
}
