package org.bedside.guard;

import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What the guard read in one text: the verdict, its findings in the order of the text, and `k`,
/// how many of the practice's patients the words could mean together. `k` is null where nobody
/// asked for it, and is shown only to those who may open the patient list.
public record Reading(Verdict verdict, @Nullable Integer k, List<Finding> findings) {

  public Reading {
    findings =
        findings.stream()
            .sorted(
                Comparator.comparingInt(Finding::start)
                    .thenComparingInt(Finding::end)
                    .thenComparing(Finding::kind))
            .toList();
  }

  static Reading of(List<Finding> findings) {
    return of(findings, null);
  }

  static Reading of(List<Finding> findings, @Nullable Integer k) {
    return new Reading(Verdict.of(findings), k, findings);
  }

  /// What the guard answers when it could not read: never clear.
  static Reading unread(int length, Reason reason) {
    var nothing = new Finding(0, length, Kind.UNREAD, Level.CHECK, 1, reason, List.of());
    return of(List.of(nothing));
  }

  public boolean isClear() {
    return verdict == Verdict.CLEAR;
  }

  public boolean stops() {
    return verdict == Verdict.STOP;
  }

  /// How many findings stop the text.
  public int stopped() {
    return (int) findings.stream().filter(finding -> finding.level() == Level.STOP).count();
  }

  public boolean has(Kind kind) {
    return findings.stream().anyMatch(finding -> finding.kind() == kind);
  }

  /// The text after the first cure of each finding ("Fix all with the first suggestion"). Where two
  /// cures touch the same words, the wider one is taken; read the answer again to see what is left.
  public String cured(String raw) {
    var taken = new BitSet();
    var chosen = new TreeMap<Integer, Cure>();
    findings.stream()
        .filter(finding -> !finding.cures().isEmpty())
        .map(finding -> finding.cures().getFirst())
        .sorted(Comparator.comparingInt((Cure cure) -> cure.start() - cure.end()))
        .filter(cure -> taken.get(cure.start(), cure.end()).isEmpty())
        .forEachOrdered(cure -> {
          taken.set(cure.start(), cure.end());
          chosen.put(cure.start(), cure);
        });
    var text = new StringBuilder();
    int at = 0;
    for (var cure : chosen.values()) {
      text.append(raw, at, cure.start()).append(cure.text());
      at = cure.end();
    }
    return text.append(raw, at, raw.length()).toString();
  }
}
