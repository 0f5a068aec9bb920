package org.bedside.policy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.bedside.rules.Pack;
import org.bedside.rules.PackReading;
import org.bedside.rules.Rules;
import org.springframework.stereotype.Component;

/// Which rules hold now, ready to decide. Which they are is asked anew each time; what follows from
/// a digest never changes, so it is kept.
@Component
class InForce {

  private static final String DEFAULT = "us-practice.yaml";

  /// More than anybody looks at in an hour.
  private static final int MOST_KEPT = 24;

  private final VersionTable versions;
  private final PackTable packs;
  private final Clock clock;
  private final Rules shipped = ready(PackReading.of(file()), "the pack of this program");
  private final Map<String, Rules> kept =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Rules> eldest) {
          return size() > MOST_KEPT;
        }
      };

  InForce(VersionTable versions, PackTable packs, Clock clock) {
    this.versions = versions;
    this.packs = packs;
    this.clock = clock;
  }

  /// Until the first version is written down, it is the pack that this program brings: the same
  /// that will be written down.
  Rules rules() {
    return versions.digestInForce(clock.instant()).map(this::rules).orElse(shipped);
  }

  Optional<Version> version() {
    return versions.inForce(clock.instant());
  }

  /// The text of the pack that came with this program, as people wrote it.
  String shippedText() {
    return file();
  }

  /// The pack that came with this program.
  Pack shipped() {
    return shipped.pack();
  }

  /// What a version came to, by its digest.
  ///
  /// @throws IllegalStateException if this program cannot read it, or somebody changed it in the
  ///   database: then nothing may be judged by it
  Rules rules(String digest) {
    return kept(digest, () -> versions.json(digest).or(() -> packs.json(digest)));
  }

  /// A pack that came with the house at some time.
  Pack base(String digest) {
    return kept(digest, () -> packs.json(digest)).pack();
  }

  private interface Looking {
    Optional<String> json();
  }

  private Rules kept(String digest, Looking looking) {
    synchronized (kept) {
      var known = kept.get(digest);
      if (known != null) {
        return known;
      }
    }
    if (digest.equals(shipped.digest())) {
      return shipped;
    }
    var json =
        looking
            .json()
            .orElseThrow(() -> new IllegalStateException("No rules are called " + digest));
    var rules = ready(PackReading.of(json), digest);
    if (!rules.digest().equals(digest)) {
      throw new IllegalStateException("The rules " + digest + " are not what was agreed to");
    }
    synchronized (kept) {
      kept.put(digest, rules);
    }
    return rules;
  }

  private static Rules ready(PackReading reading, String called) {
    if (reading instanceof PackReading.Read(var pack)
        && Rules.compile(pack) instanceof Rules.Ready(var ready)) {
      return ready;
    }
    throw new IllegalStateException("This program cannot read the rules " + called);
  }

  private static String file() {
    try (var file = Rules.class.getResourceAsStream(DEFAULT)) {
      return new String(
          Objects.requireNonNull(file, DEFAULT).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
