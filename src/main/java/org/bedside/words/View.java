package org.bedside.words;

/// In which way a text is shown.
public enum View {
  /// As everybody reads it.
  WRITTEN,
  /// As somebody reads it who sees through disguises: encoded words decoded, spelled numbers as
  /// digits, s p a c e d letters joined, l3tt3rs that are digits as letters, #TagsOfWords apart,
  /// and the words of addresses.
  REVEALED
}
