package org.bedside.detectors;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.bedside.words.WordSet;

/// A draft, cut into passages.
///
/// @param said what would leave: title, text, and the words of the pictures
/// @param answered what somebody else wrote; without tokens where there is nothing
public record Material(Draft draft, List<Passage> said, Passage answered) {

  private static final Set<String> SPEAKING =
      WordSet.list("i i'm i've i'll me you you're you'll usted ustedes le les");

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

  /// The same without disguises; empty where there are none, as in most drafts.
  Optional<Material> revealed() {
    var open = new ArrayList<Passage>();
    var any = false;
    for (var passage : said) {
      var revealed = passage.revealed();
      any |= revealed.isPresent();
      open.add(revealed.orElse(passage));
    }
    return any ? Optional.of(new Material(draft, List.copyOf(open), answered)) : Optional.empty();
  }

  boolean isDisguised() {
    return said.stream().anyMatch(Passage::isDisguised);
  }

  /// Title and text, without the words of the pictures; but those that speak to somebody describe
  /// nothing and are text in another place.
  public Stream<Passage> body() {
    return said.stream().filter(passage -> passage.part() != Sign.Part.ALT || speaks(passage));
  }

  private static boolean speaks(Passage passage) {
    return passage.tokens().stream().anyMatch(token -> SPEAKING.contains(token.word()));
  }
}
