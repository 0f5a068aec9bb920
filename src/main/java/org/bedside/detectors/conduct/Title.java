package org.bedside.detectors.conduct;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bedside.detectors.Lines;
import org.bedside.words.Plain;
import org.bedside.words.Token;

/// A profession that somebody claims, and what must be verified for it.
///
/// @param words as they stand in a text
/// @param needs of each row, one credential; a star ends the beginning of a word
record Title(List<String> words, List<List<String>> needs) {

  /// By their first word.
  static Map<String, List<Title>> all() {
    var all = new HashMap<String, List<Title>>();
    Lines.of(Title.class, "titles.txt").stream()
        .flatMap(Title::read)
        .forEach(title ->
            all.computeIfAbsent(title.words.getFirst(), _ -> new ArrayList<>()).add(title));
    return Map.copyOf(all);
  }

  private static Stream<Title> read(String line) {
    var colon = line.indexOf(':');
    var needs =
        Stream.of(line.substring(colon + 1).split("&"))
            .map(row -> List.of(row.strip().split(" ")))
            .toList();
    return Stream.of(line.substring(0, colon).split("\\|"))
        .map(words -> new Title(List.of(words.strip().split(" ")), needs));
  }

  boolean isAt(List<Token> tokens, int at) {
    if (at + words.size() > tokens.size()) {
      return false;
    }
    for (var next = 0; next < words.size(); next++) {
      if (!tokens.get(at + next).stem().equals(words.get(next))) {
        return false;
      }
    }
    return true;
  }

  /// Whether a credential such as "MD, family medicine" allows it.
  boolean isAllowedBy(String credential) {
    var held =
        Token.of(Plain.fold(credential).replace(".", "")).stream()
            .map(Token::word)
            .collect(Collectors.toSet());
    return needs.stream().allMatch(row -> row.stream().anyMatch(one -> isAmong(held, one)));
  }

  private static boolean isAmong(Set<String> held, String wanted) {
    return wanted.endsWith("*")
        ? held.stream().anyMatch(word -> word.startsWith(wanted.substring(0, wanted.length() - 1)))
        : held.contains(wanted);
  }
}
