package org.bedside.answers;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bedside.networks.Network;
import org.jspecify.annotations.Nullable;

/// What somebody types in about words that they found.
///
/// @param place the name of a network, or [#ANOTHER]
record HeardForm(
    @Nullable String kind,
    @Nullable String place,
    @Nullable String site,
    @Nullable String link,
    @Nullable String words) {

  static final String ANOTHER = "ANOTHER";

  HeardForm {
    site = text(site);
    link = text(link);
    words = text(words);
  }

  static HeardForm blank() {
    return new HeardForm(Kind.REVIEW.name(), Network.GOOGLE_BUSINESS.name(), "", "", "");
  }

  /// Where others write about a practice, or to it; not its own pages.
  static List<Network> networks() {
    return Arrays.stream(Network.values())
        .filter(network -> !network.isOwn() || network == Network.WORDPRESS)
        .toList();
  }

  /// What keeps it from being entered: the key of a sentence by the name of the field.
  Map<String, String> errors() {
    var errors = new LinkedHashMap<String, String>();
    if (one(Kind.values(), kind) == null) {
      errors.put("kind", "answers.error.kind");
    }
    if (!isAnother() && network() == null) {
      errors.put("place", "answers.error.place");
    }
    if (isAnother() && (text(site).isEmpty() || !isLine(site, Heard.LONGEST_SITE))) {
      errors.put("site", "answers.error.site");
    }
    if (!isLink(text(link))) {
      errors.put("link", "answers.error.link");
    }
    if (text(words).isEmpty() || text(words).length() > Heard.LONGEST) {
      errors.put("words", "answers.error.words");
    }
    return errors;
  }

  /// @throws IllegalStateException if there are [#errors]
  Heard heard() {
    var what = one(Kind.values(), kind);
    if (what == null) {
      throw new IllegalStateException("The form has errors");
    }
    return new Heard(
        what,
        network(),
        isAnother() ? text(site) : "",
        text(link),
        text(words),
        Tongue.of(text(words)));
  }

  private boolean isAnother() {
    return ANOTHER.equals(place);
  }

  private @Nullable Network network() {
    return one(networks().toArray(Network[]::new), place);
  }

  private static boolean isLink(String link) {
    return link.isEmpty()
        || ((link.startsWith("https://") || link.startsWith("http://"))
            && isLine(link, Heard.LONGEST_LINK)
            && link.chars().noneMatch(Character::isWhitespace));
  }

  private static boolean isLine(@Nullable String text, int most) {
    return text != null && text.length() <= most && text.indexOf('\n') < 0;
  }

  private static <E extends Enum<E>> @Nullable E one(E[] all, @Nullable String name) {
    return Arrays.stream(all).filter(each -> each.name().equals(name)).findFirst().orElse(null);
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value.replace("\r\n", "\n").strip();
  }

  /// Never the words.
  @Override
  public String toString() {
    return "HeardForm[" + kind + "]";
  }
}
