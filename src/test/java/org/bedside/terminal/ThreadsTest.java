package org.bedside.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.bedside.guard.Audience;
import org.bedside.guard.Guard;
import org.bedside.guard.Kind;
import org.bedside.guard.Reading;
import org.bedside.guard.Statement;
import org.bedside.guard.Viewer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Messages by staff in one patient's thread, written by hand: another patient's name, number,
/// birthday or description is found, and nothing of the patient's own.
class ThreadsTest {

  private static final Guard GUARD =
      new Guard(ExamFigures.roster(HandWritten.file("practice.json")));

  static final List<JsonNode> MESSAGES =
      HandWritten.file("threads.jsonl").lines().map(JsonMapper.shared()::readTree).toList();

  private static Statement said(JsonNode message) {
    return Statement.of(message.path("text").asString(), Audience.PATIENT)
        .on(LocalDate.parse(message.path("posted_at").asString()))
        .to(message.path("patient_id").asString());
  }

  @ParameterizedTest
  @FieldSource("MESSAGES")
  void only_what_is_another_patients_is_found(JsonNode message) {
    var clear = message.path("expect").asString().equals("clear");

    assertThat(GUARD.read(said(message)).isClear()).as(message.toString()).isEqualTo(clear);
  }

  @Test
  void an_outsider_hears_of_nobody() {
    for (var message : MESSAGES) {
      assertThat(GUARD.read(said(message).seenBy(Viewer.OUTSIDE)).isClear()).isTrue();
    }
  }

  /// Everybody else's thread is the wrong one for a description, the described one's own is not.
  @Test
  void a_description_is_found_in_all_threads_but_one() {
    var message = "We also treat an ALS patient of 86.";
    var clear = 0;
    for (int at = 1; at <= 120; at++) {
      var said =
          Statement.of(message, Audience.PATIENT)
              .on(LocalDate.of(2026, 3, 12))
              .to("p%03d".formatted(at));
      Reading reading = GUARD.read(said);
      clear += reading.isClear() ? 1 : 0;
      assertThat(reading.isClear() || (reading.has(Kind.QUASI) && reading.stops())).isTrue();
    }
    assertThat(clear).isEqualTo(1);
  }
}
