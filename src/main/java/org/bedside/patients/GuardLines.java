package org.bedside.patients;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bedside.guard.Audience;
import org.bedside.guard.Cure;
import org.bedside.guard.Finding;
import org.bedside.guard.Reading;
import org.bedside.guard.Statement;
import org.bedside.guard.Viewer;
import org.bedside.people.People;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// One line in, one line out. An answer never says how many patients fit, since a key may not open
/// the patient list.
final class GuardLines {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private record Found(
      int start,
      int end,
      String kind,
      String level,
      double score,
      String reason,
      List<String> cures) {}

  private record Answer(String verdict, List<Found> findings) {}

  private record Broken(String error, String verdict, List<Found> findings) {}

  private final People people;
  private final GuardKeys.Key key;
  private final Audience audience;
  private final LocalDate today;

  GuardLines(People people, GuardKeys.Key key, Audience audience, LocalDate today) {
    this.people = people;
    this.key = key;
    this.audience = audience;
    this.today = today;
  }

  /// Empty if this system has asked too much.
  Optional<String> read(String line) {
    JsonNode said;
    try {
      said = JSON.readTree(line);
    } catch (JacksonException _) {
      return Optional.of(broken("This line is no JSON."));
    }
    if (!said.path("text").isString()) {
      return Optional.of(broken("There is no \"text\" in this line."));
    }
    var day = today;
    try {
      var posted = said.path("posted_at");
      day = posted.isString() ? LocalDate.parse(posted.stringValue()) : today;
    } catch (DateTimeParseException _) {
      return Optional.of(broken("\"posted_at\" is a day such as 2026-03-12."));
    }
    var text = said.path("text").stringValue();
    if (!people.mayAsk(key.ledger(), text)) {
      return Optional.empty();
    }
    var statement = Statement.of(text, audience).on(day).seenBy(Viewer.OUTSIDE);
    return Optional.of(JSON.writeValueAsString(answer(people.read(statement), text)));
  }

  private static Answer answer(Reading reading, String text) {
    return new Answer(
        lower(reading.verdict()),
        reading.findings().stream().map(finding -> found(finding, text)).toList());
  }

  /// What to put between `start` and `end`. Where every cure is wider than its finding, the finding
  /// is told as wide as the first.
  private static Found found(Finding finding, String text) {
    var fitting = finding.cures().stream().filter(cure -> in(cure, finding.start(), finding.end()));
    var first = fitting.findFirst().or(() -> finding.cures().stream().findFirst());
    var start = first.map(cure -> Math.min(finding.start(), cure.start())).orElse(finding.start());
    var end = first.map(cure -> Math.max(finding.end(), cure.end())).orElse(finding.end());
    return new Found(
        start,
        end,
        finding.kind().name(),
        lower(finding.level()),
        finding.score(),
        finding.reason().sentence(),
        finding.cures().stream()
            .filter(cure -> in(cure, start, end))
            .map(cure ->
                text.substring(start, cure.start()) + cure.text() + text.substring(cure.end(), end))
            .toList());
  }

  private static boolean in(Cure cure, int start, int end) {
    return cure.start() >= start && cure.end() <= end;
  }

  private static String broken(String why) {
    return JSON.writeValueAsString(new Broken(why, "check", List.of()));
  }

  private static String lower(Enum<?> name) {
    return name.name().toLowerCase(Locale.ROOT);
  }
}
