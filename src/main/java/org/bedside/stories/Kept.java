package org.bedside.stories;

/// What is kept of a signature: the exact document, the terms behind it as they were written down
/// then, and the name as it was typed. The document carries the hash of the terms, so whoever holds
/// the document's hash holds both.
record Kept(Document document, String terms, String name) {

  /// Whether nothing of it has changed since it was signed with this hash.
  boolean isWhole(String sha256) {
    return document.sha256().equals(sha256) && document.text().contains(Document.sha256(terms));
  }

  /// Never the words.
  @Override
  public String toString() {
    return "Kept[]";
  }
}
