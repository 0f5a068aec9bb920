package org.bedside.detectors.form;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import org.bedside.detectors.Detector;
import org.bedside.detectors.Fact;
import org.bedside.detectors.Material;
import org.bedside.detectors.Passage;
import org.bedside.detectors.Phrases;
import org.bedside.detectors.Readings;
import org.bedside.detectors.Sign;
import org.bedside.words.Plain;

/// Finds what tells others who reads a health page: trackers and tagged links, and what a page
/// would show from somewhere else (45 CFR 164.502; HHS on online tracking technologies).
final class Trackers implements Detector {

  /// By the author's own account.
  private static final Phrases SAID = Phrases.both(Trackers.class, "trackers-said");

  private static final TrackerList KNOWN = TrackerList.read();

  @Override
  public Set<Fact> facts() {
    return Set.of(Fact.TRACKER, Fact.EMBED);
  }

  @Override
  public void read(Material material, Readings readings, Consumer<Sign> shows) {
    material.body().forEach(passage -> passage(passage, shows));
    for (var embed : material.draft().embeds()) {
      facts(embed).forEach(fact -> shows.accept(Sign.whole(fact)));
    }
  }

  private static void passage(Passage passage, Consumer<Sign> shows) {
    var text = passage.plain().text();
    SAID.in(passage).forEach(span -> shows.accept(passage.sign(Fact.TRACKER, span)));
    for (var link : Link.in(text)) {
      if (KNOWN.tracks(link)) {
        shows.accept(passage.sign(Fact.TRACKER, link.start(), link.end()));
      }
    }
    for (var tag : Tag.in(text)) {
      if (shows(tag)) {
        shows.accept(passage.sign(Fact.EMBED, tag.start(), tag.end()));
      }
    }
  }

  /// An embed is a piece of HTML, or an address whose content would be shown.
  private static List<Fact> facts(String embed) {
    var plain = Plain.fold(embed);
    var links = Link.in(plain);
    var tags = Tag.in(plain);
    var tracks = links.stream().anyMatch(KNOWN::tracks) || tags.stream().anyMatch(Tag::isPixel);
    var embeds =
        tags.isEmpty()
            ? links.stream().anyMatch(KNOWN::embeds)
            : tags.stream().anyMatch(Trackers::shows);
    return tracks && embeds
        ? List.of(Fact.TRACKER, Fact.EMBED)
        : tracks ? List.of(Fact.TRACKER) : embeds ? List.of(Fact.EMBED) : List.of();
  }

  /// Whether a tag makes the reader's browser ask another server. What stands on our own has no
  /// host.
  private static boolean shows(Tag tag) {
    return switch (tag.name()) {
      case "iframe", "script", "embed", "object", "img", "video", "audio", "source", "link" ->
          tag.asksElsewhere() || (tag.name().equals("script") && callsTracker(tag.whole()));
      case "blockquote" ->
          tag.whole().contains("-media\"") || tag.whole().contains("twitter-tweet");
      default -> false;
    };
  }

  private static boolean callsTracker(String whole) {
    var small = whole.toLowerCase(Locale.ROOT);
    return small.contains("fbq(") || small.contains("gtag(") || small.contains("ttq.");
  }
}
