package org.bedside.detectors.claims;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import org.bedside.detectors.Detector;
import org.bedside.detectors.Fact;
import org.bedside.detectors.Material;
import org.bedside.detectors.Passage;
import org.bedside.detectors.Passage.Span;
import org.bedside.detectors.Phrases;
import org.bedside.detectors.Readings;
import org.bedside.detectors.Shown;
import org.bedside.detectors.Sign;
import org.bedside.words.WordSet;

/// Finds what a machine wrote or drew: the author's own mark, what chatbots leave behind, blanks
/// that nobody filled in; and the label that says so and names who read it over.
final class MachineWriting implements Detector {

  private static final Phrases MARKERS = Phrases.both(MachineWriting.class, "machine");
  private static final Phrases LABELS = Phrases.read(MachineWriting.class, "labels.txt");
  private static final Phrases REVIEWERS = Phrases.read(MachineWriting.class, "reviewers.txt");

  private static final List<String> FILES =
      List.of(
          "midjourney",
          "dalle",
          "dall-e",
          "dall_e",
          "chatgpt",
          "stable-diffusion",
          "stablediffusion",
          "firefly",
          "gemini_generated",
          "gemini-generated",
          "ai-generated",
          "ai_generated",
          "ai-image",
          "openai",
          "copilot");

  /// The beginning of a blank: "[Insert clinic name]", "[Your name]".
  private static final Set<String> BLANKS =
      WordSet.list(
          "insert your clinic practice link name phone date doctor add hospital city address nombre"
              + " inserte insertar fecha enlace su telefono clinica");

  private static final Set<String> EAGER =
      WordSet.of("certainly", "sure", "absolutely", "of", "great", "claro", "¡", "desde", "gladly");

  private static final Set<String> HERE = WordSet.of("here", "here's", "below", "aqui");

  @Override
  public Set<Fact> facts() {
    return Set.of(Fact.MACHINE_MADE, Fact.MACHINE_LABEL);
  }

  @Override
  public void read(Material material, Readings readings, Consumer<Sign> shows) {
    var draft = material.draft();
    if (draft.machine() || draft.shown().stream().anyMatch(MachineWriting::isDrawn)) {
      shows.accept(Sign.whole(Fact.MACHINE_MADE));
    }
    for (var passage : material.said()) {
      MARKERS.in(passage).forEach(span -> shows.accept(passage.sign(Fact.MACHINE_MADE, span)));
      if (obliges(passage)) {
        shows.accept(passage.sign(Fact.MACHINE_MADE, new Span(0, 3)));
      }
      blanks(passage, span -> shows.accept(passage.sign(Fact.MACHINE_MADE, span)));
    }
    var reviewed = draft.checked() != null || material.said().stream().anyMatch(REVIEWERS::isIn);
    for (var passage : material.said()) {
      for (var span : LABELS.in(passage)) {
        if (reviewed && !Around.isDenied(passage, span)) {
          shows.accept(passage.sign(Fact.MACHINE_LABEL, span));
        }
      }
    }
  }

  private static boolean isDrawn(Shown shown) {
    var name = shown.name().toLowerCase(Locale.ROOT);
    return FILES.stream().anyMatch(name::contains);
  }

  /// "Certainly! Here is …": how a chatbot begins, over the end of a sentence.
  private static boolean obliges(Passage passage) {
    var tokens = passage.tokens();
    if (tokens.size() < 4 || !EAGER.contains(tokens.getFirst().word())) {
      return false;
    }
    return tokens.stream()
        .limit(5)
        .dropWhile(token -> !token.is("!") && !token.is(".") && !token.is(","))
        .skip(1)
        .limit(1)
        .anyMatch(token -> HERE.contains(token.word()));
  }

  private static void blanks(Passage passage, Consumer<Span> found) {
    var tokens = passage.tokens();
    for (var at = 0; at + 2 < tokens.size(); at++) {
      if (tokens.get(at).is("[") && BLANKS.contains(tokens.get(at + 1).word())) {
        var end = at + 2;
        while (end < Math.min(tokens.size() - 1, at + 8) && !tokens.get(end).is("]")) {
          end++;
        }
        if (tokens.get(end).is("]") && !isLink(passage, end)) {
          found.accept(new Span(at, end + 1));
        }
      }
    }
  }

  /// "[your portal](https://…)" is Markdown.
  private static boolean isLink(Passage passage, int end) {
    return end + 1 < passage.tokens().size() && passage.tokens().get(end + 1).is("(");
  }
}
