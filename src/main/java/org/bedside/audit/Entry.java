package org.bedside.audit;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What somebody did or saw, before it is written.
///
/// @param actor `person:UUID` or `system`
/// @param action a code such as `post.approved`; pages find its sentence under `audit.action.…`
/// @param subject what it was done to: `post:UUID`
/// @param reason why, where a rule asks for one; no names of patients. It can be erased later.
/// @param details ids, hashes and codes, never words. They can be erased later.
public record Entry(
    String actor,
    String action,
    String subject,
    @Nullable String reason,
    Map<String, String> details) {

  private static final int LONGEST_CODE = 200;
  private static final int LONGEST_TEXT = 2_000;

  /// Checked here, so that one caller's bad entry cannot spoil the batch it would be written with.
  public Entry {
    check("actor", actor, LONGEST_CODE);
    check("action", action, LONGEST_CODE);
    check("subject", subject, LONGEST_CODE);
    if (reason != null) {
      check("reason", reason, LONGEST_TEXT);
    }
    details.forEach((key, value) -> {
      check("key of a detail", key, LONGEST_CODE);
      if (value.length() > LONGEST_TEXT || value.indexOf(0) >= 0) {
        throw new IllegalArgumentException("The detail " + key + " is too long or not text");
      }
    });
    details = Collections.unmodifiableMap(new TreeMap<>(details));
  }

  public static Entry of(String actor, String action, String subject) {
    return new Entry(actor, action, subject, null, Map.of());
  }

  public Entry because(@Nullable String why) {
    return new Entry(actor, action, subject, why, details);
  }

  public Entry with(String key, String value) {
    var more = new TreeMap<>(details);
    more.put(key, value);
    return new Entry(actor, action, subject, reason, more);
  }

  private static void check(String name, String text, int longest) {
    if (text.isBlank() || text.length() > longest || text.indexOf(0) >= 0) {
      throw new IllegalArgumentException(
          "The %s of an audit entry is empty, too long or not text".formatted(name));
    }
  }
}
