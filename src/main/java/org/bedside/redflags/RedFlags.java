package org.bedside.redflags;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import org.bedside.redflags.Phrases.Span;
import org.bedside.redflags.Rule.Sort;

/// Finds red flags in what a patient writes, in English and Spanish: words after which somebody
/// should call now and not wait for an answer. It never holds a message back, and nothing that it
/// does not find makes a message less pressing. What it can not promise stands in docs/redflags.md.
///
/// The time is linear in the length of the text. Immutable, for any number of threads.
public final class RedFlags {

  private final Rules rules;

  private final Judge judge;

  private RedFlags(Rules rules, Judge judge) {
    this.rules = rules;
    this.judge = judge;
  }

  /// Reads the lists beside this class, which takes a moment: once is enough.
  public static RedFlags create() {
    return new RedFlags(Rules.read(), Judge.read());
  }

  /// The flags in `text`, the most pressing call first, then in the order of the text; one for each
  /// kind and call. Empty means that nothing was found, which is not the same as nothing is there.
  public List<Flag> read(String text) {
    var flags = new ArrayList<>(judge.of(findings(text)));
    flags.sort(Comparator.comparing(Flag::call).thenComparingInt(Flag::start));
    return List.copyOf(flags);
  }

  /// All that the lists find, before it is weighed.
  Findings findings(String text) {
    var message = Message.of(rules, text);
    var flags = new ArrayList<Flag>();
    for (var kind : Kind.values()) {
      flags.addAll(of(message, kind));
    }
    if (flags.isEmpty()) {
      flags.addAll(Weighing.of(message, rules));
    }
    return Findings.of(message, rules, flags);
  }

  private List<Flag> of(Message message, Kind kind) {
    var excused = message.excused(rules.of(kind));
    var first = new EnumMap<Call, Flag>(Call.class);
    for (var rule : rules.of(kind)) {
      if (rule.sort() == Sort.FLAG) {
        var spans = message.matches(rule, excused);
        if (!spans.isEmpty()) {
          first.merge(rule.call(), flag(message, rule, spans.getFirst()), RedFlags::earlier);
        }
      }
    }
    return List.copyOf(first.values());
  }

  private static Flag earlier(Flag one, Flag other) {
    return other.start() < one.start() ? other : one;
  }

  private static Flag flag(Message message, Rule rule, Span span) {
    return Weighing.flag(message.text(), rule, span);
  }
}
