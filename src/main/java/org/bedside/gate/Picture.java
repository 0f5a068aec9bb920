package org.bedside.gate;

import org.bedside.media.MediaId;

/// A picture as it would leave: its bytes by hash, and the words for people who cannot see it.
///
/// @param sha256 of the stored bytes, in hex
public record Picture(MediaId id, String sha256, String alt) {}
