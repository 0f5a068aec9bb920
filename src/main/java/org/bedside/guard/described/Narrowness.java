package org.bedside.guard.described;

import java.time.LocalDate;
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
    int weight = 0;
    boolean anchored = false;
    boolean rare = false;
    for (var trait : one.traits) {
      weight += weight(trait);
      anchored |= isAnchor(trait);
      rare |= trait.fact() instanceof Fact.Has ill && !COMMON.contains(ill.condition());
    }
    if (anchored && weight >= CHECKED + (colleagues ? 1 : 0)) {
      new Marks(page, one, Kind.QUASI, day, null, 0)
          .add(weight >= STOPPED ? Level.STOP : Level.CHECK, Reason.DESCRIPTION);
    } else if (!colleagues && one.ours && rare) {
      new Marks(page, one, Kind.QUASI, day, null, 0).add(Level.CHECK, Reason.DESCRIPTION);
    } else if (!colleagues && isOursAndAged(one)) {
      new Marks(page, one, Kind.AGE, day, null, 0).add(Level.CHECK, Reason.AGE);
    }
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

  private static boolean isOursAndAged(Portrait one) {
    var trait = one.find(Trait.Sort.AGE);
    @Nullable Age age = trait == null ? null : trait.age();
    return one.ours && age != null && age.isExact() && age.least() >= 1;
  }
}
