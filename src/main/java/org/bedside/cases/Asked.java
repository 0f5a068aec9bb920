package org.bedside.cases;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A case as a page sends it.
///
/// @param version of the case that was on the page; 0 if nobody has kept it yet
/// @param post a draft whose words are being told in the form; null if there is none
record Asked(CaseId id, int version, CaseFields form, @Nullable UUID post) {

  /// Where the page of the case is, with the draft beside it.
  String back(CaseId kept) {
    return kept.link() + (post == null ? "" : "?post=" + post) + "#reading";
  }
}
