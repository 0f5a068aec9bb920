package org.bedside.media;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A picture that is kept.
///
/// @param bytes how many
/// @param sha256 of its bytes, in hexadecimal: what an approval is bound to
/// @param alt what it shows, in words; null until somebody has said it
/// @param uploadedBy as in the ledger, `person:UUID`
public record MediaItem(
    MediaId id,
    Kind kind,
    int width,
    int height,
    long bytes,
    String sha256,
    @Nullable String alt,
    String uploadedBy,
    Instant uploadedAt) {

  MediaItem described(String words) {
    return new MediaItem(id, kind, width, height, bytes, sha256, words, uploadedBy, uploadedAt);
  }

  MediaItem copied(MediaId other, String newBy, Instant at) {
    return new MediaItem(other, kind, width, height, bytes, sha256, alt, newBy, at);
  }
}
