package org.bedside.guard.page;

import java.util.Set;
import org.bedside.words.WordSet;

/// The letters that stand behind the name of somebody who works in care: "Dana Lee, RN, BSN".
final class Degrees {

  private static final Set<String> ALL =
      WordSet.list(
          """
          md do np pa rn lpn cna dnp phd pharmd bsn msn mph facp faap facs fnp aprn crna cnm cnp arnp
          pt dpt ot otr lcsw lmft dds dmd od dpm dvm psyd rd rdn cde ma mba mbbs frcp frcgp mrcp
          mrcgp frcs bm bch bds rgn rmn anp acnp pmhnp ccrn rph pac c
          """);

  private static final int MOST = 8;

  private Degrees() {}

  /// The end of the degrees behind a name that ends before `from`.
  static int end(Page page, int from) {
    int end = from;
    int at = from;
    while (at < from + MOST && page.has(at)) {
      boolean mark = page.isOneOf(at, ",", "-", ".");
      boolean degree = ALL.contains(page.word(at)) && page.tokens.get(at).capital();
      if (!mark && !degree) {
        break;
      }
      at++;
      end = degree ? at : end;
    }
    return end;
  }
}
