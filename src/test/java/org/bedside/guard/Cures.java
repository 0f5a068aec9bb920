package org.bedside.guard;

import org.jspecify.annotations.Nullable;

/// What may be wrong with a text after a cure.
final class Cures {

  private Cures() {}

  /// What is wrong with `text` after `cure`, or null.
  static @Nullable String fault(Guard guard, String text, Finding finding, Cure cure) {
    var after = cure.in(text);
    if (count(guard, after, finding.kind()) >= count(guard, text, finding.kind())) {
      return "still " + finding.kind();
    }
    int from = Math.max(0, cure.start() - 2);
    int to = Math.min(after.length(), cure.start() + cure.text().length() + 3);
    var seam = after.substring(from, to);
    if (seam.contains("  ") && !text.contains("  ")) {
      return "two spaces";
    }
    if (seam.contains(" ,") || seam.contains(" .") || seam.contains(",,") || seam.contains("()")) {
      return "a loose mark";
    }
    if (after.contains(" a a ") || after.contains(" a an ") || after.contains(" the the ")) {
      return "two articles";
    }
    boolean opened = !text.isEmpty() && Character.isUpperCase(text.codePointAt(0));
    return opened && !after.isEmpty() && Character.isLowerCase(after.codePointAt(0))
        ? "a small letter first"
        : null;
  }

  private static long count(Guard guard, String text, Kind kind) {
    return guard.read(text, Audience.PUBLIC).findings().stream()
        .filter(finding -> finding.kind() == kind)
        .count();
  }
}
