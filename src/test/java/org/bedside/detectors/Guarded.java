package org.bedside.detectors;

import java.util.ArrayList;
import java.util.List;
import org.bedside.guard.Guard;
import org.bedside.guard.Reading;
import org.bedside.guard.Statement;
import org.jspecify.annotations.Nullable;

/// A guard over all parts of a draft, each after the ones before it.
public final class Guarded {

  private Guarded() {}

  public static Readings read(Guard guard, Draft draft) {
    var before = new ArrayList<String>();
    var title = part(guard, draft, draft.title(), before);
    var text = part(guard, draft, draft.text(), before);
    var alts = new ArrayList<@Nullable Reading>();
    draft.shown().forEach(shown -> alts.add(part(guard, draft, shown.alt(), before)));
    return new Readings(title, text, alts);
  }

  private static @Nullable Reading part(
      Guard guard, Draft draft, String words, List<String> before) {
    if (words.isBlank()) {
      return null;
    }
    var said = Statement.of(words, draft.audience()).on(draft.day()).after(List.copyOf(before));
    before.add(words);
    return guard.read(draft.form() == Form.REPLY ? said.asAnswer() : said);
  }
}
