package org.bedside;

/// One thing wrong with a setting.
///
/// @param key as the papers spell it
/// @param where it was set, in words
/// @param wrong one sentence; it repeats no value that could be secret
/// @param allowed one sentence
record Fault(String key, String where, String wrong, String allowed) {

  @Override
  public String toString() {
    return "%s, set in %s%n     %s %s".formatted(key, where, wrong, allowed).stripTrailing();
  }
}
