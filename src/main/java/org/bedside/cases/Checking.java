package org.bedside.cases;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.bedside.cases.Checked.Coarser;
import org.bedside.cases.Checked.Found;
import org.bedside.detectors.Form;
import org.bedside.gate.Concern;
import org.bedside.gate.Declared;
import org.bedside.gate.Gate;
import org.bedside.gate.Occasion;
import org.bedside.gate.Review;
import org.bedside.gate.Ruled;
import org.bedside.gate.Words;
import org.bedside.guard.Audience;
import org.bedside.guard.Level;
import org.bedside.guard.Statement;
import org.bedside.guard.Viewer;
import org.bedside.networks.Network;
import org.bedside.people.People;
import org.bedside.people.Person;
import org.bedside.people.Right;
import org.bedside.publishing.Publishing;
import org.bedside.roster.Description;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/// Asks the gate what it says of a case as colleagues would read it, and what would become of it
/// with a field left open.
@Component
class Checking {

  /// Leaving these open may make more patients fit.
  private static final List<Field> COARSE = List.of(Field.AGE, Field.SEX, Field.HAD);

  private final Gate gate;
  private final Publishing publishing;
  private final People people;
  private final MessageSource messages;
  private final Clock clock;

  Checking(Gate gate, Publishing publishing, People people, MessageSource messages, Clock clock) {
    this.gate = gate;
    this.publishing = publishing;
    this.people = people;
    this.messages = messages;
    this.clock = clock;
  }

  Composed composed(Told told, Locale locale) {
    return Composing.of(told, messages, locale);
  }

  /// Quick enough for every pause in typing.
  Checked check(Told told, Locale locale, Person asker) {
    var composed = composed(told, locale);
    var words = words(composed);
    var review = review(words, asker);
    var k = k(told, review, asker);
    return new Checked(
        composed,
        k,
        review.concerns().stream()
            .filter(concern -> concern.part() == Concern.Part.TEXT)
            .map(Concern::finding)
            .map(finding ->
                new Found(
                    finding.in(composed.text()),
                    composed.fieldAt(finding.start()),
                    finding.level() == Level.STOP,
                    "guard.reason." + finding.reason().name()))
            .toList(),
        review.objections().stream()
            .filter(objection -> objection.verdict().isHeld())
            .map(objection -> new Ruled(objection, words))
            .sorted(Ruled.HARDNESS.reversed())
            .toList(),
        k != null && k < Audience.COLLEAGUES.enough() ? coarser(told, k, locale, asker) : List.of(),
        isUncounted(told, k, locale, asker),
        review instanceof Review.Stopped,
        gate.isReady());
  }

  /// How many patients fit: those whom the gate counts in the words, and no more than those whom
  /// the guard counts by the fields. It reads English, so that for it they are told in English.
  private @Nullable Integer k(Told told, Review review, Person asker) {
    var isInside = asker.may(Right.SEE_PATIENTS);
    var counted =
        people
            .read(
                Statement.of(composed(told, Locale.ENGLISH).text(), Audience.COLLEAGUES)
                    .on(occasion().day())
                    .seenBy(isInside ? Viewer.INSIDE : Viewer.OUTSIDE)
                    .about(described(told)))
            .k();
    return least(isInside ? counted : null, review.k());
  }

  private Description described(Told told) {
    return told.described(occasion().day());
  }

  private static @Nullable Integer least(@Nullable Integer one, @Nullable Integer other) {
    return one == null ? other : other == null ? one : Integer.valueOf(Math.min(one, other));
  }

  private Occasion occasion() {
    return publishing.occasion(clock.instant());
  }

  private Review review(Words words, Person asker) {
    return gate.review(words, occasion(), asker);
  }

  private static Words words(Composed composed) {
    return new Words(
        Audience.COLLEAGUES,
        Network.WEBSITE,
        composed.title(),
        composed.text(),
        List.of(),
        Declared.of(Form.CASE));
  }

  /// The fields that make more fit when they are left open, the best first.
  private List<Coarser> coarser(Told told, int k, Locale locale, Person asker) {
    var all = new ArrayList<Coarser>();
    for (var field : COARSE) {
      var left = told.says(field) ? without(told, field, locale, asker) : null;
      if (left != null && left > k) {
        all.add(new Coarser(field, left));
      }
    }
    all.sort((one, other) -> other.k() - one.k());
    return all;
  }

  private @Nullable Integer without(Told told, Field field, Locale locale, Person asker) {
    var left = told.without(field);
    return k(left, review(words(composed(left, locale)), asker), asker);
  }

  /// Whether what was found makes no difference to the number: the list has no such words, so that
  /// fewer may fit than it says.
  private boolean isUncounted(Told told, @Nullable Integer k, Locale locale, Person asker) {
    return k != null
        && told.says(Field.HAD)
        && Objects.equals(without(told, Field.HAD, locale, asker), k);
  }

  /// Every text counts as one of those that somebody may have read in a minute.
  boolean mayAsk(Told told, Locale locale, Person asker) {
    return people.mayAsk(asker.id().ledger(), composed(told, locale).text());
  }
}
