package org.bedside.channels.carrying;

import java.time.Duration;
import java.util.List;
import org.bedside.channels.carrying.Desk.Believed;
import org.bedside.channels.terms.DeliveryState;

/// Tells whoever waits how far a [DeliveryTrial] has come, each line with the time since it began.
final class Progress {

  private static final Duration SELDOM = Duration.ofSeconds(10);

  private final long began;
  private long said;

  /// @param began as [System#nanoTime] has it
  Progress(long began) {
    this.began = began;
    this.said = began;
  }

  Duration passed() {
    return Duration.ofNanos(System.nanoTime() - began);
  }

  synchronized void say(String sentence, Object... arguments) {
    var passed = passed();
    System.out.printf(
        "%d:%02d %s%n", passed.toMinutes(), passed.toSecondsPart(), sentence.formatted(arguments));
    said = System.nanoTime();
  }

  /// Where it stands, now and then.
  ///
  /// @param all what the house believes; empty if it was not asked
  synchronized void now(Storm storm, List<Believed> all) {
    if (System.nanoTime() - said < SELDOM.toNanos()) {
      return;
    }
    if (all.isEmpty()) {
      say("%d posts approved; %s", storm.approved(), storm.kills());
    } else {
      var out = all.stream().filter(each -> each.state() == DeliveryState.SENT).count();
      var person = all.stream().filter(Believed::person).count();
      say("%d of %d are out, %d wait for a person", out, all.size(), person);
    }
  }
}
