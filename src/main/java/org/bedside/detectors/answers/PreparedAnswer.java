package org.bedside.detectors.answers;

import java.util.Set;
import java.util.function.Consumer;
import org.bedside.detectors.Detector;
import org.bedside.detectors.Draft;
import org.bedside.detectors.Fact;
import org.bedside.detectors.Material;
import org.bedside.detectors.Prepared;
import org.bedside.detectors.Readings;
import org.bedside.detectors.Sign;

/// Knows a [Prepared] answer, to which nothing was added: no title, no picture, no further word.
final class PreparedAnswer implements Detector {

  @Override
  public Set<Fact> facts() {
    return Set.of(Fact.PREPARED_REPLY, Fact.PREPARED_EMERGENCY_REPLY, Fact.PREPARED_CRISIS_REPLY);
  }

  @Override
  public void read(Material material, Readings readings, Consumer<Sign> shows) {
    if (isBare(material.draft())) {
      Prepared.of(material.draft().text()).ifPresent(one -> shows.accept(Sign.whole(fact(one))));
    }
  }

  /// Whether `draft` is one of them.
  static boolean is(Draft draft) {
    return isBare(draft) && Prepared.of(draft.text()).isPresent();
  }

  private static boolean isBare(Draft draft) {
    return draft.title().isBlank() && draft.shown().isEmpty() && draft.embeds().isEmpty();
  }

  private static Fact fact(Prepared prepared) {
    return switch (prepared.sort()) {
      case REPLY -> Fact.PREPARED_REPLY;
      case EMERGENCY -> Fact.PREPARED_EMERGENCY_REPLY;
      case CRISIS -> Fact.PREPARED_CRISIS_REPLY;
    };
  }
}
