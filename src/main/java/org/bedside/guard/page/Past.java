package org.bedside.guard.page;

import java.util.Set;
import org.bedside.words.WordSet;

/// Knows by its form that a verb tells of what has happened: "collected", "spent", "came".
public final class Past {

  private static final Set<String> IRREGULAR =
      WordSet.list(
          """
          was were had did went came got took made told saw gave brought held left felt kept paid put
          broke fell sat slept stood met heard ran lost found said sent bought wore chose beat hurt let
          cut grew won began drove rode ate drank bled knew wrote spoke hung drew swam woke threw bit
          shook sang rang dealt taught caught fought sought stuck struck bent lent spent built burnt
          dreamt stole hid froze tore swore lay laid read set split shut swelled became forgot forgave
          underwent withdrew overcame done been gone seen given taken held kept worn torn
          """);

  /// They end like a verb of the past and are none.
  private static final Set<String> NONE =
      WordSet.list(
          "need feed seed speed bleed breed bed red shed weed indeed embed hundred sacred naked kindred"
              + " aged wicked rugged ragged exceed proceed succeed freed reed steed greed deed");

  private static final int SHORTEST = 4;

  private Past() {}

  public static boolean is(String word) {
    boolean regular = word.length() >= SHORTEST && word.endsWith("ed") && !NONE.contains(word);
    return regular || IRREGULAR.contains(word);
  }

  /// Whether a word from `from` to `to` (not included) tells of the past.
  public static boolean any(Page page, int from, int to) {
    for (int at = from; at < to; at++) {
      if (is(page.word(at))) {
        return true;
      }
    }
    return false;
  }
}
