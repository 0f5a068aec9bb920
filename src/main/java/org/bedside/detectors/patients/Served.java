package org.bedside.detectors.patients;

import java.util.BitSet;
import org.bedside.detectors.Passage;
import org.bedside.detectors.Passage.Span;
import org.bedside.detectors.Phrases;
import org.bedside.detectors.answers.Answers;

/// What the people of a town do for a practice or in public: "the plumber who saved our fridge",
/// "the mayor cut the ribbon". It is no care of theirs, unless an illness stands near.
final class Served {

  private static final Phrases SERVICE = Phrases.both(Served.class, "service");
  private static final Phrases HEALTH = Phrases.both(Answers.class, "health");

  private static final int BEHIND = 12;

  private final Passage passage;
  private final BitSet service;
  private final BitSet ill;

  private Served(Passage passage, BitSet service, BitSet ill) {
    this.passage = passage;
    this.service = service;
    this.ill = ill;
  }

  static Served in(Passage passage) {
    var service = marks(SERVICE, passage);
    var ill = service.isEmpty() ? new BitSet() : marks(HEALTH, passage);
    ill.andNot(service);
    return new Served(passage, service, ill);
  }

  /// Whether `who` only served, in their sentence.
  boolean by(Span who) {
    var sentence = passage.sentence(who.from());
    return isBetween(service, sentence.from(), sentence.to())
        && !isBetween(ill, sentence.from(), sentence.to() + BEHIND);
  }

  static BitSet marks(Phrases phrases, Passage passage) {
    var marked = new BitSet();
    phrases.in(passage).forEach(span -> marked.set(span.from(), span.to()));
    return marked;
  }

  static boolean isBetween(BitSet marked, int from, int to) {
    var next = marked.nextSetBit(Math.max(0, from));
    return next >= 0 && next < to;
  }
}
