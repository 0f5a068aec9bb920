package org.bedside.roster;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bedside.roster.Belonging.Sort;
import org.bedside.words.Token;

/// Looks through one text for what belongs to patients.
final class Finder {

  private static final int MOST_STREET_WORDS = 4;

  private static final Map<String, Integer> MONTHS =
      Map.ofEntries(
          Map.entry("jan", 1),
          Map.entry("feb", 2),
          Map.entry("mar", 3),
          Map.entry("apr", 4),
          Map.entry("may", 5),
          Map.entry("jun", 6),
          Map.entry("jul", 7),
          Map.entry("aug", 8),
          Map.entry("sep", 9),
          Map.entry("oct", 10),
          Map.entry("nov", 11),
          Map.entry("dec", 12));

  private final Belongings all;
  private final String text;
  private final List<Token> tokens;
  private final List<Belonging> found = new ArrayList<>();

  Finder(Belongings all, String text, List<Token> tokens) {
    this.all = all;
    this.text = text;
    this.tokens = tokens;
  }

  List<Belonging> find() {
    for (int at = 0; at < tokens.size(); at++) {
      var token = tokens.get(at);
      if (token.isNumber()) {
        phone(at);
        street(at);
        date(at);
        number(at);
      } else if (token.is("@") || token.is("at")) {
        email(at);
        account(at);
      } else if (token.isWord() && MONTHS.containsKey(month(token))) {
        date(at);
      }
    }
    return found;
  }

  private boolean has(int at) {
    return at >= 0 && at < tokens.size();
  }

  private boolean is(int at, String word) {
    return has(at) && tokens.get(at).is(word);
  }

  private boolean glued(int at) {
    return has(at) && !tokens.get(at).spaced();
  }

  private void add(int from, int to, Sort sort, int[] who) {
    if (who.length > 0) {
      found.add(new Belonging(tokens.get(from).start(), tokens.get(to - 1).end(), sort, who));
    }
  }

  /// Digits in any grouping: each stretch of seven, ten or eleven is tried.
  private void phone(int at) {
    if (glued(at) && has(at - 1) && tokens.get(at - 1).isWord()) {
      return;
    }
    var digits = new StringBuilder();
    int marks = 0;
    for (int end = at; has(end) && digits.length() < 11 && marks < 4; end++) {
      var token = tokens.get(end);
      if (token.isNumber()) {
        digits.append(token.word());
        marks = 0;
        if (digits.length() == 7 || digits.length() == 10 || digits.length() == 11) {
          add(
              at,
              end + 1,
              Sort.PHONE,
              all.owners(Sort.PHONE, Belongings.subscriber(digits.toString())));
        }
      } else if ("().-/+*".contains(token.word())) {
        marks++;
      } else {
        return;
      }
    }
  }

  /// A record number with its letters and marks: "FS-104483", "FS 104483".
  private void number(int at) {
    int from = at;
    while (from > 0 && glued(from) && from > at - 4 && inNumber(from - 1)) {
      from--;
    }
    int to = at + 1;
    while (glued(to) && to < at + 6 && inNumber(to)) {
      to++;
    }
    while (!tokens.get(to - 1).isNumber() && !tokens.get(to - 1).isWord()) {
      to--;
    }
    for (int begin = from; begin <= at; begin++) {
      if (number(begin, to)) {
        return;
      }
    }
    if (from > 0 && tokens.get(from - 1).isWord() && tokens.get(from - 1).length() <= 4) {
      number(from - 1, to);
    }
  }

  private boolean inNumber(int at) {
    var token = tokens.get(at);
    return token.sort() != Token.Sort.MARK || "-./_".contains(token.word());
  }

  private boolean number(int from, int to) {
    var bare = new StringBuilder();
    for (int at = from; at < to; at++) {
      if (tokens.get(at).sort() != Token.Sort.MARK) {
        bare.append(tokens.get(at).word());
      }
    }
    var who = all.owners(Sort.RECORD_NUMBER, bare);
    add(from, to, Sort.RECORD_NUMBER, who);
    return who.length > 0;
  }

