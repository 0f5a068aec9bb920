package org.bedside.guard.described;

import java.util.List;
import org.bedside.guard.Cure;
import org.bedside.guard.Finding;
import org.bedside.guard.Kind;
import org.bedside.guard.Level;
import org.bedside.guard.Reason;
import org.bedside.guard.described.Wordings.Part;
import org.bedside.guard.page.Page;

/// Marks the words that describe somebody too well, each with what to say instead.
final class Marks {

  private final Page page;
  private final Portrait one;
  private final Kind kind;
  private final List<Part> parts;
  private final Rewritings rewritings;

  Marks(Page page, Portrait one, Kind kind, java.time.LocalDate day, Left left) {
    this.page = page;
    this.one = one;
    this.kind = kind;
    this.parts = new Wordings(page, one, day, left.isCounted()).parts();
    this.rewritings = new Rewritings(page, parts, left);
  }

  void add(Level level, Reason reason) {
    boolean marked = false;
    for (var part : parts) {
      marked |= page.isFound(part.from(), part.to());
      boolean dated = level == Level.CHECK && isDay(part) && parts.size() > 1;
      boolean free =
          !page.isFound(part.from(), part.to()) && !page.isClaimed(part.from(), part.to());
      if (free && !dated) {
        var finding = finding(part.from(), part.to(), level, reason, rewritings.of(part));
        page.add(finding, part.from(), part.to());
        marked = true;
      }
    }
    if (!marked) {
      page.force(finding(one.first, one.first + 1, level, reason, List.of()));
    }
  }

  private static boolean isDay(Part part) {
    return part.choices().size() == 1
        && part.choices().getFirst().without().stream().allMatch(trait -> trait.is(Trait.Sort.DAY));
  }

  private Finding finding(int from, int to, Level level, Reason reason, List<Cure> cures) {
    int start = page.plain.rawStart(page.tokens.get(from).start());
    int end = page.plain.rawEnd(page.tokens.get(to - 1).end());
    double score = level == Level.STOP ? 0.95 : 0.6;
    return new Finding(start, end, kind, level, score, reason, cures);
  }
}
