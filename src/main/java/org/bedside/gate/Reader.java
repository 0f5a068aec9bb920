package org.bedside.gate;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bedside.detectors.Fact;
import org.bedside.detectors.Form;
import org.bedside.detectors.Readings;
import org.bedside.gate.Concern.Part;
import org.bedside.guard.Kind;
import org.bedside.guard.Reading;
import org.bedside.guard.Statement;
import org.bedside.guard.Viewer;
import org.bedside.people.People;
import org.bedside.policy.Policy;
import org.bedside.rules.Rules;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Reads all parts of a post with the guard and by the practice's rules, as somebody who may open
/// the patient list or as anybody else.
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

  private static final Set<Fact> PREPARED =
      EnumSet.of(Fact.PREPARED_REPLY, Fact.PREPARED_EMERGENCY_REPLY, Fact.PREPARED_CRISIS_REPLY);

  private final People people;
  private final Policy policy;
  private final Judge judge;

  Reader(People people, Policy policy, Judge judge) {
    this.people = people;
    this.policy = policy;
    this.judge = judge;
  }

  Review read(Words words, Occasion when, Viewer viewer) {
    return read(words, when, viewer, policy.inForce());
  }

  /// With rules that were asked for once, for many words.
  Review read(Words words, Occasion when, Viewer viewer, Rules rules) {
    var seen = guarded(words, when, viewer);
    var draft = judge.draft(words, when);
    var signs = judge.signs(draft, seen.readings());
    var objections = judge.objections(rules, draft, signs, words.declared());
    return Review.of(seen.concerns(), objections, viewer == Viewer.INSIDE ? seen.k() : null);
  }

  /// Whose yes the rules ask for, as `viewer` sees the words. While the patient list is on its way,
  /// nobody is asked.
  Set<Who> wanted(List<Words> all, Occasion when, Viewer viewer) {
    var wanted = EnumSet.noneOf(Who.class);
    if (!people.guardIsReady()) {
      return wanted;
    }
    var rules = policy.inForce();
    all.forEach(words -> wanted.addAll(read(words, when, viewer, rules).wanted()));
    return wanted;
  }

  /// With the eyes of those who may open the patient list.
  Material material(Words words, Occasion when) {
    var draft = judge.draft(words, when);
    return new Material(draft, judge.signs(draft, guarded(words, when, Viewer.INSIDE).readings()));
  }

  /// Whether they are an answer that the practice has ready, with nothing added, of which neither
  /// the guard nor a rule wants anybody to look at anything. Asked with the eyes of those who may
  /// open the patient list.
  boolean isPrepared(Words words, Occasion when, Rules rules) {
    var ready = material(words, when).signs();
    return words.declared().form() == Form.REPLY
        && PREPARED.stream().anyMatch(ready::has)
        && read(words, when, Viewer.INSIDE, rules) instanceof Review.Clear;
  }

  private record Guarded(List<Concern> concerns, Readings readings, @Nullable Integer k) {}

  /// Each part is read after the ones before it, since a name in the title and an age in the text
  /// are one description.
  private Guarded guarded(Words words, Occasion when, Viewer viewer) {
    var before = new ArrayList<>(when.earlier());
    var concerns = new ArrayList<Concern>();
    var title = guarded(words, words.title(), when, viewer, before);
    add(concerns, Part.TITLE, -1, title);
    var text = guarded(words, words.text(), when, viewer, before);
    add(concerns, Part.TEXT, -1, text);
    var k = least(k(title), k(text));
    var alts = new ArrayList<@Nullable Reading>();
    for (var picture : words.pictures()) {
      var alt = guarded(words, picture.alt(), when, viewer, before);
      add(concerns, Part.ALT, alts.size(), alt);
      k = least(k, k(alt));
      alts.add(alt);
    }
    return new Guarded(concerns, new Readings(title, text, alts), k);
  }

  private @Nullable Reading guarded(
      Words words, String part, Occasion when, Viewer viewer, List<String> before) {
    if (part.isBlank()) {
      return null;
    }
    var said =
        Statement.of(part, words.audience())
            .on(when.day())
            .seenBy(viewer)
            .after(List.copyOf(before));
    before.add(part);
    return people.read(said);
  }

  private static void add(
      List<Concern> concerns, Part part, int picture, @Nullable Reading reading) {
    if (reading != null) {
      reading.findings().forEach(finding -> concerns.add(new Concern(part, picture, finding)));
    }
  }

  private static @Nullable Integer k(@Nullable Reading reading) {
    return reading == null ? null : reading.k();
  }

  private static @Nullable Integer least(@Nullable Integer one, @Nullable Integer other) {
    return one == null ? other : other == null ? one : Integer.valueOf(Math.min(one, other));
  }

  /// Whether something in it might be decided by who is on the patient list, as far as somebody can
  /// tell who may not open it.
  static boolean mayConcernPatients(Review outside) {
    return outside.concerns().stream()
        .anyMatch(concern -> mayConcernPatients(concern.finding().kind()));
  }

  static boolean mayConcernPatients(Kind kind) {
    return !NEVER_FROM_THE_LIST.contains(kind);
  }

  /// What was seen, without the words: enough to notice a concern or a rule that the approver was
  /// not shown.
  static Set<String> fingerprints(Review review) {
    var rules =
        review.objections().stream()
            .filter(objection -> objection.verdict().isHeld())
            .map(Objection::fingerprint);
    var concerns = review.concerns().stream().map(Reader::fingerprint);
    return Stream.concat(concerns, rules).collect(Collectors.toSet());
  }

  static String fingerprint(Concern concern) {
    return "%s %d %s %d-%d"
        .formatted(
            concern.part(),
            concern.picture(),
            concern.finding().kind(),
            concern.finding().start(),
            concern.finding().end());
  }
}
