package org.bedside.guard.described;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.bedside.guard.Audience;
import org.bedside.guard.Kind;
import org.bedside.guard.Level;
import org.bedside.guard.Reason;
import org.bedside.guard.Statement;
import org.bedside.guard.Viewer;
import org.bedside.guard.page.Fiction;
import org.bedside.guard.page.Page;
import org.bedside.guard.page.Sense;
import org.bedside.roster.Crowd;
import org.bedside.roster.Description;
import org.bedside.roster.Fact;
import org.bedside.roster.Roster;
import org.bedside.roster.Vocabulary;
import org.bedside.words.Plain;
import org.bedside.words.Token;
import org.bedside.words.WordSet;
import org.jspecify.annotations.Nullable;

/// Finds people who are described without a name, and counts how many patients fit (k). Few enough
/// stop the text; a description of one real patient that nobody fits is for a person to look at,
/// since the list or the words may be wrong.
///
/// For those who may not see the patient list, and where there is none, the words alone decide, so
/// that the answer tells nothing about the list.
public final class Descriptions {

  private static final int FAR = 40;

  private static final LocalDate SOME_DAY = LocalDate.of(2000, 1, 1);

  private static final Set<String> SERVICE =
      WordSet.list(
          """
          fixed repaired installed painted donated speaks speaking talk thanks thank welcome join
          hired hiring catering built delivered concert hosted sponsor sponsored volunteer
          class classes cpr ribbon opened elected announced won award congratulations
          taking accepting fix hire looking donate comes coming gives offers offering sells
          """);

  private static final Set<String> OFFICES =
      WordSet.list("mayor senator governor sheriff chief principal clerk president councilman");

  private static final Set<String> CARE =
      WordSet.list(
          """
          patient pt cancer labs lab biopsy chemo meds medicine dose exam bleeding bleeds pain cough
          surgery diagnosed diagnosis treat treats treated treating saw seen test results chart cancer
          tick ticks fever rash wound infection visit visited insulin admitted panel
          appointment follow hospital icu er symptoms blood inhaler pressure stitches therapy scan
          follow-up handoff curbside tumor ward infusion bedside colonoscopy mammogram dialysis transplant hospice dx
          """);

  private final @Nullable Crowd crowd;
  private final Vocabulary common;

  public Descriptions(Roster roster) {
    this.crowd = roster.crowd();
    this.common = Vocabulary.COMMON.withTowns(roster.towns());
  }

  public void read(Page page) {
    var said = page.said;
    var known = said.viewer() == Viewer.INSIDE ? crowd : null;
    var posted = posted(said, known);
    var words = known == null ? common : known.vocabulary();
    var found = Traits.of(page, known, words, posted);
    var people = Portraits.of(page, found, posted);
    boolean book = Fiction.isWhole(page);
    for (var one : people) {
      Ages.read(page, one);
      if (!book && isDescribed(page, one) && !page.isSupposed(one.first)) {
        decide(page, one, known, posted, words);
      }
    }
    if (known != null && said.audience() == Audience.COLLEAGUES) {
      claim(page, found);
    }
    if (known != null && page.k() == null && !said.about().facts().isEmpty()) {
      page.describe(known.count(said.about()));
    }
  }

  /// Finds in one patient's thread who is described there and is not that patient, where one other
  /// patient fits, or few of ours.
  ///
  /// @param own that patient's place in the list
  public void readThread(Page page, int own) {
    var known = page.said.viewer() == Viewer.INSIDE ? crowd : null;
    if (known == null) {
      return;
    }
    var posted = posted(page.said, known);
    for (var one : Portraits.of(page, Traits.of(page, known, known.vocabulary(), posted), posted)) {
      var description = one.described(posted, List.of(), List.of());
      if (isOfCare(page, one) && !known.fits(description, own)) {
        int k = known.count(description);
        int few = one.ours ? Audience.COLLEAGUES.enough() - 1 : 1;
        if (k >= 1 && k <= few) {
          page.describe(k);
          mark(page, one, known, posted, few)
              .add(k == 1 ? Level.STOP : Level.CHECK, Reason.OTHERS_DESCRIPTION);
        }
      }
    }
  }

  /// Whether the words tell of a patient: "the plumber from Quillby will ring you" does not.
  private static boolean isOfCare(Page page, Portrait one) {
    if (!isDescribed(page, one)) {
      return false;
    }
    boolean pointed = one.ours || (one.narrowing() > 1 || one.definite);
    boolean told =
        one.traits.stream()
            .anyMatch(trait -> !trait.is(Trait.Sort.WORK) && !trait.is(Trait.Sort.TOWN));
    return pointed && (one.ours || told || isCare(page, one));
  }

  private static LocalDate posted(Statement said, @Nullable Crowd known) {
    var day = said.day();
    if (day != null) {
      return day;
    }
    return known == null ? SOME_DAY : known.asOf();
  }

  /// Among colleagues days, towns and ages up to 89 weigh only by how many patients they leave.
  private static void claim(Page page, @Nullable Trait[] found) {
    for (var trait : found) {
      if (trait != null && (trait.is(Trait.Sort.DAY) || trait.is(Trait.Sort.TOWN))) {
        page.claim(trait.from(), trait.to());
      }
    }
  }

  private static boolean isDescribed(Page page, Portrait one) {
    if (one.sort != Portrait.Sort.SOMEBODY || one.narrowing() == 0 || Imagined.is(page, one)) {
      return false;
    }
    if (one.narrowing() > 1) {
      return !isOnDuty(page, one);
    }
    if (one.author || one.staff) {
      return false;
    }
    var only = one.traits.stream().filter(trait -> trait.fact() != null).findFirst().orElse(null);
    if (only == null) {
      return false;
    }
    return switch (only.sort()) {
      case WORK -> isPatientByWork(page, one);
      case DAY -> one.named || isCare(page, one);
      default -> true;
    };
  }

