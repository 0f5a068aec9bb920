package org.bedside.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// Tables and calendar files, out and in.
class FilesTest {

  private static final ZoneId OREGON = ZoneId.of("America/Los_Angeles");
  private static final Instant NOW = Instant.parse("2026-10-13T14:34:00Z");

  private static Row row(String date, String time, String zone) {
    return Row.of(1, new Row.Raw(date, time, zone, "Flu shots", "Walk in.", ""), OREGON, NOW);
  }

  @Test
  void a_cell_that_a_spreadsheet_would_take_for_a_formula_goes_out_quoted_and_comes_back_plain() {
    for (var evil : List.of("=1+1", "+1", "-1", "@cmd", "\tx", "=HYPERLINK(\"http://x\",\"y\")")) {
      var table =
          CsvFile.write(List.of(List.of("2026-11-03", "07:30", "", evil, evil, evil, "", "")));
      assertThat(table).contains("'" + evil.replace("\"", "\"\""));
      var back = CsvFile.read(table).orElseThrow().getFirst();
      assertThat(back.title()).isEqualTo(evil);
      assertThat(back.text()).isEqualTo(evil);
    }
  }

  @Test
  void commas_quotes_and_lines_survive_a_table() {
    var words = "First, \"so\" it goes;\nsecond line";
    var table =
        CsvFile.write(List.of(List.of("2026-11-03", "07:30", "", "A, b", words, "", "", "")));
    assertThat(table).startsWith("date,time,zone,title,text,promise,state,address\r\n");
    assertThat(CsvFile.read(table).orElseThrow().getFirst().text()).isEqualTo(words);
  }

  @Test
  void what_is_no_table_of_ours_is_refused() {
    assertThat(CsvFile.read("name,age\r\nDenise,34\r\n")).isEmpty();
    assertThat(CsvFile.read("")).isEmpty();
    assertThat(CsvFile.read("date,text\r\n\"open")).isEmpty();
    assertThat(CsvFile.read("date,text\r\n" + "2026-11-03,a\r\n".repeat(201))).isEmpty();
  }

  @Test
  void a_fault_stands_beside_its_row() {
    assertThat(row("2026-11-03", "07:30", "").isFine()).isTrue();
    assertThat(row("2026-11-03", "soon", "").faults()).containsExactly("calendar.fault.when");
    assertThat(row("2026-10-13", "07:30", "").faults()).containsExactly("publishing.planned.PAST");
    assertThat(row("2027-03-14", "02:30", "").faults())
        .containsExactly("publishing.planned.SKIPPED");
    assertThat(row("2026-11-01", "01:30", "").faults()).containsExactly("calendar.fault.twice");
    assertThat(row("2026-11-03", "07:30", "Mars/Base").faults())
        .containsExactly("calendar.fault.when");
    var empty = new Row.Raw("2026-11-03", "07:30", "", " ", "", "");
    assertThat(Row.of(1, empty, OREGON, NOW).faults()).containsExactly("calendar.fault.words");
  }

  @Test
  void a_time_of_another_zone_becomes_one_of_the_practice() {
    assertThat(Objects.requireNonNull(row("2026-11-03", "10:30", "America/New_York").at()).local())
        .isEqualTo(LocalDateTime.parse("2026-11-03T07:30"));
  }

  @Test
  void a_calendar_file_is_folded_at_75_octets_and_read_back_by_others() {
    var title =
        "Grippeschutz, für ältere Menschen; 流感疫苗接种 – día tras día \\ y más 🩺🩺🩺🩺🩺🩺🩺🩺";
    var file =
        new IcsFile("Maple Street", NOW)
            .event("post-1@example", Instant.parse("2026-11-01T09:30:00Z"), title, true)
            .days("pause-1@example", LocalDate.of(2026, 12, 24), LocalDate.of(2026, 12, 26), "Rest")
            .done();
    assertThat(file).endsWith("END:VCALENDAR\r\n");
    assertThat(file.replace("\r\n", "")).doesNotContain("\n", "\r");
    for (var line : file.split("\r\n", -1)) {
      assertThat(line.getBytes(StandardCharsets.UTF_8).length).as(line).isLessThanOrEqualTo(75);
    }
    var rows = IcsReading.read(file, OREGON, "09:00").orElseThrow();
    assertThat(rows.getFirst().title()).isEqualTo(title);
    assertThat(rows.getFirst().date()).isEqualTo("2026-11-01");
    assertThat(rows.getFirst().time()).isEqualTo("01:30");
    assertThat(rows.get(1).date()).isEqualTo("2026-12-24");
    assertThat(rows.get(1).time()).isEqualTo("09:00");
  }

  @Test
  void a_calendar_file_of_another_program_is_read_with_its_zone() {
    var file =
        """
        BEGIN:VCALENDAR
        VERSION:2.0
        PRODID:-//Other//EN
        BEGIN:VEVENT
        UID:1
        DTSTAMP:20261001T000000Z
        DTSTART;TZID=America/New_York:20261103T103000
        SUMMARY:Flu\\, shots
        DESCRIPTION:Walk in.\\nNo appoint
         ment.
        RRULE:FREQ=WEEKLY
        END:VEVENT
        END:VCALENDAR
        """
            .replace("\n", "\r\n");
    var row = IcsReading.read(file, OREGON, "09:00").orElseThrow().getFirst();
    assertThat(row)
        .isEqualTo(
            new Row.Raw("2026-11-03", "07:30", "", "Flu, shots", "Walk in.\nNo appointment.", ""));
    assertThat(IcsReading.read("BEGIN:VCALENDAR\r\nnonsense", OREGON, "09:00")).isEmpty();
  }
}
