package org.bedside.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.bedside.guard.Audience;
import org.bedside.rules.Loosening;
import org.bedside.rules.Pack;
import org.bedside.rules.Rule;
import org.bedside.rules.Ruling;

/// A pack of the practice's own, written where others write changes to the pack of the house. It
/// may say anything that a pack can; what it says less than that of the house is a loosening as in
/// an overlay.
final class WholePack {

  private static final Pattern BEGINS = Pattern.compile("(?m)^pack[ \\t]*:");

  private WholePack() {}

  /// Whether this text means to be one. An overlay names no pack of its own.
  static boolean is(String yaml) {
    return BEGINS.matcher(yaml).find();
  }

  /// Where it says less than `base`, or asks somebody else. A rule that it leaves out says nothing
  /// any more. Other conditions are told by [Difference].
  static List<Loosening> loosenings(Pack base, Pack own) {
    var all = new ArrayList<Loosening>();
    for (var rule : base.rules()) {
      var now = Difference.find(own, rule.id());
      for (var audience : Audience.values()) {
        var from = rule.verdict().get(audience);
        var to = said(now, audience);
        if (from != null && isLooser(from, to)) {
          all.add(new Loosening(rule.id(), audience, from, to));
        }
      }
    }
    return all;
  }

  private static Ruling said(Optional<Rule> rule, Audience audience) {
    return rule.map(one -> one.verdict().get(audience)).orElse(Ruling.ALLOWED);
  }

  /// As in an overlay.
  private static boolean isLooser(Ruling from, Ruling to) {
    return to.verdict().compareTo(from.verdict()) < 0
        || (to.verdict() == from.verdict() && !to.equals(from));
  }
}
