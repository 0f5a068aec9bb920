package org.bedside.stories;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.bedside.networks.Network;
import org.bedside.people.Practice;
import org.jspecify.annotations.Nullable;

/// The form as the browser sends it.
record StoryForm(
    @Nullable String called,
    @Nullable String whose,
    @Nullable String email,
    @Nullable String authority,
    @Nullable String representative,
    @Nullable String words,
    @Nullable List<String> networks,
    @Nullable String purpose,
    @Nullable String money,
    @Nullable String expires,
    @Nullable String language) {

  private static final int LONG = 8_000;
  private static final int SHORT = 200;
  private static final int LONGEST_EMAIL = 254;

  /// Longer than that nobody remembers what they signed. The rule names no longest time.
  private static final int MOST_YEARS = 5;

  StoryForm {
    called = tidy(called);
    whose = tidy(whose);
    email = tidy(email);
    authority = tidy(authority);
    representative = tidy(representative);
    words = tidy(words);
    networks = networks == null ? List.of() : List.copyOf(networks);
    purpose = tidy(purpose);
    money = tidy(money);
    expires = tidy(expires);
    language = "es".equals(language) ? "es" : "en";
  }

  private static String tidy(@Nullable String value) {
    return value == null ? "" : value.replace("\r\n", "\n").strip();
  }

  static StoryForm blank(LocalDate today) {
    return new StoryForm(
        "", "", "", "", "", "", List.of(), "", "", today.plusYears(1).toString(), "en");
  }

  static StoryForm of(Authorization one) {
    var terms = one.terms();
    var authority = terms.authority();
    return new StoryForm(
        one.content().called(),
        terms.whose(),
        one.content().email(),
        authority == null ? "" : authority.name(),
        terms.representative(),
        terms.words(),
        terms.networks().stream().map(Network::name).toList(),
        terms.purpose(),
        terms.money(),
        terms.expires().toString(),
        one.language().getLanguage());
  }

  /// What keeps it from being saved: the key of a sentence by the name of the field.
  ///
  /// @param nameFault what is wrong with a name, in the same form
  Map<String, String> errors(LocalDate today, Function<String, Optional<String>> nameFault) {
    var errors = new LinkedHashMap<String, String>();
    lines(errors);
    for (var name :
        Map.of("whose", text(whose), "representative", text(representative)).entrySet()) {
      if (!name.getValue().isEmpty() && !errors.containsKey(name.getKey())) {
        nameFault.apply(name.getValue()).ifPresent(key -> errors.put(name.getKey(), key));
      }
    }
    if (text(words).length() > LONG) {
      errors.put("words", "stories.error.long");
    }
    if (!text(email).isEmpty() && !isAddress(text(email))) {
      errors.put("email", "stories.error.email");
    }
    if (right().isPresent() == text(representative).isEmpty()) {
      errors.put("representative", "stories.error.representative");
    }
    if (places().isEmpty()) {
      errors.put("networks", "stories.error.networks");
    }
    var last = day();
    if (last == null || last.isBefore(today) || last.isAfter(today.plusYears(MOST_YEARS))) {
      errors.put("expires", "stories.error.expires");
    }
    return errors;
  }

  /// The lines of text: those that are needed, and those that are too long.
  private void lines(Map<String, String> errors) {
    for (var field :
        Map.of("called", text(called), "whose", text(whose), "purpose", text(purpose)).entrySet()) {
      if (field.getValue().isEmpty()) {
        errors.put(field.getKey(), "stories.error." + field.getKey());
      }
    }
    for (var field :
        Map.of(
                "called",
                text(called),
                "whose",
                text(whose),
                "representative",
                text(representative),
                "purpose",
                text(purpose),
                "money",
                text(money))
            .entrySet()) {
      if (field.getValue().length() > SHORT || field.getValue().contains("\n")) {
        errors.put(field.getKey(), "stories.error.long");
      }
    }
  }

  /// One @, something before it, a dotted host behind it, no spaces or line ends.
  private static boolean isAddress(String text) {
    var at = text.indexOf('@');
    return text.length() <= LONGEST_EMAIL
        && at > 0
        && at == text.lastIndexOf('@')
        && text.indexOf('.', at) > at + 1
        && !text.endsWith(".")
        && text.chars().allMatch(c -> c > ' ' && c < 127 && "<>(),;:\\\"[]".indexOf(c) < 0);
  }

  /// @throws NullPointerException if there are [#errors]
  Content content(Practice practice) {
    return new Content(
        text(called),
        text(email),
        new Terms(
            text(whose),
            right().orElse(null),
            right().isEmpty() ? "" : text(representative),
            text(words),
            List.of(),
            places(),
            practice.name(),
            practice.address() + ", " + practice.place(),
            practice.phone(),
            text(purpose),
            text(money),
            Objects.requireNonNull(day())));
  }

  Locale locale() {
    return Locale.of(text(language));
  }

  public boolean has(Network network) {
    return places().contains(network);
  }

  private Optional<Authority> right() {
    return Arrays.stream(Authority.values())
        .filter(one -> one.name().equals(authority))
        .findFirst();
  }

  private List<Network> places() {
    var chosen = networks == null ? List.<String>of() : networks;
    return Arrays.stream(Network.values()).filter(one -> chosen.contains(one.name())).toList();
  }

  private @Nullable LocalDate day() {
    try {
      return LocalDate.parse(text(expires));
    } catch (DateTimeException _) {
      return null;
    }
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value;
  }
}
