package org.bedside.redflags;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import org.bedside.redflags.Phrases.Span;
import org.bedside.redflags.Rule.Sort;

/// Signs that say little alone and enough together: cold sweat and an ache in the jaw, a high fever
/// and a stiff neck. Each group of signs counts once. Two of them are enough, or one with a risk
/// (an operation, a blood thinner), or one that is of late.
final class Weighing {

  private static final int ENOUGH = 3;
  private static final int SIGN = 2;
  private static final int RISKS = 2;

  private final HashSet<String> signs = new HashSet<>();
  private final HashSet<String> risks = new HashSet<>();
  private final List<Flag> found = new ArrayList<>();

  private Weighing() {}

  /// The first sign as a flag, or none if all together are too light.
  static List<Flag> of(Message message, Rules rules) {
    var weighing = new Weighing();
    for (var kind : Kind.values()) {
      var excused = message.excused(rules.of(kind));
      for (var rule : rules.of(kind)) {
        weighing.add(message, rule, excused);
      }
    }
    var weight = SIGN * weighing.signs.size() + Math.min(RISKS, weighing.risks.size());
    var enough = weight + (message.isRecent() ? 1 : 0) >= ENOUGH;
    return enough && !weighing.found.isEmpty() ? List.of(weighing.found.getFirst()) : List.of();
  }

  private void add(Message message, Rule rule, BitSet excused) {
    if (rule.sort() == Sort.RISK && !risks.contains(rule.group())) {
      if (!message.matches(rule, excused).isEmpty()) {
        risks.add(rule.group());
      }
    } else if (rule.sort() == Sort.SIGN && !signs.contains(rule.group())) {
      var spans = message.matches(rule, excused);
      if (!spans.isEmpty()) {
        signs.add(rule.group());
        found.add(flag(message.text(), rule, spans.getFirst()));
      }
    }
  }

  static Flag flag(Text text, Rule rule, Span span) {
    return new Flag(
        rule.kind(), text.starts()[span.from()], text.ends()[span.to() - 1], rule.call());
  }
}
