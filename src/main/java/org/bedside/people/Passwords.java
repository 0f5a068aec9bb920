package org.bedside.people;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder.SecretKeyFactoryAlgorithm;
import org.springframework.stereotype.Component;

/// What a password must be, and how it is kept. By NIST SP 800-63B-4 section 3.1.1.2 length counts
/// and a list of known ones is refused; no rule asks for signs or for a change every quarter.
@Component
class Passwords {

  static final int SHORTEST = 12;
  private static final int LONGEST = 200;

  /// Why a password is refused; the page says it by key `people.password.NAME`.
  enum Weakness {
    TOO_SHORT,
    TOO_LONG,
    COMMON,
    NAMES_SOMEBODY
  }

  private final Set<String> common = common();
  private final PasswordEncoder encoder;

  /// Compared with when nobody has the e-mail, so that the answer takes as long.
  private final String nobodys;

  Passwords(PeopleSettings settings) {
    encoder = encoder(settings.passwordRounds());
    nobodys = hash("nobody has this password");
  }

  /// The number of rounds is part of a hash's name, so that one made before still fits when the
  /// setting changes to or from the recommended one.
  private static PasswordEncoder encoder(int rounds) {
    var encoders = new HashMap<String, PasswordEncoder>();
    for (var each : List.of(PeopleSettings.RECOMMENDED_ROUNDS, rounds)) {
      encoders.put(
          "pbkdf2-sha512-" + each,
          new Pbkdf2PasswordEncoder("", 16, each, SecretKeyFactoryAlgorithm.PBKDF2WithHmacSHA512));
    }
    return new DelegatingPasswordEncoder("pbkdf2-sha512-" + rounds, encoders);
  }

  /// @param names of the practice and the person, which an attacker tries first
  Optional<Weakness> weakness(String password, Collection<String> names) {
    if (password.codePointCount(0, password.length()) < SHORTEST) {
      return Optional.of(Weakness.TOO_SHORT);
    }
    if (password.length() > LONGEST) {
      return Optional.of(Weakness.TOO_LONG);
    }
    var folded = folded(password);
    if (common.contains(folded) || folded.chars().distinct().count() < 5) {
      return Optional.of(Weakness.COMMON);
    }
    return words(names).stream().anyMatch(folded::contains)
        ? Optional.of(Weakness.NAMES_SOMEBODY)
        : Optional.empty();
  }

  final String hash(String password) {
    var hash = encoder.encode(password);
    if (hash == null) {
      throw new IllegalStateException("A password has a hash");
    }
    return hash;
  }

  /// Takes about the same time whether there is a hash or none.
  boolean matches(String password, Optional<String> hash) {
    var given = password.length() > LONGEST ? password.substring(0, LONGEST) : password;
    return encoder.matches(given, hash.orElse(nobodys)) && hash.isPresent();
  }

  private static List<String> words(Collection<String> names) {
    return names.stream()
        .flatMap(name -> List.of(name.split("[^\\p{L}\\p{N}]+")).stream())
        .map(Passwords::folded)
        .filter(word -> word.length() > 3)
        .toList();
  }

  private static String folded(String text) {
    return text.strip().toLowerCase(Locale.ROOT);
  }

  private static Set<String> common() {
    try (InputStream list = Passwords.class.getResourceAsStream("common-passwords.txt")) {
      return new String(Objects.requireNonNull(list).readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(Passwords::folded)
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
