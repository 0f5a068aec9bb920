package org.bedside.rules;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// How packs spell the names of things: small letters with a space between words. A hyphen or an
/// underscore does as well.
final class Spelling {

  private Spelling() {}

  static String of(Enum<?> thing) {
    return thing.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /// With hyphens, as lists of single words have them.
  static String joined(Enum<?> thing) {
    return of(thing).replace(' ', '-');
  }

  static <E extends Enum<E>> Optional<E> in(Class<E> all, String words) {
    var plain = words.replace('_', ' ').replace('-', ' ');
    return Arrays.stream(all.getEnumConstants())
        .filter(thing -> of(thing).equals(plain))
        .findFirst();
  }

  static <E extends Enum<E>> List<String> all(Class<E> all) {
    return Arrays.stream(all.getEnumConstants()).map(Spelling::of).toList();
  }
}
