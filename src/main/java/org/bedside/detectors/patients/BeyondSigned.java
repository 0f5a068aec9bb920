package org.bedside.detectors.patients;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.bedside.detectors.Detector;
import org.bedside.detectors.Fact;
import org.bedside.detectors.Material;
import org.bedside.detectors.Passage;
import org.bedside.detectors.Passage.Span;
import org.bedside.detectors.Readings;
import org.bedside.detectors.Sign;
import org.bedside.words.WordSet;

/// Finds sentences that say something about a patient which is not what they signed: a description
/// of what may be told must be specific (45 CFR 164.508(c)(1)(i)). Whole sentences of the signed
/// words may stand anywhere, in any order; half of one may mean something else. What frames them
/// says nothing about anybody: the guard finds nothing in it, no story, and no "she".
final class BeyondSigned implements Detector {

  private static final Set<String> SOMEBODY =
      WordSet.list(
          "he she him her his hers himself herself he's she's he'd she'd he'll she'll ella el");

  /// What tells of one person.
  private static final List<Detector> STORIES =
      List.of(
          new Identifiers(),
          new Tales(),
          new Births(),
          new Testimonials(),
          new RareIllness(),
          new NewsEvents());

  @Override
  public Set<Fact> facts() {
    return Set.of(Fact.BEYOND_SIGNED);
  }

  @Override
  public void read(Material material, Readings readings, Consumer<Sign> shows) {
    var permission = material.draft().permission();
    if (permission == null || permission.words() == null) {
      return;
    }
    var signed = SignedWords.of(permission.words());
    var told = new ArrayList<Sign>();
    STORIES.forEach(detector -> detector.read(material, readings, told::add));
    for (var passage : material.said()) {
      var bare = signed.uncovered(passage);
      var about = about(passage, told);
      about.and(bare);
      for (var sentence : passage.sentences()) {
        var next = about.nextSetBit(sentence.from());
        if (next >= 0 && next < sentence.to()) {
          shows.accept(passage.sign(Fact.BEYOND_SIGNED, trimmed(passage, sentence)));
        }
      }
    }
  }

  /// The tokens that tell of somebody.
  private static BitSet about(Passage passage, List<Sign> told) {
    var about = new BitSet();
    var tokens = passage.tokens();
    for (var at = 0; at < tokens.size(); at++) {
      if (SOMEBODY.contains(tokens.get(at).word())) {
        about.set(at);
      }
    }
    var ends = tokens.stream().mapToInt(token -> passage.plain().rawEnd(token.end())).toArray();
    for (var sign : told) {
      if (sign.part() == passage.part() && sign.picture() == passage.picture()) {
        var found = Arrays.binarySearch(ends, sign.start());
        var from = found >= 0 ? found + 1 : -found - 1;
        for (var at = from; at < tokens.size() && begins(passage, at) < sign.end(); at++) {
          about.set(at);
        }
      }
    }
    return about;
  }

  private static int begins(Passage passage, int at) {
    return passage.plain().rawStart(passage.tokens().get(at).start());
  }

  /// Without the ends of lines around it.
  private static Span trimmed(Passage passage, Span sentence) {
    var from = sentence.from();
    var to = sentence.to();
    while (from < to - 1 && passage.tokens().get(from).is("\n")) {
      from++;
    }
    while (to > from + 1 && passage.tokens().get(to - 1).is("\n")) {
      to--;
    }
    return new Span(from, to);
  }
}
