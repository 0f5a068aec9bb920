package org.bedside.guard.numbers;

import java.util.Locale;
import java.util.Set;
import org.bedside.guard.page.Page;
import org.bedside.words.WordSet;

/// Tells which pages of a public house are of one person: the file of a court, an obituary, a
/// profile, a home directory.
final class CasePages {

  private static final Set<String> PERSONAL =
      WordSet.list(
          """
          case cases docket dockets inmate inmates offender offenders obituary obituaries obit
          profile profiles people person persons user users patient patients member members student
          students employee arrest arrests warrant warrants mugshot missing record records claimant
          court courts opinion opinions hearing hearings license licensee verify lookup staff faculty
          """);

  private CasePages() {}

  /// Whether the address names one person's page, and the text tells of somebody.
  static boolean isOfOne(Page page, String address) {
    var cues = page.cues();
    boolean somebody = cues.personal() >= 2 && cues.personal() > cues.open();
    int slash = address.indexOf('/', Math.max(0, address.indexOf("//") + 2));
    return somebody && slash > 0 && isDeep(address.substring(slash).toLowerCase(Locale.ROOT));
  }

  private static boolean isDeep(String path) {
    boolean named = path.contains("/~");
    int from = 0;
    for (int at = 0; at <= path.length(); at++) {
      if (at == path.length() || !Character.isLetter(path.charAt(at))) {
        named |= PERSONAL.contains(path.substring(from, at));
        from = at + 1;
      }
    }
    return named && path.length() > 6;
  }
}
