package org.bedside.web;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Every pair of colours that meets on a page, by day and by night. The formula is that of [WCAG
/// 2.2, 1.4.3 and 1.4.11](https://www.w3.org/TR/WCAG22/#contrast-minimum): 4.5 for words, 3 for
/// lines.
class ContrastTest {

  private static final double WORDS = 4.5;
  private static final double LINES = 3;
  private static final List<String> INKS = List.of("ink", "ink-2", "ink-3");
  private static final List<String> ROOMS =
      List.of("public", "community", "colleagues", "careteam", "patient", "stop");

  private record Pair(String front, String back, double least) {}

  @Test
  void every_pair_of_colours_can_be_read_by_day_and_by_night() throws IOException {
    var sheet = Files.readString(Path.of("src/main/java/org/bedside/web/tokens.css"));
    var parts = sheet.split(Pattern.quote("@media (prefers-color-scheme: dark)"), 2);
    var day = colours(parts[0]);
    var night = new HashMap<>(day);
    night.putAll(colours(parts[1]));

    assertThat(pairs()).hasSize(74);
    for (var light : List.of(day, night)) {
      for (var pair : pairs()) {
        assertThat(contrast(colour(light, pair.front()), colour(light, pair.back())))
            .as(
                "%s on %s, %s",
                pair.front(), pair.back(), light.equals(day) ? "by day" : "by night")
            .isGreaterThanOrEqualTo(pair.least());
      }
    }
  }

  private static List<Pair> pairs() {
    var pairs = new ArrayList<Pair>();
    for (var ground : List.of("paper", "sheet", "sunk")) {
      INKS.forEach(ink -> pairs.add(new Pair(ink, ground, WORDS)));
      pairs.add(new Pair("edge", ground, LINES));
    }
    for (var room : ROOMS) {
      for (var ground : List.of("paper", "sheet", room + "-soft")) {
        pairs.add(new Pair(room, ground, WORDS));
      }
      INKS.forEach(ink -> pairs.add(new Pair(ink, room + "-soft", WORDS)));
      pairs.add(new Pair("#ffffff", room + "-fill", WORDS));
      pairs.add(new Pair(room, "paper", LINES));
      pairs.add(new Pair(room + "-fill", "paper", LINES));
    }
    pairs.add(new Pair("on-ink", "ink", WORDS));
    pairs.add(new Pair("on-ink", "ink-3", WORDS));
    pairs.add(new Pair("ink", "check-mark", WORDS));
    pairs.add(new Pair("ink", "check-soft", WORDS));
    pairs.add(new Pair("ink-2", "check-soft", WORDS));
    for (var ground : List.of("check-soft", "sheet", "paper")) {
      pairs.add(new Pair("check", ground, WORDS));
    }
    return pairs;
  }

  private static Map<String, String> colours(String css) {
    var colours = new HashMap<String, String>();
    var found = Pattern.compile("--([\\w-]+):\\s*(#[0-9a-f]{6})").matcher(css);
    while (found.find()) {
      colours.put(found.group(1), found.group(2));
    }
    return colours;
  }

  private static String colour(Map<String, String> light, String name) {
    return name.startsWith("#") ? name : requireNonNull(light.get(name), name);
  }

  private static double contrast(String one, String other) {
    var a = luminance(one);
    var b = luminance(other);
    return (Math.max(a, b) + .05) / (Math.min(a, b) + .05);
  }

  private static double luminance(String colour) {
    return .2126 * linear(colour, 1) + .7152 * linear(colour, 3) + .0722 * linear(colour, 5);
  }

  private static double linear(String colour, int at) {
    var value = Integer.parseInt(colour.substring(at, at + 2), 16) / 255.0;
    return value <= .04045 ? value / 12.92 : Math.pow((value + .055) / 1.055, 2.4);
  }
}