  /// "the mayor of Tolliver", "the baker from Quillby who donated": known for the work, not the
  /// care.
  private static boolean isOnDuty(Page page, Portrait one) {
    var work = one.find(Trait.Sort.WORK);
    boolean more =
        one.ours
            || one.traits.stream()
                .anyMatch(trait ->
                    !trait.is(Trait.Sort.WORK)
                        && !trait.is(Trait.Sort.TOWN)
                        && !trait.is(Trait.Sort.DAY));
    if (work == null || more) {
      return false;
    }
    boolean office = one.definite && OFFICES.contains(page.word(work.to() - 1));
    return (office || serves(page, one)) && !isCare(page, one);
  }

  private static List<Token> near(Page page, Portrait one) {
    int start = Math.max(page.sentenceStart(one.first), one.first - FAR);
    int end = Math.min(page.sentenceEnd(one.first), one.first + FAR);
    return page.tokens.subList(start, end);
  }

  private static boolean serves(Page page, Portrait one) {
    return near(page, one).stream().anyMatch(token -> SERVICE.contains(token.word()));
  }

  /// "our beekeeper" is a patient unless a service is told of; "the plumber" is one only where the
  /// words are about care.
  private static boolean isPatientByWork(Page page, Portrait one) {
    return one.patient
        || isInCare(page, one)
        || (!serves(page, one)
            && !isOfHouse(page, one)
            && (one.ours || isCare(page, one) || Encounter.is(page, one)));
  }

  /// "A midwife", "ER nurse here", "our new cook": who works where people are cared for, until the
  /// words make a patient of them.
  private static boolean isOfHouse(Page page, Portrait one) {
    var work = one.find(Trait.Sort.WORK);
    return work != null
        && (page.is(work.to() - 1, Sense.STAFF) || page.word(work.from() - 1).equals("new"));
  }

  /// "A rabbi in my care", "a welder on our list".
  private static boolean isInCare(Page page, Portrait one) {
    int at = one.phrase == null ? -1 : one.phrase.to();
    boolean led = page.isOneOf(at, "in", "on", "under");
    boolean ours = page.word(at + 1).equals("my") || page.word(at + 1).equals("our");
    return led && ours && (page.word(at + 2).equals("care") || Sense.WARD.says(page.word(at + 2)));
  }

  private static boolean isCare(Page page, Portrait one) {
    return near(page, one).stream().anyMatch(token -> CARE.contains(token.stem()));
  }

  private void decide(
      Page page, Portrait one, @Nullable Crowd known, LocalDate posted, Vocabulary words) {
    if (known == null) {
      Narrowness.read(page, one, posted);
      return;
    }
    var description = joined(page, one, known, posted, words);
    int k = known.count(description);
    boolean work = one.narrowing() == 2 && one.has(Trait.Sort.WORK);
    if (k == 0 && one.forgetDay(page, work ? LocalDate.MIN : posted)) {
      description = joined(page, one, known, posted, words);
      k = known.count(description);
      if (!isDescribed(page, one)) {
        return;
      }
    }
    if (k == 0 && one.narrowing() == 1 && one.has(Trait.Sort.WORK) && !one.patient) {
      // "Our intern": a trade alone that no patient has speaks of somebody else.
      return;
    }
    page.describe(k);
    int few = page.said.audience().enough() - 1;
    if (k <= few || one.has(Trait.Sort.ONLY)) {
      var level = k == 0 || k > few ? Level.CHECK : Level.STOP;
      mark(page, one, known, posted, few)
          .add(level, level == Level.CHECK ? Reason.DESCRIPTION : Reason.FEW_FIT);
    }
  }

  private static Marks mark(Page page, Portrait one, Crowd known, LocalDate posted, int few) {
    return new Marks(page, one, Kind.QUASI, posted, new Counted(one, known, posted, few));
  }

  /// What is left may be said where it narrows nobody down, or where more than a few patients fit.
  private record Counted(Portrait one, Crowd known, LocalDate day, int few) implements Left {

    @Override
    public Rest after(List<Trait> without, List<Fact> instead) {
      var traits = one.traits.stream().filter(trait -> !without.contains(trait)).toList();
      int k = known.count(one.described(day, without, instead));
      boolean only = traits.stream().anyMatch(trait -> trait.is(Trait.Sort.ONLY));
      boolean nothing =
          instead.isEmpty() && traits.stream().allMatch(trait -> trait.fact() == null);
      return new Rest(k, !only && (nothing || k > few));
    }

    @Override
    public boolean isCounted() {
      return true;
    }
  }

  /// With what the same words said of somebody who may be the same: facts add up over days. Where
  /// nobody fits them all, they were told of two people.
  private Description joined(
      Page page, Portrait one, Crowd known, LocalDate posted, Vocabulary words) {
    var description = page.said.about().and(one.described(posted, List.of(), List.of()));
    for (var text : page.said.earlier()) {
      var before = new Page(Plain.of(text), page.safe, page.said);
      for (var other : Portraits.of(before, Traits.of(before, known, words, posted), posted)) {
        if (isDescribed(before, other) && one.fits(other.sex)) {
          var all = description.and(other.described(posted, List.of(), List.of()));
          description = known.count(all) > 0 ? all : description;
        }
      }
    }
    return description;
  }
}
