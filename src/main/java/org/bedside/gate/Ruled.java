package org.bedside.gate;

import java.util.Comparator;
import java.util.List;
import org.bedside.detectors.Fact;
import org.bedside.detectors.Form;
import org.bedside.detectors.Passage;
import org.bedside.detectors.Sign;
import org.bedside.rules.Remedy;
import org.bedside.rules.Rule;
import org.bedside.rules.Verdict;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;

/// What one rule of the practice says to words, as a page shows it: in the language of whoever
/// looks, with the words that show it.
///
/// @param words in which the rule saw it
public record Ruled(Objection objection, Words words) {

  /// The milder one first.
  public static final Comparator<Ruled> HARDNESS =
      Comparator.comparing(ruled -> ruled.objection.fired().ruling());

  /// As many words as a line of a page can show.
  private static final int MOST_QUOTED = 90;

  private static final int MOST_QUOTES = 3;

  private Rule rule() {
    return objection.fired().rule();
  }

  public String id() {
    return rule().id();
  }

  public String title() {
    return rule().title().in(language());
  }

  /// What its writer can do.
  public String tell() {
    return rule().tell().in(language());
  }

  /// `FORBIDDEN` and so on; the key of its word is `publishing.verdict.` and this.
  public String verdict() {
    return objection.verdict().name();
  }

  public boolean holds() {
    return objection.verdict().isHeld();
  }

  public boolean stops() {
    return objection.stops();
  }

  /// Nobody can agree to the words as they are: they are changed, or their writer says why.
  public boolean blocks() {
    return objection.stops() || objection.wantsReason();
  }

  /// Whether it is about the story of one patient that somebody has typed freely, so that the case
  /// form helps.
  public boolean offersCaseForm() {
    return words.declared().form() != Form.CASE && isAboutStory();
  }

  private boolean isAboutStory() {
    return remedies().contains(Remedy.TEMPLATE)
        && objection.fired().signs().stream().anyMatch(sign -> sign.fact() == Fact.CASE_STORY);
  }

  /// Whether a reason does something about it.
  public boolean takesReason() {
    return isForbidden() || objection.verdict() == Verdict.INAPPROPRIATE;
  }

  public boolean isForbidden() {
    return objection.verdict() == Verdict.FORBIDDEN;
  }

  public String reason() {
    return objection.reason();
  }

  /// The key of who has to agree; null for nobody besides who agrees anyway.
  public @Nullable String who() {
    return objection.wants().map(Who::name).map(name -> "gate.who." + name).orElse(null);
  }

  /// No detector could read what the rule asks about, so a person must.
  public boolean isUnread() {
    return !objection.fired().unread().isEmpty();
  }

  public List<Remedy> remedies() {
    return rule().cure();
  }

  /// The words that show it, if there are any.
  public List<String> quotes() {
    var all =
        objection.fired().signs().stream()
            .map(this::quote)
            .filter(quote -> !quote.isBlank())
            .distinct()
            .toList();
    return all.stream()
        .filter(one -> all.stream().noneMatch(other -> !other.equals(one) && other.contains(one)))
        .limit(MOST_QUOTES)
        .toList();
  }

  private String part(Sign sign) {
    return switch (sign.part()) {
      case TITLE -> words.title();
      case TEXT -> words.text();
      case ALT -> words.pictures().get(sign.picture()).alt();
      case ANSWERED, WHOLE -> "";
    };
  }

  /// Whether it holds for a case of the form because it is one: to use the form is then no advice.
  public boolean isOfCaseForm() {
    return words.declared().form() == Form.CASE && isAboutStory();
  }

  private String quote(Sign sign) {
    var part = part(sign);
    var quote = part.isEmpty() ? "" : part.substring(sign.start(), sign.end());
    return quote.length() <= MOST_QUOTED ? quote : quote.substring(0, MOST_QUOTED).strip() + "…";
  }

  /// A sentence that a patient did not sign.
  ///
  /// @param part the end of its key
  /// @param number of the sentence in its part, from 1
  public record Unsigned(String part, int number) {}

  /// What the post says of a patient besides what they signed.
  public List<Unsigned> unsigned() {
    return objection.fired().signs().stream()
        .filter(sign -> sign.fact() == Fact.BEYOND_SIGNED)
        .map(sign ->
            new Unsigned(
                sign.part().name(),
                Passage.of(sign.part(), sign.picture(), part(sign)).number(sign)))
        .toList();
  }

  /// The part of the post in which the words stand; null for the text or no words.
  public @Nullable String where() {
    return objection.fired().signs().stream()
        .map(Sign::part)
        .filter(part -> part == Sign.Part.TITLE || part == Sign.Part.ALT)
        .findFirst()
        .map(part -> "publishing.part." + Concern.Part.valueOf(part.name()))
        .orElse(null);
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
