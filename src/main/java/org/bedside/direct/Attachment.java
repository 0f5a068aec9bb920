package org.bedside.direct;

/// A file that goes with a letter.
///
/// @param name as the reader sees it; a wish only, never a path
/// @param type such as `application/zip`
public record Attachment(String name, String type, byte[] bytes) {}
