package org.bedside.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.bedside.guard.exam.Exam;
import org.bedside.guard.exam.Exam.Question;
import org.bedside.roster.Roster;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Prints how many identifiers are found and how many harmless texts are flagged, with the texts
/// that went wrong. `-Dfigures.seed=…` takes other sentences, `-Dfigures.show=…` shows more of
/// them.
@Tag("bench")
class StructuredFigures {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final long SEED = Long.getLong("figures.seed", Exam.OPEN);
  private static final int SHOWN = Integer.getInteger("figures.show", 3);

  /// Asked and answered rightly, and some of what was not.
  private static final class Tally {
    int asked;
    int right;
    final List<String> wrong = new ArrayList<>();

    void add(boolean ok, String text) {
      asked++;
      right += ok ? 1 : 0;
      if (!ok && wrong.size() < SHOWN) {
        wrong.add(text);
      }
    }
  }

  private final Map<String, Tally> tallies = new TreeMap<>();

  private void add(String name, boolean ok, String text) {
    tallies.computeIfAbsent(name, _ -> new Tally()).add(ok, text);
  }

  private void print(String title) {
    System.out.println("== " + title);
    int asked = 0;
    int right = 0;
    for (var entry : tallies.entrySet()) {
      var tally = entry.getValue();
      asked += tally.asked;
      right += tally.right;
      System.out.printf(
          Locale.ROOT,
          "%-28s %5d of %5d  %.3f%n",
          entry.getKey(),
          tally.right,
          tally.asked,
          (double) tally.right / tally.asked);
      tally.wrong.forEach(text -> System.out.println("      " + text.replace('\n', '\u23CE')));
    }
    System.out.printf(
        Locale.ROOT, "%-28s %5d of %5d  %.4f%n", "all", right, asked, (double) right / asked);
    assertThat(asked).isPositive();
  }

  @Test
  void identifiers_are_found_without_a_roster() {
    var guard = new Guard(Roster.NONE);
    for (var question : Exam.structured(SEED, 3_600)) {
      var reading = read(guard, question);
      for (var mark : question.marks()) {
        add(mark.kind(), covers(reading, mark), question.audience() + " | " + question.text());
      }
    }
    print("identifiers found, no roster");
  }

  @Test
  void look_alikes_are_left_alone() throws IOException {
    var guard = new Guard(roster(JSON.readTree(Exam.rosterJson(SEED))));
    for (var question : Exam.lookAlikes(SEED, 2_000)) {
      var reading = read(guard, question);
      add(question.category(), reading.isClear(), question.text() + " " + kinds(reading));
    }
    print("look-alikes left alone, with roster");
  }

  @Test
  void queries_without_identifiers_are_clear() {
    var guard = new Guard(Roster.NONE);
    for (var question : Exam.queries(SEED, 2_000)) {
      var reading = read(guard, question);
      if (question.marks().isEmpty()) {
        add("clean query is clear", reading.isClear(), question.text() + " " + kinds(reading));
      }
      for (var mark : question.marks()) {
        add("found " + mark.kind(), covers(reading, mark), question.text());
      }
    }
    print("clinical queries, no roster");
  }

  @Test
  void the_open_half_of_the_exam() throws IOException {
    var guard = new Guard(roster(JSON.readTree(exam("practice.json"))));
    var blind = new Guard(Roster.NONE);
    for (var line :
        new String(exam("open.jsonl").readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
      var node = JSON.readTree(line);
      var said =
          Statement.of(
                  node.get("text").asString(),
                  Audience.valueOf(node.get("audience").asString().toUpperCase(Locale.ROOT)))
              .on(LocalDate.parse(node.get("posted_at").asString()));
      // What confirms must be seen without knowing that it answers somebody; what is safe, even so.
      boolean answer =
          node.get("category").asString().equals("confirms_patient")
              && node.get("expect").asString().equals("clear");
      var reading =
          (node.get("roster").asBoolean() ? guard : blind).read(answer ? said.asAnswer() : said);
      open(node, reading);
    }
    print("open.jsonl");
  }

  private void open(JsonNode node, Reading reading) {
    var text = node.get("text").asString();
    var expect = node.get("expect").asString();
    boolean ok =
        switch (expect) {
          case "clear" -> reading.isClear();
          case "check" -> reading.verdict() == Verdict.CHECK;
          case "stop" -> reading.stops();
          case "flag" -> !reading.isClear();
          default -> !reading.stops();
        };
    if (node.has("spans")) {
      for (var span : node.get("spans")) {
        int start = text.indexOf(span.get(0).asString());
        int end = start + span.get(0).asString().length();
        ok &= reading.findings().stream().anyMatch(f -> f.start() < end && f.end() > start);
      }
    }
    add(
        node.get("category").asString() + (expect.equals("clear") ? " clear" : " found"),
        ok,
        node.get("id").asString() + " " + expect + " | " + text + " " + kinds(reading));
  }

  /// Each cure leaves English, and what it cures is gone.
  @Test
  void every_cure_of_the_open_exam_works() throws IOException {
    var blind = new Guard(Roster.NONE);
    var lines = new String(exam("open.jsonl").readAllBytes(), StandardCharsets.UTF_8).lines();
    for (var line : lines.toList()) {
      cure(blind, JSON.readTree(line).get("text").asString());
    }
    for (var question : Exam.structured(SEED, 900)) {
      cure(blind, question.text());
    }
    print("cures");
  }

  private void cure(Guard guard, String text) {
    for (var finding : guard.read(text, Audience.PUBLIC).findings()) {
      for (var cure : finding.cures()) {
        var after = cure.in(text);
        add(
            finding.kind() + " cured",
            Cures.fault(guard, text, finding, cure) == null,
            Cures.fault(guard, text, finding, cure) + " | " + text + " → " + after);
      }
    }
  }

  private static String kinds(Reading reading) {
    return reading.findings().stream()
        .map(finding -> finding.kind() + "[" + finding.start() + "-" + finding.end() + "]")
        .toList()
        .toString();
  }

  private static Reading read(Guard guard, Question question) {
    var audience = Audience.valueOf(question.audience().toUpperCase(Locale.ROOT));
    return guard.read(Statement.of(question.text(), audience).on(question.postedAt()));
  }

  private static boolean covers(Reading reading, Exam.Mark mark) {
    int covered = 0;
    for (int at = mark.start(); at < mark.end(); at++) {
      int here = at;
      covered +=
          reading.findings().stream().anyMatch(f -> f.start() <= here && here < f.end()) ? 1 : 0;
    }
    return covered * 2 >= mark.end() - mark.start();
  }

  private static InputStream exam(String name) {
    return Objects.requireNonNull(StructuredFigures.class.getResourceAsStream("exam/" + name));
  }

  private static Roster roster(JsonNode node) {
    var practice = node.get("practice");
    var staff = new ArrayList<String>();
    for (var one : node.get("staff")) {
      staff.add(
          one.get("title").asString()
              + " "
              + one.get("first").asString()
              + " "
              + one.get("last").asString());
    }
    var handles = new ArrayList<String>();
    practice.get("handles").forEach(handle -> handles.add(handle.asString()));
    return Roster.NONE
        .withNames(List.of(practice.get("name").asString()))
        .withPhones(List.of(practice.get("phone").asString(), practice.get("fax").asString()))
        .withAddresses(List.of(practice.get("address").asString()))
        .withEmails(List.of(practice.get("email").asString()))
        .withSites(List.of(practice.get("web").asString()))
        .withHandles(handles)
        .withStaff(staff);
  }
}
