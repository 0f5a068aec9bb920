package org.bedside.vault;

/// A key as a room keeps it beside what it seals: wrapped for its bucket and bound to its context.
///
/// @param context a fixed word and an id, such as `care_thread.key:UUID`; no two keys share one
@SuppressWarnings("ArrayRecordComponent") // never compared
public record WrappedKey(byte[] key, Bucket bucket, String context) {}
