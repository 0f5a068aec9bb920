package org.bedside.redflags;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.bedside.redflags.Rule.Sort;
import org.bedside.redflags.Rule.Term;

/// The lists as they are read once: what the rules look for, and what tells how words are meant. A
/// line of a kind's list is phrases as in [PhraseLines], and between them:
///
/// - `a ^6 b`: both in a sentence, at most six words apart, in any order;
/// - `a & b`: both in a sentence; `a && b`: both in the message;
/// - `=a`: also where it is denied, over or asked about.
///
/// Before them may stand `?` or `?name:` (a sign, which counts only with others), `+name:` (a
/// risk), `*name:` (a concept, which [Judge] weighs), `!` (no match after all, together with what
/// it touches), or whom to call (`911 >`).
final class Rules {

  private static final Pattern JOINT = Pattern.compile("\\s+(&&|&|\\^\\d+)\\s+");
  private static final Pattern NAME = Pattern.compile("^([?+*])(?:([a-z0-9-]+):)?");
  private static final Pattern SECTION = Pattern.compile("\\[([a-z-]+)]");
  private static final List<String> CONCEPTS =
      List.of("body", "mind", "harm", "es", "more", "yet", "general", "calm");
  private static final Map<String, Call> CALLS =
      Map.of(
          "911 >",
          Call.EMERGENCY,
          "988 >",
          Call.LIFELINE,
          "poison >",
          Call.POISON,
          "practice >",
          Call.PRACTICE);

  /// Further than this apart two sentences do not tell of one thing.
  private static final int FAR = 150;

  private static final int SENTENCE = 30;

  private final Vocabulary vocabulary = new Vocabulary();
  private final PhraseLines lines = new PhraseLines(vocabulary);
  private final Phrases phrases = new Phrases();
  private final Map<Kind, List<Rule>> rules = new EnumMap<>(Kind.class);
  private final Map<Cue, List<Integer>> cues = new EnumMap<>(Cue.class);

  private Rules() {}

  /// @throws IllegalArgumentException for a line that cannot be read, which is quoted
  static Rules read() {
    var all = new Rules();
    all.cues();
    PhraseLines.file("shared.en.txt").forEach(all.lines::isList);
    PhraseLines.file("shared.es.txt").forEach(all.lines::isList);
    for (var kind : Kind.values()) {
      all.rules.put(kind, new ArrayList<>());
      PhraseLines.file(kind.list() + ".en.txt").forEach(line -> all.line(kind, line));
      PhraseLines.file(kind.list() + ".es.txt").forEach(line -> all.line(kind, line));
    }
    CONCEPTS.forEach(file -> all.concepts("concepts-" + file + ".txt"));
    PhraseLines.file("risks.txt").forEach(line -> all.line(Kind.OTHER, line));
    all.vocabulary.spare(
        PhraseLines.file("ordinary.txt").stream()
            .flatMap(line -> Words.list(line).stream())
            .toList());
    all.vocabulary.close();
    return all;
  }

  private void cues() {
    for (var cue : Cue.values()) {
      var numbers = new ArrayList<Integer>();
      for (var line : PhraseLines.file(cue.list())) {
        numbers.add(phrases.number(lines.phrase(line)));
      }
      cues.put(cue, List.copyOf(numbers));
    }
  }

  /// Concepts stand below the name of their kind: `[chest-pain]`.
  private void concepts(String file) {
    var kind = Kind.OTHER;
    for (var line : PhraseLines.file(file)) {
      var section = SECTION.matcher(line);
      if (section.matches()) {
        kind = Kind.valueOf(section.group(1).toUpperCase(Locale.ROOT).replace('-', '_'));
      } else {
        line(kind, line);
      }
    }
  }

  private void line(Kind kind, String line) {
    if (!lines.isList(line)) {
      all(kind).add(rule(kind, line));
    }
  }

  private List<Rule> all(Kind kind) {
    return rules.computeIfAbsent(kind, _ -> new ArrayList<>());
  }

  private Rule rule(Kind kind, String line) {
    var call = kind.call();
    for (var name : CALLS.entrySet()) {
      if (line.startsWith(name.getKey())) {
        return new Rule(
            kind, Sort.FLAG, name.getValue(), "", terms(line.substring(name.getKey().length())));
      }
    }
    if (line.startsWith("!")) {
      return new Rule(kind, Sort.EXCUSE, call, "", terms(line.substring(1)));
    }
    var name = NAME.matcher(line);
    if (!name.find()) {
      return new Rule(kind, Sort.FLAG, call, "", terms(line));
    }
    var sort =
        switch (name.group(1)) {
          case "?" -> Sort.SIGN;
          case "+" -> Sort.RISK;
          default -> Sort.CONCEPT;
        };
    var group = name.group(2) == null ? kind.list() : name.group(2);
    return new Rule(kind, sort, call, group, terms(line.substring(name.end())));
  }

  private List<Term> terms(String line) {
    var terms = new ArrayList<Term>();
    var joint = JOINT.matcher(line);
    var from = 0;
    var how = "";
    while (joint.find()) {
      terms.add(term(line.substring(from, joint.start()), how));
      how = joint.group(1);
      from = joint.end();
    }
    terms.add(term(line.substring(from), how));
    return List.copyOf(terms);
  }

  private Term term(String text, String how) {
    var phrase = text.strip();
    var anyhow = phrase.startsWith("=");
    var number = phrases.number(lines.phrase(anyhow ? phrase.substring(1) : phrase));
    return switch (how) {
      case "", "&" -> new Term(number, SENTENCE, false, anyhow);
      case "&&" -> new Term(number, FAR, true, anyhow);
      default -> new Term(number, Integer.parseInt(how.substring(1)), false, anyhow);
    };
  }

  Vocabulary vocabulary() {
    return vocabulary;
  }

  Phrases phrases() {
    return phrases;
  }

  List<Rule> of(Kind kind) {
    return all(kind);
  }

  List<Integer> of(Cue cue) {
    return cues.getOrDefault(cue, List.of());
  }
}
