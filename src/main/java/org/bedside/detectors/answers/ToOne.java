package org.bedside.detectors.answers;

import java.util.List;
import org.bedside.detectors.Draft;
import org.bedside.detectors.Fact;
import org.bedside.detectors.Form;
import org.bedside.detectors.Passage;
import org.bedside.detectors.Phrases;
import org.bedside.detectors.Sign;
import org.bedside.guard.Audience;

/// Whom a draft speaks to, and where.
final class ToOne {

  private ToOne() {}

  /// Whether it answers somebody where others can read it, or on a network that is not ours.
  static boolean inPublic(Draft draft) {
    return isOpen(draft.audience()) && (draft.form() == Form.REPLY || draft.form() == Form.MESSAGE);
  }

  /// Whether somebody of the practice answers so. What members tell each other of themselves is
  /// theirs to tell.
  static boolean byPractice(Draft draft) {
    return inPublic(draft) && !draft.author().member();
  }

  static boolean isOpen(Audience audience) {
    return audience == Audience.PUBLIC || audience == Audience.COMMUNITY;
  }

  /// A sign of `fact` for each phrase in `passage`.
  static List<Sign> signs(Fact fact, Phrases phrases, Passage passage) {
    return phrases.in(passage).stream().map(span -> passage.sign(fact, span)).toList();
  }
}
