package org.bedside.guard.described;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.bedside.guard.Audience;
import org.bedside.guard.Kind;
import org.bedside.guard.Level;
import org.bedside.guard.Reason;
import org.bedside.guard.page.Page;
import org.bedside.guard.page.Sense;
import org.bedside.roster.Fact;
import org.jspecify.annotations.Nullable;

/// Weighs a description without any list: by how many traits it has and how rare each is. The same
/// for everybody, so that it tells nothing about who is a patient. The weights are ours.
final class Narrowness {

  private static final int CHECKED = 4;
  private static final int STOPPED = 7;

  /// Illnesses that hundreds of a practice's patients have.
  private static final Set<String> COMMON =
      Set.of(
          "hypertension",
          "high cholesterol",
          "type 2 diabete",
          "diabete",
          "asthma",
          "depression",
          "anxiety",
          "gerd",
          "low back pain",
          "osteoarthritis",
          "arthritis",
          "obesity",
          "migraine",
          "hypothyroidism",
          "cancer",
          "pregnancy");

  private Narrowness() {}

  static void read(Page page, Portrait one, LocalDate day) {
    if (isOfHouse(page, one)) {
      return;
    }
    boolean colleagues = page.said.audience() == Audience.COLLEAGUES;
    int weight = weight(one.traits);
    if (isTooNarrow(one.traits, weight, colleagues)) {
      mark(page, one, Kind.QUASI, day)
          .add(weight >= STOPPED ? Level.STOP : Level.CHECK, Reason.DESCRIPTION);
    } else if (!colleagues && one.ours && isRare(one.traits)) {
      mark(page, one, Kind.QUASI, day).add(Level.CHECK, Reason.DESCRIPTION);
    } else if (!colleagues && isOursAndAged(one, one.traits)) {
      mark(page, one, Kind.AGE, day).add(Level.CHECK, Reason.AGE);
    }
  }

  private static Marks mark(Page page, Portrait one, Kind kind, LocalDate day) {
    boolean colleagues = page.said.audience() == Audience.COLLEAGUES;
    return new Marks(page, one, kind, day, new Weighed(one, colleagues));
  }

  /// What is left weighs in the same way; an age that became a decade is an age still.
  private record Weighed(Portrait one, boolean colleagues) implements Left {

    @Override
    public Rest after(List<Trait> without, List<Fact> instead) {
      var traits = one.traits.stream().filter(trait -> !without.contains(trait)).toList();
      boolean narrow = isTooNarrow(traits, weight(traits) + instead.size(), colleagues);
      boolean ours = !colleagues && one.ours && (isRare(traits) || isOursAndAged(one, traits));
      return new Rest(null, !narrow && !ours);
    }

    @Override
    public boolean isCounted() {
      return false;
    }
  }

  private static boolean isTooNarrow(List<Trait> traits, int weight, boolean colleagues) {
    return weight >= CHECKED + (colleagues ? 1 : 0)
        && traits.stream().anyMatch(Narrowness::isAnchor);
  }

  private static boolean isRare(List<Trait> traits) {
    return traits.stream()
        .anyMatch(
            trait -> trait.fact() instanceof Fact.Has ill && !COMMON.contains(ill.condition()));
  }

  private static int weight(List<Trait> traits) {
    int weight = 0;
    for (var trait : traits) {
      weight += weight(trait);
    }
    return weight;
  }

  /// "Our only pharmacist is on leave", "our youngest nurse": who works here, and no patient.
  private static boolean isOfHouse(Page page, Portrait one) {
    var work = one.find(Trait.Sort.WORK);
    boolean told =
        one.has(Trait.Sort.ILLNESS) || one.has(Trait.Sort.TOWN) || one.has(Trait.Sort.AGE);
    return work != null
        && !told
        && !one.patient
        && Sense.STAFF.says(page.tokens.get(work.to() - 1).stem());
  }

  private static int weight(Trait trait) {
    return switch (trait.sort()) {
      case AGE -> trait.age() != null && trait.age().isExact() ? 2 : 1;
      case TOWN, WORK, DAY -> trait.fact() == null ? 0 : 2;
      case BIRTH -> 3;
      case EXTREME -> 4;
      case ONLY -> 3;
      case ILLNESS ->
          trait.fact() instanceof Fact.Has ill ? (COMMON.contains(ill.condition()) ? 1 : 2) : 0;
    };
  }

  /// What a question among clinicians does not need: where somebody lives, what they do, when they
  /// came.
  private static boolean isAnchor(Trait trait) {
    return switch (trait.sort()) {
      case TOWN, WORK, DAY, BIRTH -> trait.fact() != null;
      case EXTREME, ONLY -> true;
      case AGE, ILLNESS -> false;
    };
  }

  private static boolean isOursAndAged(Portrait one, List<Trait> traits) {
    for (var trait : traits) {
      if (trait.is(Trait.Sort.AGE)) {
        @Nullable Age age = trait.age();
        return one.ours && age != null && age.isExact() && age.least() >= 1;
      }
    }
    return false;
  }
}
