package org.bedside.detectors.form;

import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import org.bedside.detectors.Detector;
import org.bedside.detectors.Fact;
import org.bedside.detectors.Material;
import org.bedside.detectors.Readings;
import org.bedside.detectors.Shown;
import org.bedside.detectors.Sign;
import org.bedside.words.Plain;
import org.bedside.words.Token;
import org.bedside.words.WordSet;

/// Finds pictures of which somebody who does not see them hears nothing, and films of which
/// somebody who does not hear them reads nothing (WCAG 2.2: 1.1.1, 1.2.1, 1.2.2).
final class Pictures implements Detector {

  /// Words that only say that there is a picture.
  private static final Set<String> EMPTY =
      WordSet.list(
          """
          image images img imagen foto fotos photo photos picture pic pics photograph graphic graphics
          grafico illustration ilustracion screenshot captura video film clip dsc dscn dcim pxl mov
          untitled sintitulo placeholder banner header thumbnail logo file copy final new nuevo
          alt text texto here aqui tbd todo none null n a the of de la el una un caption whatsapp scan
          """);

  private static final String[] FILES = {
    ".jpg", ".jpeg", ".png", ".gif", ".webp", ".heic", ".svg", ".mp4", ".mov", ".avif", ".bmp"
  };

  @Override
  public Set<Fact> facts() {
    return Set.of(Fact.NO_ALT, Fact.NO_CAPTIONS, Fact.NO_TRANSCRIPT);
  }

  @Override
  public void read(Material material, Readings readings, Consumer<Sign> shows) {
    var all = material.draft().shown();
    for (var at = 0; at < all.size(); at++) {
      var shown = all.get(at);
      if (saysNothing(shown)) {
        shows.accept(new Sign(Fact.NO_ALT, Sign.Part.ALT, at, 0, shown.alt().length()));
      }
      if (shown.sort() == Shown.Sort.FILM) {
        film(shown, at, shows);
      }
    }
    material.draft().embeds().stream()
        .flatMap(embed -> Tag.in(embed).stream())
        .filter(tag -> tag.isPictureWithoutWords() && !tag.isPixel())
        .forEach(_ -> shows.accept(Sign.whole(Fact.NO_ALT)));
    material
        .body()
        .forEach(passage ->
            Tag.in(passage.plain().text()).stream()
                .filter(Tag::isPictureWithoutWords)
                .forEach(tag -> shows.accept(passage.sign(Fact.NO_ALT, tag.start(), tag.end()))));
  }

  private static void film(Shown shown, int at, Consumer<Sign> shows) {
    if (!shown.captions()) {
      shows.accept(new Sign(Fact.NO_CAPTIONS, Sign.Part.ALT, at, 0, shown.alt().length()));
    }
    if (!shown.transcript()) {
      shows.accept(new Sign(Fact.NO_TRANSCRIPT, Sign.Part.ALT, at, 0, shown.alt().length()));
    }
  }

  /// The name of a file ("IMG_2041"), words that fit any picture ("Photo 3"), or nothing.
  private static boolean saysNothing(Shown shown) {
    var alt = Plain.fold(shown.alt()).strip();
    var small = alt.toLowerCase(Locale.ROOT);
    if (alt.isEmpty() || small.equals(stem(shown.name())) || isFile(small)) {
      return true;
    }
    return Token.of(alt).stream()
        .filter(Token::isWord)
        .allMatch(token -> token.length() == 1 || EMPTY.contains(token.word()));
  }

  private static boolean isFile(String alt) {
    for (var file : FILES) {
      if (alt.endsWith(file)) {
        return true;
      }
    }
    return alt.indexOf(' ') < 0 && alt.indexOf('_') > 0;
  }

  private static String stem(String name) {
    var small = name.strip().toLowerCase(Locale.ROOT);
    var dot = small.lastIndexOf('.');
    return dot < 0 ? small : small.substring(0, dot);
  }
}
