package org.bedside.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
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
    var rows = read(file).rows();
    assertThat(rows.getFirst().title()).isEqualTo(title);
    assertThat(rows.getFirst().date()).isEqualTo("2026-11-01");
    assertThat(rows.getFirst().time()).isEqualTo("01:30");
    assertThat(rows.get(1).date()).isEqualTo("2026-12-24");
    assertThat(rows.get(1).time()).isEqualTo("09:00");
  }

  private static final LocalTime MORNING = LocalTime.of(9, 0);

  private static IcsReading.Read read(String file) {
    return IcsReading.read(file, OREGON, MORNING, NOW).orElseThrow();
  }

  /// A file of another program with events of these lines, each beginning at half past ten in New
  /// York.
  private static String file(String... events) {
    return """
    BEGIN:VCALENDAR
    VERSION:2.0
    PRODID:-//Other//EN
    %sEND:VCALENDAR
    """
        .formatted(
            Arrays.stream(events)
                .map(lines -> "BEGIN:VEVENT\nDTSTAMP:20261001T000000Z\n" + lines + "\nEND:VEVENT\n")
                .collect(Collectors.joining()))
        .replace("\n", "\r\n");
  }

  private static List<String> days(IcsReading.Read read) {
    return read.rows().stream().map(row -> row.date() + " " + row.time()).toList();
  }

  @Test
  void a_calendar_file_of_another_program_is_read_with_its_zone() {
    var file =
        file(
            """
            UID:1
            DTSTART;TZID=America/New_York:20261103T103000
            SUMMARY:Flu\\, shots
            DESCRIPTION:Walk in.\\nNo appoint
             ment.
            RRULE:FREQ=WEEKLY\
            """);
    assertThat(read(file).rows().getFirst())
        .isEqualTo(
            new Row.Raw("2026-11-03", "07:30", "", "Flu, shots", "Walk in.\nNo appointment.", ""));
    assertThat(IcsReading.read("BEGIN:VCALENDAR\r\nnonsense", OREGON, MORNING, NOW)).isEmpty();
  }

  @Test
  void an_event_that_comes_again_is_taken_for_each_time_of_a_year() {
    var weekly =
        read(
            file(
                "UID:1\nDTSTART;TZID=America/New_York:20261027T103000\nSUMMARY:Walk\nRRULE:FREQ=WEEKLY"));
    assertThat(weekly.rows()).hasSize(51);
    assertThat(weekly.series()).isEqualTo(1);
    assertThat(weekly.cut()).isFalse();
    assertThat(days(weekly)).startsWith("2026-10-27 07:30", "2026-11-03 07:30");
    assertThat(days(weekly)).endsWith("2027-10-12 07:30");
  }

  @Test
  void a_count_counts_what_is_over_and_an_end_in_utc_is_kept() {
    assertThat(
            days(
                read(
                    file("UID:1\nDTSTART:20261006T160000Z\nSUMMARY:A\nRRULE:FREQ=WEEKLY;COUNT=3"))))
        .containsExactly("2026-10-13 09:00", "2026-10-20 09:00");
    assertThat(
            days(
                read(
                    file(
                        "UID:1\nDTSTART;TZID=America/New_York:20261020T103000\nSUMMARY:A\nRRULE:FREQ=WEEKLY;UNTIL=20261103T153000Z"))))
        .containsExactly("2026-10-20 07:30", "2026-10-27 07:30", "2026-11-03 07:30");
  }

  @Test
  void what_is_left_out_or_moved_or_added_is_taken_as_it_is() {
    var read =
        read(
            file(
                """
                UID:1
                DTSTART;TZID=America/New_York:20261020T103000
                SUMMARY:Walk
                RRULE:FREQ=WEEKLY;COUNT=4
                EXDATE;TZID=America/New_York:20261027T103000
                RDATE;TZID=America/New_York:20261121T103000\
                """,
                """
                UID:1
                RECURRENCE-ID;TZID=America/New_York:20261103T103000
                DTSTART;TZID=America/New_York:20261104T113000
                SUMMARY:Walk, later\
                """));
    assertThat(days(read))
        .containsExactly(
            "2026-10-20 07:30", "2026-11-10 07:30", "2026-11-21 07:30", "2026-11-04 08:30");
  }

  @Test
  void whole_days_come_again_in_the_morning_and_what_is_over_says_so() {
    assertThat(
            days(
                read(
                    file(
                        "UID:1\nDTSTART;VALUE=DATE:20261015\nSUMMARY:A\nRRULE:FREQ=MONTHLY;COUNT=2"))))
        .containsExactly("2026-10-15 09:00", "2026-11-15 09:00");
    var over = read(file("UID:1\nDTSTART:20260106T160000Z\nSUMMARY:A\nRRULE:FREQ=WEEKLY;COUNT=3"));
    assertThat(days(over)).containsExactly("2026-01-06 08:00");
    assertThat(Row.of(1, over.rows().getFirst(), OREGON, NOW).faults())
        .containsExactly("publishing.planned.PAST");
  }

  @Test
  void what_would_flood_a_calendar_is_cut_and_what_we_cannot_count_comes_once() {
    var daily = read(file("UID:1\nDTSTART:20261020T160000Z\nSUMMARY:A\nRRULE:FREQ=DAILY"));
    assertThat(daily.rows()).hasSize(IcsSeries.MOST);
    assertThat(daily.cut()).isTrue();
    for (var rule :
        List.of(
            "FREQ=SECONDLY",
            "FREQ=HOURLY",
            "FREQ=DAILY;BYHOUR=9,10,11",
            "FREQ=DAILY;BYMINUTE=" + "1,".repeat(200) + "1")) {
      var odd = read(file("UID:1\nDTSTART:20261020T160000Z\nSUMMARY:A\nRRULE:" + rule));
      assertThat(days(odd)).as(rule).containsExactly("2026-10-20 09:00");
      assertThat(odd.uncounted()).as(rule).isEqualTo(1);
    }
    var many = new String[5];
    Arrays.setAll(
        many, n -> "UID:" + n + "\nDTSTART:20261020T160000Z\nSUMMARY:A\nRRULE:FREQ=DAILY");
    assertThat(read(file(many)).rows()).hasSize(CsvFile.MOST);
  }
}
