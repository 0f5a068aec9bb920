package org.bedside.policy;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.bedside.policy.Difference.OfRule;
import org.bedside.rules.Rule;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What a rule was in earlier versions.
@Component
class Past {

  /// A version in which the rule became another.
  ///
  /// @param change null where the rule came with it
  record Turn(Version version, LocalDate day, @Nullable OfRule change) {}

  private final VersionTable versions;
  private final InForce inForce;
  private final Clock clock;

  Past(VersionTable versions, InForce inForce, Clock clock) {
    this.versions = versions;
    this.inForce = inForce;
    this.clock = clock;
  }

  /// The latest first; the first of them is since when it is as it is.
  List<Turn> of(String rule, ZoneId zone) {
    var turns = new ArrayList<Turn>();
    Optional<Rule> before = Optional.empty();
    for (var version : versions.everInForce(clock.instant())) {
      var digest = version.digest();
      var after =
          digest == null
              ? Optional.<Rule>empty()
              : Difference.find(inForce.rules(digest).pack(), rule);
      if (!after.equals(before)) {
        var day = LocalDate.ofInstant(Objects.requireNonNull(version.effectiveAt()), zone);
        turns.addFirst(new Turn(version, day, change(before, after)));
      }
      before = after;
    }
    return turns;
  }

  private static @Nullable OfRule change(Optional<Rule> before, Optional<Rule> after) {
    return before.isPresent() && after.isPresent()
        ? Difference.between(before.get(), after.get())
        : null;
  }
}
