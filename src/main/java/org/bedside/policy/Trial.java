package org.bedside.policy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.bedside.rules.Verdict;

/// A version read over what the practice said before.
///
/// @param edition of the version that was read
/// @param against digest of the rules in force then
/// @param digest of the rules that were tried
/// @param total how many there are, about
/// @param done how many were read so far
record Trial(
    VersionId version,
    int edition,
    State state,
    String against,
    String digest,
    LocalDate first,
    LocalDate last,
    int total,
    int done,
    Instant startedAt,
    Instant beatAt) {

  /// After so long without a sign the node that ran it is gone.
  private static final Duration SILENCE = Duration.ofMinutes(2);

  enum State {
    RUNNING,
    DONE,
    FAILED
  }

  /// How often a rule spoke.
  record OfRule(String rule, int before, int after) {}

  /// A post that would have been judged otherwise.
  record OfPost(String subject, LocalDate day, Verdict before, Verdict after) {}

  record Result(List<OfRule> rules, List<OfPost> posts) {

    Result {
      rules = List.copyOf(rules);
      posts = List.copyOf(posts);
    }
  }

  boolean isRunning(Instant now) {
    return state == State.RUNNING && beatAt.plus(SILENCE).isAfter(now);
  }

  public int percent() {
    return total == 0 ? 0 : (int) Math.min(100, 100L * done / total);
  }
}
