package org.bedside.answers;

import java.util.List;
import org.bedside.detectors.Sign;
import org.bedside.gate.Objection;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;

/// What one rule of the practice says to own words, as a page shows it.
///
/// @param text the words
record Ruled(Objection objection, String text) {

  private static final int MOST_QUOTES = 3;

  public String id() {
    return objection.fired().rule().id();
  }

  public String title() {
    return objection.fired().rule().title().in(language());
  }

  /// What its writer can do.
  public String tell() {
    return objection.fired().rule().tell().in(language());
  }

  /// `FORBIDDEN` and so on; the key of its word is `publishing.verdict.` and this.
  public String verdict() {
    return objection.verdict().name();
  }

  public boolean stops() {
    return objection.stops() || objection.wantsReason();
  }

  /// The key of who has to agree; null for nobody besides who agrees anyway.
  public @Nullable String who() {
    return objection.wants().map(who -> "gate.who." + who.name()).orElse(null);
  }

  public boolean isUnread() {
    return !objection.fired().unread().isEmpty();
  }

  /// The words that show it, if there are any; none that stand within others.
  public List<String> quotes() {
    var signs =
        objection.fired().signs().stream()
            .filter(sign -> sign.part() == Sign.Part.TEXT && sign.end() > sign.start())
            .toList();
    return signs.stream()
        .filter(sign -> signs.stream().noneMatch(other -> isWithin(sign, other)))
        .map(sign -> text.substring(sign.start(), sign.end()))
        .distinct()
        .limit(MOST_QUOTES)
        .toList();
  }

  private static boolean isWithin(Sign one, Sign other) {
    return other.start() <= one.start()
        && one.end() <= other.end()
        && other.end() - other.start() > one.end() - one.start();
  }

  private static String language() {
    return LocaleContextHolder.getLocale().getLanguage();
  }

  /// Never the words.
  @Override
  public String toString() {
    return "Ruled[%s %s]".formatted(id(), verdict());
  }
}
