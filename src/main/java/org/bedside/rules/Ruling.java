package org.bedside.rules;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A verdict of one rule for one audience. The milder comes first; of two that ask for somebody's
/// agreement, the last is that of the approver who is named first in [Approver].
///
/// @param by who can agree; null but for what is impermissible
public record Ruling(Verdict verdict, @Nullable Approver by) implements Comparable<Ruling> {

  public static final Ruling ALLOWED = new Ruling(Verdict.ALLOWED, null);
  public static final Ruling FORBIDDEN = new Ruling(Verdict.FORBIDDEN, null);

  private static final String BY = " by ";

  private static final Comparator<Ruling> ORDER =
      Comparator.comparing(Ruling::verdict)
          .thenComparing(Ruling::by, Comparator.nullsLast(Comparator.reverseOrder()));

  public Ruling {
    if ((verdict == Verdict.IMPERMISSIBLE) != (by != null)) {
      throw new IllegalArgumentException("Somebody agrees to what is impermissible, and only then");
    }
  }

  public static Ruling impermissible(Approver by) {
    return new Ruling(Verdict.IMPERMISSIBLE, by);
  }

  static Stream<Ruling> all() {
    return Stream.of(Verdict.values())
        .flatMap(verdict ->
            verdict == Verdict.IMPERMISSIBLE
                ? Stream.of(Approver.values()).map(Ruling::impermissible)
                : Stream.of(new Ruling(verdict, null)));
  }

  /// As a pack spells it, such as "impermissible by privacy officer".
  static Optional<Ruling> of(String words) {
    return all().filter(ruling -> ruling.words().equals(words)).findFirst();
  }

  public String words() {
    var words = Spelling.of(verdict);
    return by == null ? words : words + BY + Spelling.of(by);
  }

  Ruling orHarder(Ruling other) {
    return compareTo(other) >= 0 ? this : other;
  }

  @Override
  public int compareTo(Ruling other) {
    return ORDER.compare(this, other);
  }
}
