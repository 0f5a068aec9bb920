package org.bedside.gate;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.bedside.gate.Concern.Part;
import org.bedside.guard.Kind;
import org.bedside.guard.Statement;
import org.bedside.guard.Viewer;
import org.bedside.people.People;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Reads all parts of a post with the guard, as somebody who may open the patient list or as
/// anybody else.
@Component
class Reader {

  /// Findings that no patient list can bring about, so that they tell nothing about it.
  private static final Set<Kind> NEVER_FROM_THE_LIST =
      EnumSet.of(
          Kind.SSN,
          Kind.HEALTHPLAN,
          Kind.ACCOUNT,
          Kind.LICENSE,
          Kind.VEHICLE,
          Kind.DEVICE,
          Kind.URL,
          Kind.IP);

  private final People people;

  Reader(People people) {
    this.people = people;
  }

  /// Each part is read after the ones before it, since a name in the title and an age in the text
  /// are one description.
  Review read(Words words, Occasion when, Viewer viewer) {
    var concerns = new ArrayList<Concern>();
    var before = new ArrayList<>(when.earlier());
    var k = read(words, Part.TITLE, -1, words.title(), when, viewer, before, concerns);
    k = least(k, read(words, Part.TEXT, -1, words.text(), when, viewer, before, concerns));
    for (var i = 0; i < words.pictures().size(); i++) {
      var alt = words.pictures().get(i).alt();
      k = least(k, read(words, Part.ALT, i, alt, when, viewer, before, concerns));
    }
    return Review.of(concerns, viewer == Viewer.INSIDE ? k : null);
  }

  private @Nullable Integer read(
      Words words,
      Part part,
      int picture,
      String text,
      Occasion when,
      Viewer viewer,
      List<String> before,
      List<Concern> concerns) {
    if (text.isBlank()) {
      return null;
    }
    var said =
        Statement.of(text, words.audience())
            .on(when.day())
            .seenBy(viewer)
            .after(List.copyOf(before));
    var reading = people.read(said);
    reading.findings().forEach(finding -> concerns.add(new Concern(part, picture, finding)));
    before.add(text);
    return reading.k();
  }

  private static @Nullable Integer least(@Nullable Integer one, @Nullable Integer other) {
    return one == null ? other : other == null ? one : Integer.valueOf(Math.min(one, other));
  }

  /// Whether something in it might be decided by who is on the patient list, as far as somebody can
  /// tell who may not open it.
  static boolean mayConcernPatients(Review outside) {
    return outside.concerns().stream()
        .anyMatch(concern -> !NEVER_FROM_THE_LIST.contains(concern.finding().kind()));
  }

  /// What was seen, without the words: enough to notice a concern that the approver was not shown.
  static Set<String> fingerprints(Review review) {
    return review.concerns().stream()
        .map(concern ->
            "%s %d %s %d-%d"
                .formatted(
                    concern.part(),
                    concern.picture(),
                    concern.finding().kind(),
                    concern.finding().start(),
                    concern.finding().end()))
        .collect(Collectors.toSet());
  }
}
