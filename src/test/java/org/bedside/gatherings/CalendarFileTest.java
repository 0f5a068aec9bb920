package org.bedside.gatherings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.Temporal;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import org.bedside.web.Origin;
import org.junit.jupiter.api.Test;

/// The file for calendars, read back by somebody else's reader (ical4j).
class CalendarFileTest {

  private static final Origin ORIGIN = new Origin(URI.create("https://bedside.example.org"));
  private static final GatheringId ID = GatheringId.random();

  private static Shown shown(String title, String words, boolean cancelled, int sequence) {
    var starts = LocalDateTime.parse("2026-10-31T09:00");
    var details =
        new Details(
            title,
            words,
            "Library",
            "Alder Falls",
            "Room for 20",
            "(503) 555-0142",
            starts,
            starts.plusHours(3),
            ZoneId.of("America/Los_Angeles"));
    var at = Instant.parse("2026-10-13T14:34:00Z");
    return new Shown(ID, "flu", details, null, cancelled, false, sequence, at, at);
  }

  private static String file(Shown... all) {
    return CalendarFile.of(List.of(all), "Maple Street; Family, Medicine", ORIGIN);
  }

  private static Calendar read(String file) throws IOException, ParserException {
    return new CalendarBuilder().build(new StringReader(file));
  }

  private static VEvent event(String file) throws IOException, ParserException {
    return (VEvent) read(file).getComponents().getFirst();
  }

  private static String value(VEvent event, String name) {
    return event.getProperty(name).orElseThrow().getValue();
  }

  @Test
  void another_reader_finds_all_that_was_said() throws Exception {
    var title = "Flu shots; free, \\ for all, über 60: ünïcode 🩺";
    var words = "Line one, with a comma; and more.\nLine two.\n\n" + "Very long words. ".repeat(30);
    var file = file(shown(title, words, false, 3));
    read(file).validate();
    var event = event(file);
    assertThat(event.getSummary().getValue()).isEqualTo(title);
    assertThat(event.getDescription().getValue())
        .isEqualTo(words + "\n\nRoom for 20\n\n(503) 555-0142");
    assertThat(event.getLocation().getValue()).isEqualTo("Library, Alder Falls");
    assertThat(value(event, "URL")).isEqualTo("https://bedside.example.org/events/flu");
    assertThat(value(event, "UID")).isEqualTo(ID.value() + "@bedside.example.org");
    assertThat(value(event, "SEQUENCE")).isEqualTo("3");
    assertThat(value(event, "STATUS")).isEqualTo("CONFIRMED");
    Temporal from = event.getDateTimeStart().getDate();
    Temporal to = event.getDateTimeEnd().getDate();
    assertThat(Instant.from(from)).isEqualTo("2026-10-31T16:00:00Z");
    assertThat(Instant.from(to)).isEqualTo("2026-10-31T19:00:00Z");
  }

  @Test
  void a_cancelled_one_says_so_under_the_same_name_and_a_higher_number() throws Exception {
    var before = event(file(shown("Walk", "", false, 0)));
    var after = event(file(shown("Walk", "", true, 1)));
    assertThat(value(after, "STATUS")).isEqualTo("CANCELLED");
    assertThat(value(after, "UID")).isEqualTo(value(before, "UID"));
    assertThat(value(after, "SEQUENCE")).isEqualTo("1");
  }

  @Test
  void no_line_is_longer_than_75_octets_and_none_breaks_a_character() {
    var file = file(shown("é".repeat(180), "🩺".repeat(100), false, 0));
    for (var line : file.split("\r\n", -1)) {
      assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75);
    }
    assertThat(file).doesNotContain("�").endsWith("END:VCALENDAR\r\n");
  }

  @Test
  void words_cannot_begin_a_line_of_their_own() throws Exception {
    var file = file(shown("Walk\r\nSTATUS:CANCELLED", "END:VEVENT\nBEGIN:VALARM", false, 0));
    assertThat(read(file).getComponents()).hasSize(1);
    assertThat(value(event(file), "STATUS")).isEqualTo("CONFIRMED");
  }

  @Test
  void a_calendar_without_anything_in_it_is_still_one() {
    assertThat(file())
        .startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n")
        .contains("X-WR-CALNAME:Maple Street\\; Family\\, Medicine");
  }
}
