package org.bedside.media;

/// The exact bytes of a picture for one place: equal for equal picture, width and limit.
///
/// @param sha256 of the bytes, in hexadecimal
@SuppressWarnings("ArrayRecordComponent") // compared by its hash
public record Rendition(
    MediaId id, Kind kind, int width, int height, byte[] bytes, String sha256) {}
