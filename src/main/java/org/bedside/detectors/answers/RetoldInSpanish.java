package org.bedside.detectors.answers;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.bedside.detectors.Passage;
import org.bedside.detectors.Passage.Span;
import org.bedside.words.Token;
import org.bedside.words.WordSet;

/// Finds by its grammar where a Spanish answer tells what has happened: "llegó tarde", "le
/// llamamos", "la pasamos". Letters are without accents, as texts are compared.
final class RetoldInSpanish {

  private static final Set<String> WHOM = WordSet.list("le lo la te les los las");

  /// What a house does with whoever writes to it.
  private static final Set<String> WITH_ALL =
      WordSet.list(
          """
          agradecemos deseamos invitamos pedimos recomendamos ofrecemos rogamos sugerimos sentimos
          leemos leimos damos tomamos escuchamos respondemos contestamos valoramos apreciamos saludamos
          celebramos podemos hacemos aseguramos informamos ramos extremos ultimos
          """);

  /// What somebody did who was here.
  private static final Set<String> DID =
      WordSet.list(
          """
          llego llegaron vino vinieron falto cancelo pidio firmo acepto rechazo grito insulto pago
          recibio estuvo salio espero llamo olvido perdio nego amenazo exigio insistio decidio prefirio
          mintio tuvo gritando gritandole insultando llegaste viniste faltaste cancelaste pediste
          firmaste gritaste llamaste esperaste tuviste recibiste pagaste estuviste perdiste olvidaste
          quedaste saliste decidiste mentiste dejaste tomaste trajo trajiste consulto acudio asistio
          presento retiro
          """);

  /// What a house did; none of these can be meant for today.
  private static final Set<String> WE_DID =
      WordSet.list(
          """
          hicimos dijimos pusimos vimos dimos tuvimos estuvimos fuimos pudimos quisimos supimos vinimos
          trajimos anduvimos atendio atendieron apunto mando explico explicaron cobro cobraron llamaron
          dijo dijeron hizo hicieron reviso revisaron receto recetaron opero operaron reembolso agendo
          entrego vio vieron dio dieron puso pusieron trato trataron
          """);

  private RetoldInSpanish() {}

  static List<Span> in(Passage passage) {
    var found = new ArrayList<Span>();
    var tokens = passage.tokens();
    if (!isSpanish(tokens)) {
      return List.of();
    }
    for (var at = 0; at < tokens.size(); at++) {
      var word = tokens.get(at).word();
      boolean pointed = at > 0 && WHOM.contains(tokens.get(at - 1).word());
      boolean toOne =
          pointed && word.length() > 4 && word.endsWith("mos") && !WITH_ALL.contains(word);
      if (toOne || DID.contains(word) || WE_DID.contains(word)) {
        found.add(new Span(pointed ? at - 1 : at, at + 1));
      }
    }
    return List.copyOf(found);
  }

  /// The words above are Spanish only among Spanish words.
  private static boolean isSpanish(List<Token> tokens) {
    return tokens.stream().map(Token::word).filter(SMALL::contains).distinct().count() >= 2;
  }

  private static final Set<String> SMALL =
      WordSet.list(
          """
          el la los las un una de del al que y en por para con sin su sus lo le se no es fue ya muy
          pero como cuando nos usted esta este esa ese mas si
          """);
}
