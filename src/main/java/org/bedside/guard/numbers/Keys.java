package org.bedside.guard.numbers;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.bedside.guard.Kind;
import org.bedside.guard.Reason;
import org.bedside.guard.page.Phrases;
import org.jspecify.annotations.Nullable;

/// A family of words that say what the number beside them is.
///
/// @param kind null for what only looks like somebody's number
/// @param signed the least digits behind a sign of a number (#, :, no., ID)
/// @param bare the least digits without one
/// @param reach how many words may stand between
/// @param instead what to say in place of words and number
record Keys(@Nullable Kind kind, int signed, int bare, int reach, String instead) {

  static final Phrases<Keys> ALL = load();

  /// Whether the words mean such a number and nothing else, so that others may stand between.
  boolean isStrong() {
    return bare <= signed;
  }

  /// Whether the words only seldom have a number, and that number is nobody's.
  boolean isWeakThing() {
    return kind == null && reach == 0;
  }

  /// Whether the word needs a sign of a number, as "record" does.
  boolean isRecord() {
    return kind == Kind.OTHER_ID && bare > signed;
  }

  Reason reason() {
    return switch (Objects.requireNonNull(kind)) {
      case SSN -> Reason.SSN;
      case MRN -> Reason.RECORD_NUMBER;
      case HEALTHPLAN -> Reason.HEALTH_PLAN;
      case VEHICLE -> Reason.VEHICLE;
      case LICENSE -> Reason.LICENCE;
      case ACCOUNT -> Reason.ACCOUNT;
      case DEVICE -> Reason.DEVICE;
      default -> Reason.OTHER_NUMBER;
    };
  }

  private static Phrases<Keys> load() {
    var phrases = new Phrases<Keys>();
    var file = Objects.requireNonNull(Keys.class.getResourceAsStream("keys.txt"));
    try (var lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
      var keys = new Keys(null, 1, 1, 1, "");
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("= ")) {
          keys = section(line.split(" ", 6));
        } else if (!line.startsWith("#")) {
          phrases.add(line, keys);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return phrases;
  }

  private static Keys section(String[] parts) {
    var kind = parts[1].equals("NONE") ? null : Kind.valueOf(parts[1]);
    return new Keys(
        kind,
        Integer.parseInt(parts[2]),
        Integer.parseInt(parts[3]),
        Integer.parseInt(parts[4]),
        parts[5]);
  }
}