  private void street(int at) {
    var words = new StringBuilder(tokens.get(at).word());
    int count = 0;
    for (int end = at + 1; has(end) && count < MOST_STREET_WORDS; end++) {
      var token = tokens.get(end);
      if (token.is(".")) {
        continue;
      }
      if (token.sort() == Token.Sort.MARK) {
        return;
      }
      words.append(' ').append(Belongings.word(token));
      count++;
      var who = all.owners(Sort.STREET, words);
      if (who.length > 0) {
        add(at, end + 1, Sort.STREET, who);
        return;
      }
    }
  }

  /// The address around an @, or around "at" with "dot" in words.
  private void email(int at) {
    int from = at;
    for (int part = 0; part < 8 && has(from - 1) && (glued(from) || spelled(from)); part++) {
      from--;
    }
    int to = at + 1;
    for (int part = 0; part < 10 && has(to) && (glued(to) || spelled(to)); part++) {
      to++;
    }
    for (int end = to; end > at + 1; end--) {
      var address = address(from, end);
      var who = all.owners(Sort.EMAIL, address);
      if (who.length > 0) {
        add(from, end, Sort.EMAIL, who);
        return;
      }
    }
    for (int begin = from + 1; begin < at && is(at, "at"); begin++) {
      var who = all.owners(Sort.EMAIL, address(begin, to));
      if (who.length > 0) {
        add(begin, to, Sort.EMAIL, who);
        return;
      }
    }
  }

  /// Whether "at" or "dot" or a bracket stands on either side of the gap before `at`.
  private boolean spelled(int at) {
    return joins(at) || joins(at - 1);
  }

  private boolean joins(int at) {
    return is(at, "at")
        || is(at, "dot")
        || is(at, "(")
        || is(at, ")")
        || is(at, "[")
        || is(at, "]")
        || is(at, "@")
        || is(at, ".");
  }

  private String address(int from, int to) {
    var address = new StringBuilder();
    for (int at = from; at < to; at++) {
      var word = tokens.get(at).word();
      switch (word) {
        case "at" -> address.append('@');
        case "dot" -> address.append('.');
        case "(", ")", "[", "]" -> {}
        default -> address.append(word);
      }
    }
    return address.toString();
  }

  private void account(int at) {
    int to = at + 1;
    while (glued(to) && to < at + 10 && (inNumber(to) || is(to, "@"))) {
      to++;
    }
    for (int end = to; is(at, "@") && end > at + 1; end--) {
      var handle = text.substring(tokens.get(at + 1).start(), tokens.get(end - 1).end());
      var who = all.owners(Sort.HANDLE, Belongings.lower(handle));
      if (who.length > 0) {
        add(at, end, Sort.HANDLE, who);
        return;
      }
    }
  }

  private static String month(Token token) {
    return token.length() < 3 ? "" : token.word().substring(0, 3);
  }

  /// A day with its year, as somebody's birthday would be written.
  private void date(int at) {
    var parts = new int[] {-1, -1, -1};
    int count = 0;
    int word = -1;
    int end = at;
    for (int next = at; has(next) && count < 3 && next < at + 6; next++) {
      var token = tokens.get(next);
      if (token.isNumber() && token.length() <= 4) {
        parts[count++] = token.value();
        end = next + 1;
      } else if (token.isWord() && MONTHS.containsKey(month(token)) && word < 0) {
        word = count;
        parts[count++] = MONTHS.getOrDefault(month(token), 0);
        end = next + 1;
      } else if (!"/-.,thrdstnd".contains(token.word()) && !token.is("of")) {
        break;
      }
    }
    if (count == 3) {
      add(at, end, Sort.BIRTHDAY, born(parts, word));
    }
  }

  private int[] born(int[] parts, int word) {
    if (parts[0] > 31) {
      return born(parts[0], parts[1], parts[2]);
    }
    int year = parts[2] > 99 ? parts[2] : parts[2] > 40 ? 1900 + parts[2] : 2000 + parts[2];
    return word == 1 ? born(year, parts[1], parts[0]) : born(year, parts[0], parts[1]);
  }

  private int[] born(int year, int month, int day) {
    try {
      return all.born(LocalDate.of(year, month, day));
    } catch (DateTimeException e) {
      return new int[0];
    }
  }
}
