package org.bedside.policy;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.bedside.guard.Audience;
import org.bedside.rules.Overlay;
import org.bedside.rules.Overlay.Changed;
import org.bedside.rules.OverlayReading;
import org.bedside.rules.Pack;
import org.bedside.rules.Rule;
import org.bedside.rules.Ruling;

/// Changes one rule's verdicts in the YAML of an overlay and leaves all else as somebody wrote it,
/// comments too. What it made is read again: if that is not exactly what was asked for, there is no
/// answer, and a person writes it by hand.
final class OverlayText {

  private static final Pattern NUMBER = Pattern.compile("(?m)^version:.*$");
  private static final Pattern VERDICTS = Pattern.compile("verdicts:\\s*(\\[\\s*])?\\s*(#.*)?");

  private OverlayText() {}

  /// With nothing in it yet.
  static String empty(Pack base, int number) {
    return """
    overlay: our-changes
    version: %d
    on: %s
    verdicts: []
    rules: []
    """
        .formatted(number, base.name());
  }

  /// The same as version `number`. A whole pack has a version of its own.
  static String numbered(String overlay, int number) {
    return WholePack.is(overlay)
        ? overlay
        : NUMBER.matcher(overlay).replaceFirst("version: " + number);
  }

  /// With these verdicts of one rule; those that the pack gives by itself are left out.
  static Optional<String> with(String overlay, Pack base, Rule rule, Map<Audience, Ruling> wanted) {
    if (!(OverlayReading.of(overlay, base) instanceof OverlayReading.Read(var before))) {
      return Optional.empty();
    }
    var earlier =
        before.changes().stream().filter(change -> change.rule().equals(rule.id())).findFirst();
    var verdict = new EnumMap<Audience, Ruling>(Audience.class);
    earlier.ifPresent(change -> verdict.putAll(change.verdict()));
    verdict.putAll(wanted);
    verdict.entrySet().removeIf(one -> one.getValue().equals(rule.verdict().get(one.getKey())));
    var lines = new ArrayList<>(overlay.lines().toList());
    earlier.ifPresent(change -> remove(lines, change.line() - 1));
    if (!verdict.isEmpty()) {
      insert(lines, rule.id(), verdict);
    }
    evenOut(lines);
    var text = String.join("\n", lines) + "\n";
    return says(text, base, before, rule.id(), verdict) ? Optional.of(text) : Optional.empty();
  }

  /// The entry in whose first lines `at` is, down to the next one.
  private static void remove(List<String> lines, int at) {
    var start = at;
    while (start > 0 && !lines.get(start).strip().startsWith("-")) {
      start--;
    }
    var indent = indent(lines.get(start));
    var end = start + 1;
    while (end < lines.size() && (lines.get(end).isBlank() || indent(lines.get(end)) > indent)) {
      end++;
    }
    lines.subList(start, end).clear();
  }

  private static void insert(List<String> lines, String rule, Map<Audience, Ruling> verdict) {
    var at = verdicts(lines);
    if (at < 0) {
      var rules = lines.stream().filter(line -> line.startsWith("rules:")).findFirst();
      at = rules.map(lines::indexOf).orElse(lines.size());
      lines.add(at, "verdicts:");
    } else {
      lines.set(at, "verdicts:");
    }
    var indent = " ".repeat(indentOfEntries(lines, at + 1));
    lines.add(at + 1, indent + "- id: " + rule);
    lines.add(at + 2, indent + "  verdict: {" + written(verdict) + "}");
  }

  private static int indentOfEntries(List<String> lines, int from) {
    return lines.subList(from, lines.size()).stream()
        .takeWhile(line -> !line.startsWith("rules:"))
        .filter(line -> line.strip().startsWith("-"))
        .findFirst()
        .map(OverlayText::indent)
        .orElse(2);
  }

  /// A list without entries is written as one.
  private static void evenOut(List<String> lines) {
    var at = verdicts(lines);
    if (at >= 0) {
      var rest =
          lines.subList(at + 1, lines.size()).stream()
              .map(String::strip)
              .filter(line -> !line.isEmpty() && !line.startsWith("#"))
              .findFirst();
      if (rest.isEmpty() || !rest.get().startsWith("-")) {
        lines.set(at, "verdicts: []");
      }
    }
  }

  private static int verdicts(List<String> lines) {
    for (var i = 0; i < lines.size(); i++) {
      if (VERDICTS.matcher(lines.get(i)).matches()) {
        return i;
      }
    }
    return -1;
  }

  private static int indent(String line) {
    return line.length() - line.stripLeading().length();
  }

  private static String written(Map<Audience, Ruling> verdict) {
    return verdict.entrySet().stream()
        .map(one -> spelled(one.getKey()) + ": " + one.getValue().words())
        .collect(Collectors.joining(", "));
  }

  private static String spelled(Audience audience) {
    return audience.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static boolean says(
      String text, Pack base, Overlay before, String rule, Map<Audience, Ruling> verdict) {
    if (!(OverlayReading.of(text, base) instanceof OverlayReading.Read(var after))) {
      return false;
    }
    var expected = byRule(before.changes());
    expected.remove(rule);
    if (!verdict.isEmpty()) {
      expected.put(rule, verdict);
    }
    return after.name().equals(before.name())
        && after.version().equals(before.version())
        && after.rules().equals(before.rules())
        && byRule(after.changes()).equals(expected);
  }

  private static Map<String, Map<Audience, Ruling>> byRule(List<Changed> changes) {
    return changes.stream().collect(Collectors.toMap(Changed::rule, Changed::verdict));
  }
}
