package org.bedside.answers;

import org.bedside.detectors.Blank;
import org.bedside.web.Origin;
import org.springframework.stereotype.Component;

/// The way from a public answer to private messages: the practice's own page, or else this house's,
/// which everybody may open and which is the same for everybody.
@Component
class PrivateWay {

  private final BlankTable table;
  private final String own;

  PrivateWay(BlankTable table, Origin origin) {
    this.table = table;
    var page = origin.link("/ask");
    this.own = origin.secure() && Blank.LINK.takes(page) ? page : "";
  }

  /// The house's own page; empty where the world cannot open it.
  String own() {
    return own;
  }

  /// What is filled in, the way among it.
  Blanks blanks() {
    var set = table.get();
    return set.portal().isEmpty() ? new Blanks(own, set.policy(), set.hours()) : set;
  }
}
