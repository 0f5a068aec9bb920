package org.bedside.patients;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.bedside.patients.Fault.What;
import org.bedside.patients.FileReading.Understood;
import org.bedside.patients.FileReading.Unreadable;
import org.bedside.patients.FileReading.Why;
import org.bedside.roster.Patient;
import org.jspecify.annotations.Nullable;

/// Reads a table with a first line of names, one patient in each row.
final class CsvFile {

  private record Row(long line, CSVRecord values) {}

  private final Days.@Nullable Order wanted;
  private final LocalDate today;
  private final Progress progress;

  CsvFile(Days.@Nullable Order wanted, LocalDate today, Progress progress) {
    this.wanted = wanted;
    this.today = today;
    this.progress = progress;
  }

  FileReading read(String text) {
    var rows = new ArrayList<Row>();
    long line = 1;
    try (var parser = CSVParser.parse(new StringReader(text), format(text))) {
      var records = parser.iterator();
      while (records.hasNext()) {
        var values = records.next();
        rows.add(new Row(line, values));
        line = parser.getCurrentLineNumber() + 1;
        if (rows.size() > PatientFile.MOST_PEOPLE) {
          return Unreadable.because(Why.TOO_MANY);
        }
      }
    } catch (IOException | UncheckedIOException | IllegalStateException _) {
      return new Unreadable(Why.BROKEN_QUOTES, line);
    }
    if (rows.isEmpty()) {
      return Unreadable.because(Why.EMPTY);
    }
    var columns = new Columns(rows.getFirst().values().toList());
    if (!columns.knowNames()) {
      return Unreadable.because(Why.NO_NAMES);
    }
    return rows.size() == 1
        ? Unreadable.because(Why.NOBODY)
        : understood(columns, rows.subList(1, rows.size()));
  }

  private Understood understood(Columns columns, List<Row> rows) {
    var order = wanted;
    if (order == null) {
      var births = rows.stream().map(row -> columns.of(row.values(), "born"));
      order = Days.order(births.filter(one -> !one.isEmpty()).toList(), today);
    }
    var days = Days.of(order, today);
    var kept = new Kept();
    progress.expect(2 * rows.size());
    for (var row : rows) {
      progress.add(1);
      var entry = new EntryReader(row.line(), days, today, kept.faults());
      if (columns.overflows(row.values())) {
        entry.leaveOut("row", What.TOO_MANY_FIELDS);
      } else {
        kept.add(patient(columns, row.values(), entry), row.line());
      }
    }
    return new Understood(kept.patients(), kept.faults(), rows.size(), order, "csv");
  }

  private static @Nullable Patient patient(Columns columns, CSVRecord row, EntryReader entry) {
    var first = entry.text("first", columns.of(row, "first"));
    var last = entry.text("last", columns.of(row, "last"));
    var whole = entry.text("name", columns.of(row, "name"));
    if (first.isEmpty() && last.isEmpty() && !whole.isEmpty()) {
      var comma = whole.indexOf(',');
      var space = whole.lastIndexOf(' ');
      last = comma < 0 ? whole.substring(space + 1) : whole.substring(0, comma).strip();
      first =
          comma < 0 ? whole.substring(0, Math.max(0, space)) : whole.substring(comma + 1).strip();
    }
    if (first.isEmpty() && last.isEmpty()) {
      return entry.leaveOut("name", What.NO_NAME);
    }
    return new Patient(
        entry.text("id", columns.of(row, "id")),
        entry.text("mrn", columns.of(row, "mrn")),
        first,
        entry.text("middle", columns.of(row, "middle")),
        last,
        entry.text("preferred", columns.of(row, "preferred")),
        entry.sex(columns.of(row, "sex")),
        entry.born(columns.of(row, "born")),
        entry.text("town", columns.of(row, "town")),
        entry.text("zip", columns.of(row, "zip")),
        entry.text("street", columns.of(row, "street")),
        entry.text("phone", columns.of(row, "phone")),
        entry.text("email", columns.of(row, "email")),
        entry.text("handle", columns.of(row, "handle")),
        entry.text("occupation", columns.of(row, "occupation")),
        parts(columns.of(row, "conditions")),
        entry.visits(parts(columns.of(row, "visits"))));
  }

  private static List<String> parts(String list) {
    return Arrays.stream(list.split("[;|]", -1))
        .map(String::strip)
        .filter(s -> !s.isEmpty())
        .toList();
  }

  private static CSVFormat format(String text) {
    return CSVFormat.DEFAULT
        .builder()
        .setDelimiter(separator(text))
        .setIgnoreEmptyLines(true)
        .setIgnoreSurroundingSpaces(true)
        .get();
  }

  /// Whichever of comma, semicolon and tab the first line has most of, outside of quotes.
  private static char separator(String text) {
    var counts = new int[3];
    var quoted = false;
    for (var i = 0; i < text.length() && (quoted || text.charAt(i) != '\n'); i++) {
      quoted ^= text.charAt(i) == '"';
      var which = quoted ? -1 : ",;\t".indexOf(text.charAt(i));
      if (which >= 0) {
        counts[which]++;
      }
    }
    var best = counts[1] > counts[0] ? 1 : 0;
    return ",;\t".charAt(counts[2] > counts[best] ? 2 : best);
  }
}
