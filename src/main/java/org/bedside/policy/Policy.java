package org.bedside.policy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.bedside.rules.PackReading;
import org.bedside.rules.Rules;
import org.springframework.stereotype.Service;

/// The door of this room.
@Service
public class Policy {

  private static final String DEFAULT = "us-practice.yaml";

  private final Rules rules = ready(read());

  /// The rules by which words are judged now.
  public Rules inForce() {
    return rules;
  }

  private static Rules ready(String yaml) {
    if (PackReading.of(yaml) instanceof PackReading.Read(var pack)
        && Rules.compile(pack) instanceof Rules.Ready(var ready)) {
      return ready;
    }
    throw new IllegalStateException("Our own pack has faults");
  }

  private static String read() {
    try (var file = Rules.class.getResourceAsStream(DEFAULT)) {
      return new String(
          Objects.requireNonNull(file, DEFAULT).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
