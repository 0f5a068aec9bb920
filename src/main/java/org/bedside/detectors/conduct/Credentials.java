package org.bedside.detectors.conduct;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.bedside.detectors.Author;
import org.bedside.detectors.Detector;
import org.bedside.detectors.Fact;
import org.bedside.detectors.Material;
import org.bedside.detectors.Passage;
import org.bedside.detectors.Passage.Span;
import org.bedside.detectors.Phrases;
import org.bedside.detectors.Readings;
import org.bedside.detectors.Sign;
import org.bedside.words.Token;
import org.bedside.words.WordSet;
import org.jspecify.annotations.Nullable;

/// What authors call themselves, against what the practice has verified: "Dermatologist here" by a
/// PA. The practice's own voice, without a person behind it, is believed.
///
/// Somebody of whom nothing is verified may still say what they are: "I'm a nurse and I vote". It
/// counts where the title lends weight to advice: "nurse here", "as a nurse, I", "take it from me".
final class Credentials implements Detector {

  private static final Phrases CLAIMING = Lists.of("claiming");
  private static final Phrases LENDING = Lists.of("lending");
  private static final Phrases AS_A = Lists.of("as-a");
  private static final Map<String, List<Title>> TITLES = Title.all();

  /// May stand before a title.
  private static final Set<String> KINDS =
      WordSet.list(
          """
          board certified licensed registered practicing practising retired experienced fellow icu er
          pediatric oncology dermatology cardiology school trauma travel emergency clinical critical
          care labor delivery and surgical hospice home health primary public rural local veteran
          former functional integrative holistic family real double doula women's - # certificada
          neighborhood local friendly certificado licenciada licenciado jubilada jubilado
          """);

  private static final Set<String> AFTER_AS =
      WordSet.of(
          ",", "i", "i'd", "i've", "i'm", "we", "my", "here", "who", "yo", "les", "te", "of");

  private static final Set<String> PARTS =
      WordSet.of("and", "&", "|", "(", "with", "at", "y", "en");

  @Override
  public Set<Fact> facts() {
    return Set.of(Fact.CREDENTIAL_CLAIM, Fact.CREDENTIAL_KNOWN);
  }

  @Override
  public void read(Material material, Readings readings, Consumer<Sign> shows) {
    var author = material.draft().author();
    var beyond = new ArrayList<Sign>();
    var weighs =
        (!author.member() && !author.credential().isBlank())
            || Lists.anyIn(LENDING, material.said());
    if (author.member() || author.ownVoice() || !author.credential().isBlank()) {
      material
          .body()
          .forEach(passage ->
              claims(passage, author, weighs)
                  .map(span -> passage.sign(Fact.CREDENTIAL_CLAIM, span))
                  .forEach(beyond::add));
    }
    beyond.forEach(shows);
    if (beyond.isEmpty() && author.verified() && !author.credential().isBlank()) {
      shows.accept(Sign.whole(Fact.CREDENTIAL_KNOWN));
    }
  }

  private static Stream<Span> claims(Passage passage, Author author, boolean weighs) {
    var spans = new ArrayList<Span>();
    var introduces = !author.credential().isBlank();
    if (weighs) {
      CLAIMING.in(passage).forEach(lead -> add(passage, lead.from(), lead.to(), author, spans));
    }
    for (var lead : AS_A.in(passage)) {
      var title = title(passage, lead.to());
      var opens = passage.sentence(lead.from()).from() == lead.from();
      if (title != null && (opens || isFollowed(passage, end(title)))) {
        add(passage, lead.from(), lead.to(), author, spans);
      }
    }
    for (var at : openings(passage)) {
      var title = title(passage, at);
      if (title != null && lendsWeight(passage, at, end(title), introduces)) {
        add(passage, at, at, author, spans);
      }
    }
    return spans.stream();
  }

  /// Where a sentence begins, or a part of it behind a comma.
  private static List<Integer> openings(Passage passage) {
    var openings = new ArrayList<Integer>();
    for (var sentence : passage.sentences()) {
      openings.add(sentence.from());
      for (var at = sentence.from(); at < sentence.to() - 1; at++) {
        if (passage.tokens().get(at).is(",")) {
          openings.add(at + 1);
        }
      }
    }
    return openings;
  }

  /// "Nurse here" does anywhere, "Nurse and mom of two" where the text begins, and "Nurse's tip".
  private static boolean lendsWeight(Passage passage, int at, int end, boolean introduces) {
    var owns = passage.tokens().get(end - 1).word().endsWith("'s");
    return isHere(passage, end) || (introduces && at == 0 && (owns || isParted(passage, end)));
  }

  private static void add(Passage passage, int from, int at, Author author, List<Span> spans) {
    var found = title(passage, at);
    if (found != null && !isHeld(found.title, author)) {
      spans.add(new Span(from, end(found)));
    }
  }

  private static boolean isHeld(Title title, Author author) {
    return !author.member() && author.verified() && title.isAllowedBy(author.credential());
  }

  /// @param at where the title's first word stands
  private record Found(Title title, int at) {}

  private static int end(Found found) {
    return found.at + found.title.words().size();
  }

  /// The title at `at`, or some words later that say which kind; the longest.
  private static @Nullable Found title(Passage passage, int at) {
    var tokens = passage.tokens();
    for (var next = at; next < tokens.size() && next < at + 6; next++) {
      var place = next;
      var title =
          TITLES.getOrDefault(tokens.get(next).stem(), List.of()).stream()
              .filter(one -> one.isAt(tokens, place))
              .max(Comparator.comparingInt(one -> one.words().size()));
      if (title.isPresent()) {
        var found = new Found(title.get(), next);
        return isCompound(tokens, end(found)) ? null : found;
      }
      if (!KINDS.contains(tokens.get(next).word()) && !tokens.get(next).isNumber()) {
        return null;
      }
    }
    return null;
  }

  /// "As a physician-led practice", "I'm a nurse's aide", "I'm a doctor fan".
  private static boolean isCompound(List<Token> tokens, int end) {
    return end < tokens.size() && tokens.get(end).is("-") && !tokens.get(end).spaced();
  }

  private static boolean isFollowed(Passage passage, int end) {
    return end < passage.tokens().size() && AFTER_AS.contains(passage.tokens().get(end).word());
  }

  /// "Oncologist and mom of two."
  private static boolean isParted(Passage passage, int end) {
    return end >= passage.tokens().size() || PARTS.contains(passage.tokens().get(end).word());
  }

  /// "Dermatologist here", "Dr. Feld here".
  private static boolean isHere(Passage passage, int end) {
    for (var at = end; at < passage.tokens().size() && at < end + 4; at++) {
      var token = passage.tokens().get(at);
      if (token.is("here") || token.is("aqui")) {
        return true;
      }
      if (!token.is(".") && !(token.isWord() && token.capital())) {
        return false;
      }
    }
    return false;
  }
}
