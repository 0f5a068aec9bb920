package org.bedside.vault;

import java.time.YearMonth;
import java.util.regex.Pattern;

/// What is kept for one reason from one month on, and is destroyed together when its time is over.
///
/// @param reason one lower-case word that names how long it is kept, such as `record` or `draft`
/// @param month in which it began, UTC
public record Bucket(String reason, YearMonth month) {

  private static final Pattern WORD = Pattern.compile("[a-z]{1,30}");

  public Bucket {
    if (!WORD.matcher(reason).matches()) {
      throw new IllegalArgumentException("A bucket's reason is one lower-case word: " + reason);
    }
  }

  /// As it is written in tables, such as `record:2026-11`.
  public String name() {
    return reason + ":" + month;
  }

  /// Reads a [#name].
  public static Bucket named(String name) {
    var colon = name.indexOf(':');
    if (colon < 0) {
      throw new IllegalArgumentException("Not a bucket's name: " + name);
    }
    return new Bucket(name.substring(0, colon), YearMonth.parse(name.substring(colon + 1)));
  }
}
