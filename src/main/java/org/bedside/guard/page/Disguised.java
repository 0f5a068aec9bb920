package org.bedside.guard.page;

import java.util.List;
import org.bedside.guard.Finding;
import org.bedside.guard.Kind;
import org.bedside.guard.Level;
import org.bedside.guard.Reason;
import org.bedside.words.Illegible;

/// Finds words whose disguise no reader sees through: what cannot be read is for a person to read,
/// and never clear.
public final class Disguised {

  private Disguised() {}

  /// Whatever else was found there stays.
  public static void read(Page page) {
    Illegible.in(page.plain, page.said.text(), page.tokens)
        .ifPresent(run -> {
          int start = page.plain.rawStart(run.start());
          int end = page.plain.rawEnd(run.end());
          page.force(
              new Finding(start, end, Kind.ILLEGIBLE, Level.CHECK, 1, Reason.ILLEGIBLE, List.of()));
        });
  }
}
