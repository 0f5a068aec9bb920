package org.bedside.detectors.patients;

import java.util.Set;
import org.bedside.words.WordSet;

/// Finds who is named for what the whole country saw or reads of them: on television, in a book, in
/// a study. Whoever is here with us is not, whatever the papers say.
final class Renowned {

  private static final Set<String> RENOWN =
      WordSet.list(
          """
          tv television televised cnn nbc cbs bbc npr documentary memoir autobiography biography novel
          movie film album song actor actress singer rapper comedian astronaut olympic olympian olympics
          medalist nobel oscar grammy emmy nba nfl mlb wnba president senator congressman congresswoman
          justice novelist poet painter composer author bestseller museum library archives journal
          century wrote published invented discovered founded famous legendary telenovela actriz cantante
          pelicula presidente escritora escritor pintora pintor biblioteca museo siglo
          """);

  private static final Set<String> HERE =
      WordSet.list(
          """
          we us our ours here i my me clinic office patient patients today yesterday tonight
          nosotros nuestro nuestra nuestros nuestras aqui paciente hoy ayer
          """);

  private Renowned() {}

  /// In one sentence with their fame and nothing of ours, in a text that has a year.
  static boolean is(Place place) {
    return place.isBeside(RENOWN)
        && !place.isBeside(HERE)
        && place.passage().tokens().stream().anyMatch(token -> isYear(token.word()));
  }

  private static boolean isYear(String word) {
    return word.length() == 4
        && (word.startsWith("1") || word.startsWith("20"))
        && word.chars().allMatch(Character::isDigit);
  }
}
