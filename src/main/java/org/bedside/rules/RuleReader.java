package org.bedside.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.bedside.guard.Audience;
import org.bedside.rules.Fault.Why;
import org.bedside.rules.expressions.Expression;
import org.bedside.rules.expressions.Expression.Unsound;
import org.bedside.rules.paper.Item;
import org.jspecify.annotations.Nullable;

/// Reads one rule.
final class RuleReader {

  private static final int LONGEST_TITLE = 120;
  private static final int LONGEST_TEXT = 2_000;
  private static final int LONGEST_SOURCE = 300;
  private static final int MOST_HARDER = 10;
  private static final int MOST_EXAMPLES = 50;

  private static final String RULINGS = String.join(", ", Ruling.all().map(Ruling::words).toList());

  private final Set<String> languages;
  private final Faults faults;

  RuleReader(List<String> languages, Faults faults) {
    this.languages = Set.copyOf(languages);
    this.faults = faults;
  }

  Rule rule(Section section) {
    var id = section.text("id", 40);
    if (!id.isEmpty() && !id.codePoints().allMatch(RuleReader::isOfId)) {
      section.complain("id", Why.NAME, id);
    }
    faults.inside(id.isEmpty() ? null : id);
    section.need("sources");
    var verdict = verdict(section);
    var harder = harder(section);
    var examples = examples(section, canSayMoreThanYes(verdict, harder));
    return new Rule(
        id,
        wording(section, "title", LONGEST_TITLE),
        wording(section, "text", LONGEST_TEXT),
        wording(section, "why", LONGEST_TEXT),
        section.texts("sources", LONGEST_SOURCE),
        when(section),
        verdict,
        harder,
        wording(section, "tell", LONGEST_TEXT),
        cure(section),
        examples.bad(),
        examples.good(),
        training(section),
        section.one("change", Change.class, Change.MATERIAL));
  }

  private static boolean isOfId(int point) {
    return point == '-'
        || (point >= '0' && point <= '9')
        || (point >= 'a' && point <= 'z')
        || (point >= 'A' && point <= 'Z');
  }

  /// In each language of the pack, and in no other.
  private Wording wording(Section section, String key, int longest) {
    var item = section.need(key);
    if (item == null) {
      return new Wording(Map.of());
    }
    return Section.read(item, faults, "en", words -> wording(words, key, item, longest))
        .orElse(new Wording(Map.of()));
  }

  private Wording wording(Section words, String key, Item item, int longest) {
    var byLanguage = new LinkedHashMap<String, String>();
    for (var language : languages.stream().sorted().toList()) {
      if (words.find(language) == null) {
        faults.add(item.place(), Why.LANGUAGE_MISSING, key, language);
      } else {
        byLanguage.put(language, words.text(language, longest));
      }
    }
    return new Wording(byLanguage);
  }

  /// Without the line breaks that a long expression may have.
  private String when(Section section) {
    return section.need("when") instanceof Item.Text text
        ? when(text)
        : section.text("when", LONGEST_TEXT, "");
  }

  private String when(Item.Text text) {
    if (Expression.compile(text.value()) instanceof Unsound(var slips)) {
      for (var slip : slips) {
        faults.add(text.at(slip.at()), slip.why(), slip.arguments().toArray(String[]::new));
      }
    }
    return String.join(" ", text.value().strip().split("\\s+"));
  }

  Map<Audience, Ruling> verdict(Section section) {
    var verdict = new EnumMap<Audience, Ruling>(Audience.class);
    var item = section.need("verdict");
    if (item == null) {
      return verdict;
    }
    Section.read(
        item,
        faults,
        "public",
        words -> {
          for (var audience : Audience.values()) {
            ruling(words, audience, verdict);
          }
          return words;
        });
    if (item instanceof Item.Fields fields && fields.fields().isEmpty()) {
      faults.add(item.place(), Why.EMPTY, "verdict");
    }
    return verdict;
  }

  private static void ruling(Section words, Audience audience, Map<Audience, Ruling> verdict) {
    var key = Spelling.of(audience);
    if (words.find(key) != null) {
      var said = words.text(key, 80);
      Ruling.of(said)
          .ifPresentOrElse(
              ruling -> verdict.put(audience, ruling), () -> words.unknown(key, said, RULINGS));
    }
  }

  private List<Harder> harder(Section section) {
    var harder = new ArrayList<Harder>();
    section.each(
        "harder",
        MOST_HARDER,
        (_, item) ->
            Section.read(item, faults, "when", more -> new Harder(when(more), verdict(more)))
                .ifPresent(harder::add));
    return harder;
  }

  private static List<Remedy> cure(Section section) {
    var all = Arrays.stream(Remedy.values()).map(Spelling::joined).toList();
    return section.known("cure", words -> Spelling.in(Remedy.class, words), all);
  }

  private record Examples(List<Example> bad, List<Example> good) {}

  private static boolean canSayMoreThanYes(Map<Audience, Ruling> verdict, List<Harder> harder) {
    return Stream.concat(Stream.of(verdict), harder.stream().map(Harder::verdict))
        .flatMap(map -> map.values().stream())
        .anyMatch(ruling -> !ruling.equals(Ruling.ALLOWED));
  }

  /// Both: a rule that nobody has tried is none. Only one that says yes has nothing to stop.
  private Examples examples(Section section, boolean hasBad) {
    var none = new Examples(List.of(), List.of());
    var item = section.need("examples");
    return item == null
        ? none
        : Section.read(
                item,
                faults,
                "bad",
                both -> new Examples(examples(both, "bad", hasBad), examples(both, "good", true)))
            .orElse(none);
  }

  private List<Example> examples(Section both, String key, boolean isNeeded) {
    var examples = new ArrayList<Example>();
    if (isNeeded) {
      both.need(key);
    }
    both.each(
        key,
        MOST_EXAMPLES,
        (_, one) ->
            Section.read(one, faults, "text", RuleReader::example).ifPresent(examples::add));
    var item = both.find(key);
    if (isNeeded && item instanceof Item.Several several && several.items().isEmpty()) {
      both.complain(key, Why.EMPTY, key);
    }
    return examples;
  }

  private static Example example(Section section) {
    return new Example(DraftReader.draft(section), section.text("note", LONGEST_TEXT, ""));
  }

  private @Nullable Training training(Section section) {
    return section.find("training") == null
        ? null
        : section.one("training", Training.class, Training.PRIVACY);
  }
}
