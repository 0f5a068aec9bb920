package org.bedside.detectors.patients;

import java.util.Set;
import java.util.function.Consumer;
import org.bedside.detectors.Detector;
import org.bedside.detectors.Fact;
import org.bedside.detectors.Form;
import org.bedside.detectors.Material;
import org.bedside.detectors.Passage;
import org.bedside.detectors.Passage.Span;
import org.bedside.detectors.Phrases;
import org.bedside.detectors.Sign;
import org.bedside.guard.Reading;

/// Finds patients' own words and stories of how they fared (45 CFR 164.508(a)(3)). Members who tell
/// of themselves may, and an answer repeats nobody's praise.
final class Testimonials implements Detector {

  private static final Phrases STORIES = Found.phrases(Testimonials.class, "testimonials");
  private static final Phrases PRAISE = Found.phrases(Testimonials.class, "thanks");
  private static final Phrases STAFF = Found.phrases(Testimonials.class, "colleagues");
  private static final Phrases SAID_BY = Found.phrases(Testimonials.class, "said-by");
  private static final Phrases NO_VOICE = Found.phrases(Testimonials.class, "no-voice");

  /// So many tokens around a quotation tell whose it is.
  private static final int AROUND = 12;

  private static final int LONGEST = 250;

  @Override
  public Set<Fact> facts() {
    return Set.of(Fact.TESTIMONIAL);
  }

  @Override
  public void read(Material material, Reading reading, Consumer<Sign> shows) {
    if (material.draft().author().member() || material.draft().form() == Form.REPLY) {
      return;
    }
    Found.show(Fact.TESTIMONIAL, STORIES, material, shows);
    material.said().forEach(passage -> quotations(passage, shows));
  }

  private static void quotations(Passage passage, Consumer<Sign> shows) {
    var tokens = passage.tokens();
    for (var open = 0; open < tokens.size(); open++) {
      if (tokens.get(open).is("\"")) {
        var close = open + 1;
        var last = Math.min(tokens.size(), open + LONGEST);
        while (close < last && !tokens.get(close).is("\"")) {
          close++;
        }
        if (close < last && isPraise(passage, open, close)) {
          shows.accept(passage.sign(Fact.TESTIMONIAL, new Span(open, close + 1)));
        }
        open = close;
      }
    }
  }

  private static boolean isPraise(Passage passage, int open, int close) {
    var inside = new Span(open, close + 1);
    var around =
        new Span(Math.max(0, open - AROUND), Math.min(passage.tokens().size(), close + AROUND));
    return PRAISE.in(passage).stream().anyMatch(inside::holds)
        && (isWithin(SAID_BY, passage, around, inside) || isSigned(passage, close))
        && !isWithin(STAFF, passage, around, inside)
        && !isWithin(NO_VOICE, passage, around, inside);
  }

  private static boolean isWithin(Phrases phrases, Passage passage, Span around, Span inside) {
    return phrases.in(passage).stream()
        .anyMatch(span -> around.holds(span) && !inside.holds(span));
  }

  /// "… " - Maria R.
  private static boolean isSigned(Passage passage, int close) {
    var tokens = passage.tokens();
    var at = close + 1;
    while (at < tokens.size() && tokens.get(at).is("\n")) {
      at++;
    }
    return at + 1 < tokens.size()
        && (tokens.get(at).is("-") || tokens.get(at).is("~"))
        && tokens.get(at + 1).isWord()
        && (tokens.get(at + 1).capital() || tokens.get(at + 1).is("a"));
  }
}
