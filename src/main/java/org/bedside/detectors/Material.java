package org.bedside.detectors;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// A draft, cut into passages.
///
/// @param said what would leave: title, text, and the words of the pictures
/// @param answered what somebody else wrote; without tokens where there is nothing
public record Material(Draft draft, List<Passage> said, Passage answered) {

  public static Material of(Draft draft) {
    var said = new ArrayList<Passage>();
    said.add(Passage.of(Sign.Part.TITLE, -1, draft.title()));
    said.add(Passage.of(Sign.Part.TEXT, -1, draft.text()));
    for (var i = 0; i < draft.shown().size(); i++) {
      said.add(Passage.of(Sign.Part.ALT, i, draft.shown().get(i).alt()));
    }
    said.removeIf(passage -> passage.tokens().isEmpty());
    var answered = Passage.of(Sign.Part.ANSWERED, -1, draft.answers());
    return new Material(draft, List.copyOf(said), answered);
  }

  /// Title and text, without the words of the pictures.
  public Stream<Passage> body() {
    return said.stream().filter(passage -> passage.part() != Sign.Part.ALT);
  }
}
