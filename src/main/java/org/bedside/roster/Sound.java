package org.bedside.roster;

/// How a name sounds, as a key: names with the same key are said alike ("Stephen", "Steven";
/// "Smith", "Smyth"). Keeps vowels apart, which Metaphone does not, so that Maria is not Mary.
final class Sound {

  private static final String VOWELS = "aeiouy";

  private final char[] word;
  private final int length;
  private final char[] key;
  private int size;

  private Sound(char[] word, int length) {
    this.word = word;
    this.length = length;
    this.key = new char[2 * length]; // "x" is two sounds
  }

  /// The key of the `length` first letters of `word`, as a number.
  static int of(char[] word, int length) {
    var sound = new Sound(word, length);
    for (int at = 0; at < length; ) {
      at = VOWELS.indexOf(word[at]) >= 0 ? sound.vowels(at) : sound.consonant(at);
    }
    return sound.hash();
  }

  private char at(int index) {
    return index >= 0 && index < length ? word[index] : 0;
  }

  private void put(char sound) {
    if (size == 0 || key[size - 1] != sound) {
      key[size++] = sound;
    }
  }

  /// Vowels in a row make one sound; a last "e" makes none; the last vowel before n, r or l is
  /// dull.
  private int vowels(int start) {
    int end = start;
    while (VOWELS.indexOf(at(end)) >= 0 && end < length) {
      end++;
    }
    if (start == 0 && at(0) == 'y' && end > 1) {
      put('y');
      return vowelsAfter(1, end);
    }
    return vowelsAfter(start, end);
  }

  private int vowelsAfter(int start, int end) {
    if (end == length && end - start == 1 && at(start) == 'e' && start > 1) {
      return end;
    }
    boolean dull = end + 1 == length && start > 1 && "nrl".indexOf(at(end)) >= 0;
    put(dull && end - start == 1 ? 'e' : vowel(start, end));
    return end;
  }

  private char vowel(int start, int end) {
    if (end - start == 1) {
      return at(start) == 'y' ? 'i' : at(start);
    }
    return switch ("" + at(start) + at(start + 1)) {
      case "ee", "ea", "ie", "ei", "ey", "yi", "iy", "ye" -> 'i';
      case "ai", "ay", "ae" -> 'a';
      case "oo", "ou", "ue", "ui" -> 'u';
      case "au" -> 'o';
      case "oa", "oe", "ow" -> 'o';
      case "eo" -> 'e';
      default -> {
        put(at(start));
        yield at(end - 1) == 'y' ? 'i' : at(end - 1);
      }
    };
  }

  private int consonant(int at) {
    char c = word[at];
    char next = at(at + 1);
    return switch (c) {
      case 'p' -> next == 'h' ? one('f', at + 2) : one('p', at + 1);
      case 'g' -> hardOrSoft(at, next);
      case 'k' -> at == 0 && next == 'n' ? at + 1 : one('k', at + 1);
      case 'w' -> at == 0 && next == 'r' ? at + 1 : rounded(at);
      case 'c' -> see(at, next);
      case 's' -> ess(at, next);
      case 't' ->
          next == 'h'
              ? one('t', at + 2)
              : next == 'c' && at(at + 2) == 'h' ? at + 1 : one('t', at + 1);
      case 'd' -> next == 'g' ? at + 1 : one('d', at + 1);
      case 'h' -> at == 0 ? one('h', at + 1) : at + 1;
      case 'q' -> one('k', next == 'u' ? at + 2 : at + 1);
      case 'x' -> one('k', at + 1, 's');
      case 'z' -> one('s', at + 1);
      case 'm' -> next == 'p' && at(at + 2) == 's' ? one('m', at + 2) : one('m', at + 1);
      default -> one(c, at + 1);
    };
  }

  private int one(char sound, int next) {
    put(sound);
    return next;
  }

  private int one(char sound, int next, char second) {
    put(sound);
    put(second);
    return next;
  }

  private int hardOrSoft(int at, char next) {
    if (next == 'h') {
      return at == 0 ? one('g', at + 2) : at + 2;
    }
    if (at == 0 && next == 'n') {
      return at + 1;
    }
    boolean soft = next == 'e' || next == 'i' || next == 'y';
    return one(soft && at(at - 1) != 'g' && next != 'i' ? 'j' : 'g', at + 1);
  }

  /// A "w" after a vowel belongs to it: Shawn is Shaun, Lowe is Lo.
  private int rounded(int at) {
    if (VOWELS.indexOf(at(at - 1)) < 0 || at == 0) {
      return one('w', at + 1);
    }
    if (at(at - 1) == 'a' && size > 0) {
      key[size - 1] = 'o';
    } else if (at(at - 1) == 'e' && size > 0) {
      key[size - 1] = 'u';
    }
    return VOWELS.indexOf(at(at + 1)) >= 0 && at + 2 < length ? one('w', at + 1) : at + 1;
  }

  private int see(int at, char next) {
    if (next == 'h') {
      boolean hard = "rln".indexOf(at(at + 2)) >= 0 && at + 2 < length;
      return hard ? one('k', at + 2) : one('c', at + 2);
    }
    if (next == 'k') {
      return one('k', at + 2);
    }
    boolean soft = next == 'e' || next == 'i' || next == 'y';
    return one(soft ? 's' : 'k', at + 1);
  }

  private int ess(int at, char next) {
    if (next == 'h') {
      return one('x', at + 2);
    }
    if (next == 'c' && at(at + 2) == 'h') {
      return one('x', at + 3);
    }
    return one('s', next == 'z' ? at + 2 : at + 1);
  }

  private int hash() {
    int hash = size;
    for (int at = 0; at < size; at++) {
      hash = hash * 31 + key[at];
    }
    return hash & 0x7FFFFFFF;
  }
}
