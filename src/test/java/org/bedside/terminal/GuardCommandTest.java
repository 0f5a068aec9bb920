package org.bedside.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What people and pipelines get from `bin/guard`.
class GuardCommandTest {

  @TempDir Path folder;

  private final StringWriter out = new StringWriter();
  private final ByteArrayOutputStream complaints = new ByteArrayOutputStream();

  private int run(String in, String... arguments) throws IOException {
    var clock = Clock.fixed(Instant.parse("2026-03-12T12:00:00Z"), ZoneOffset.UTC);
    var input = new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8));
    var errors = new PrintStream(complaints, true, StandardCharsets.UTF_8);
    return new GuardCommand(input, new PrintWriter(out), errors, false, clock).run(arguments);
  }

  private List<JsonNode> answers() {
    return out.toString().lines().map(JsonMapper.shared()::readTree).toList();
  }

  private String complaint() {
    return complaints.toString(StandardCharsets.UTF_8);
  }

  @Test
  void a_text_is_printed_with_its_marks_reasons_and_cures() throws IOException {
    assertThat(run("", "Call", "her at 614-555-0142")).isEqualTo(1);
    assertThat(out.toString())
        .contains("[614-555-0142]")
        .contains("PHONE")
        .contains("A telephone number leads to one person.")
        .contains("→ our office")
        .doesNotContain("\033");
  }

  @Test
  void a_clear_text_ends_with_zero() throws IOException {
    assertThat(run("", "Walk with us")).isZero();
    assertThat(out.toString()).contains("clear");
  }

  @Test
  void each_line_is_answered_by_one_line_in_order() throws IOException {
    var lines = new StringBuilder();
    for (int at = 0; at < 2_000; at++) {
      lines
          .append("{\"text\":\"")
          .append(at % 3 == 0 ? "SSN 123-45-6789" : "Hello")
          .append("\"}\n");
    }
    assertThat(run(lines.toString(), "--jsonl")).isZero();
    var answers = answers();
    assertThat(answers).hasSize(2_000);
    for (int at = 0; at < 2_000; at++) {
      assertThat(answers.get(at).path("verdict").asString())
          .isEqualTo(at % 3 == 0 ? "stop" : "clear");
    }
  }

  @Test
  void an_answer_has_the_promised_fields() throws IOException {
    run("{\"text\":\"Her SSN is 123-45-6789.\",\"posted_at\":null,\"more\":1}", "--jsonl");
    var answer = answers().getFirst();
    assertThat(answer.propertyNames()).containsExactly("verdict", "k", "findings");
    assertThat(answer.path("k").isNull()).isTrue();
    var finding = answer.path("findings").path(0);
    assertThat(finding.propertyNames())
        .containsExactly("start", "end", "kind", "level", "score", "reason", "cures");
    assertThat(finding.path("kind").asString()).isEqualTo("SSN");
    assertThat(finding.path("level").asString()).isEqualTo("stop");
  }

  @Test
  void every_cure_put_between_start_and_end_takes_the_finding_away() throws IOException {
    var text = "Our 94-year-old star Denise Ortiz had her biopsy on March 3; call 614-555-0142.";
    run("{\"text\":\"" + text + "\"}", "--jsonl");
    var findings = answers().getFirst().path("findings");
    assertThat(findings.size()).isGreaterThan(2);
    for (var finding : findings) {
      assertThat(finding.path("cures").size()).isPositive();
      for (var cure : finding.path("cures")) {
        var start = finding.path("start").asInt();
        var cured =
            text.substring(0, start)
                + cure.asString()
                + text.substring(finding.path("end").asInt());
        out.getBuffer().setLength(0);
        run(JsonMapper.shared().writeValueAsString(java.util.Map.of("text", cured)), "--jsonl");
        assertThat(answers().getFirst().path("findings"))
            .as(cured)
            .noneMatch(left ->
                left.path("kind").equals(finding.path("kind"))
                    && left.path("start").asInt() == start);
      }
    }
  }

  @Test
  void a_broken_line_is_answered_with_an_error_and_the_rest_go_on() throws IOException {
    run(
        "{\"text\":\"Hello\"}\nnot JSON\n{\"text\":7}\n\n{\"text\":\"a\",\"posted_at\":\"soon\"}\n"
            + "{\"text\":\"Hello\"}",
        "--jsonl");
    var answers = answers();
    assertThat(answers).hasSize(6);
    for (int at = 1; at < 5; at++) {
      assertThat(answers.get(at).propertyNames())
          .containsExactly("error", "verdict", "k", "findings");
      assertThat(answers.get(at).path("verdict").asString()).isEqualTo("check");
      assertThat(answers.get(at).path("findings").size()).isZero();
    }
    assertThat(answers.getLast().path("verdict").asString()).isEqualTo("clear");
  }

  @Test
  void half_a_pair_and_five_million_letters_are_answered_too() throws IOException {
    run(
        "{\"text\":\"\\ud83d alone\"}\n{\"text\":\"" + "word ".repeat(1_000_000) + "\"}",
        "--jsonl");
    assertThat(answers()).hasSize(2);
    assertThat(answers().getFirst().path("verdict").asString()).isEqualTo("clear");
    assertThat(answers().getLast().path("error").asString()).contains("A person must look");
  }

  @Test
  void a_roster_that_cannot_be_read_ends_with_two_one_sentence_and_no_lines() throws IOException {
    var notJson = Files.writeString(folder.resolve("a.json"), "{\"patients\":[}");
    var wrong = Files.writeString(folder.resolve("b.json"), "{\"patients\":{\"id\":\"1\"}}");
    var day = Files.writeString(folder.resolve("c.json"), "{\"patients\":[{\"dob\":\"1.1.70\"}]}");
    for (var roster : List.of(folder.resolve("none.json"), notJson, wrong, day, folder)) {
      complaints.reset();
      assertThat(run("{\"text\":\"Hello\"}", "--jsonl", "--roster", roster.toString()))
          .isEqualTo(2);
      assertThat(complaint().lines()).hasSize(1);
      assertThat(out.toString()).isEmpty();
    }
  }

  @Test
  void any_field_of_a_roster_may_be_missing() throws IOException {
    var roster =
        Files.writeString(
            folder.resolve("r.json"),
            """
            {"asOf":null,"practice":{"name":"Maple Street","fax":null,"handles":["@maple"]},
             "staff":[{"last":"Okafor"}],"towns":null,"odd":[1],
             "patients":[{"id":"1","first":"Ruth","last":"Kowalczyk","middle":"A.","sex":"X"},{}]}
            """);
    var text = "{\"text\":\"Follow @maple\"}";
    assertThat(run(text, "--jsonl", "--roster", roster.toString())).isZero();
    assertThat(answers().getFirst().path("verdict").asString()).isEqualTo("clear");
  }

  @Test
  void an_option_that_does_not_exist_is_named() throws IOException {
    assertThat(run("", "--fast")).isEqualTo(2);
    assertThat(complaint()).contains("--fast");
    assertThat(run("", "--jsonl", "--audience", "everyone")).isEqualTo(2);
    assertThat(complaint()).contains("care_team");
    assertThat(run("")).isEqualTo(2);
  }

  @Test
  void the_version_is_that_of_the_build() throws IOException {
    assertThat(run("", "--version")).isZero();
    assertThat(out.toString()).matches("bedside .+\\R");
  }
}
