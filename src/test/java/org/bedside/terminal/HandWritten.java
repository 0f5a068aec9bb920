package org.bedside.terminal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.bedside.guard.Audience;
import org.bedside.guard.Guard;
import org.bedside.guard.Reading;
import org.bedside.guard.Statement;
import org.bedside.guard.Verdict;
import org.bedside.roster.Roster;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What the guard gets right in a written exam: one half of the first, or a later one.
final class HandWritten {

  private final Guard alone = new Guard(Roster.NONE);
  private final Guard knowing;
  private final List<JsonNode> records;
  private final List<String> faults = new ArrayList<>();

  /// @param half `open.jsonl` or, for one reading at the end, `closed.jsonl`
  HandWritten(String half) {
    this(half, "practice.json");
  }

  /// @param roster whom the records with a list are read with
  HandWritten(String records, String roster) {
    this.records = records(records);
    this.knowing = new Guard(ExamFigures.roster(file(roster)));
  }

  static List<JsonNode> records(String half) {
    return file(half).lines().map(JsonMapper.shared()::readTree).toList();
  }

  static String file(String name) {
    try (var in = HandWritten.class.getResourceAsStream("/org/bedside/guard/exam/" + name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Right answers by category.
  Map<String, Score> right() {
    var byCategory = new TreeMap<String, Score>();
    for (var record : records) {
      boolean right = right(record);
      byCategory.merge(
          record.path("category").asString(), new Score(right ? 1 : 0, 1), Score::plus);
    }
    return byCategory;
  }

  /// Leaks that are stopped or checked.
  Score caught() {
    return Score.share(
        records.stream().filter(record -> !harmless(record)).toList(),
        record -> !read(record).isClear());
  }

  /// Harmless texts that are stopped, or checked though they must be clear.
  Score falseAlarms() {
    return Score.share(
        records.stream().filter(HandWritten::harmless).toList(),
        record ->
            read(record).stops()
                || (record.path("expect").asString().equals("clear") && !read(record).isClear()));
  }

  /// `k` where it was counted.
  Score sameK() {
    return Score.share(
        records.stream().filter(record -> record.has("k")).toList(),
        record -> Objects.equals(k(record), read(record).k()));
  }

  private static @org.jspecify.annotations.Nullable Integer k(JsonNode record) {
    return record.path("k").isNull() ? null : Integer.valueOf(record.path("k").asInt());
  }

  private static boolean harmless(JsonNode record) {
    return List.of("clear", "not_stop").contains(record.path("expect").asString());
  }

  private Reading read(JsonNode record) {
    var audience = Audience.valueOf(record.path("audience").asString().toUpperCase(Locale.ROOT));
    var day = LocalDate.parse(record.path("posted_at").asString("2026-03-12"));
    var guard = record.path("roster").asBoolean() ? knowing : alone;
    return guard.read(Statement.of(record.path("text").asString(), audience).on(day));
  }

  private boolean right(JsonNode record) {
    var reading = read(record);
    boolean verdict =
        switch (record.path("expect").asString()) {
          case "clear" -> reading.isClear();
          case "flag" -> !reading.isClear();
          case "stop" -> reading.stops();
          case "check" -> reading.verdict() == Verdict.CHECK;
          default -> !reading.stops();
        };
    boolean touched = true;
    var text = record.path("text").asString();
    for (var span : record.path("spans")) {
      int start = text.indexOf(span.path(0).asString());
      int end = start + span.path(0).asString().length();
      touched &=
          reading.findings().stream()
              .anyMatch(finding -> finding.start() < end && finding.end() > start);
    }
    boolean k = !record.has("k") || Objects.equals(k(record), reading.k());
    if (!verdict || !touched || !k) {
      faults.add(fault(record, reading, verdict, touched, k));
    }
    return verdict && touched && k;
  }

  private static String fault(
      JsonNode record, Reading reading, boolean verdict, boolean touched, boolean k) {
    var text = record.path("text").asString();
    var found = new ArrayList<String>();
    reading
        .findings()
        .forEach(finding ->
            found.add("%s/%s[%s]".formatted(finding.kind(), finding.level(), finding.in(text))));
    return "%s%s%s %s %s %s k=%s/%s got=%s %s | %s"
        .formatted(
            verdict ? "" : "verdict ",
            touched ? "" : "span ",
            k ? "" : "k ",
            record.path("id").asString(),
            record.path("category").asString(),
            record.path("expect").asString(),
            record.path("k"),
            reading.k(),
            reading.verdict(),
            found,
            text);
  }

  List<String> faults() {
    return faults;
  }
}
