package org.bedside.calendar;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/// The calendar as a table (RFC 4180, UTF-8, with a first line of names). A cell that a spreadsheet
/// would take for a formula goes out behind an apostrophe, and comes back without it (case 34).
final class CsvFile {

  static final List<String> COLUMNS =
      List.of("date", "time", "zone", "title", "text", "promise", "state", "address");

  /// More is no plan for a practice, and would be no preview for a person.
  static final int MOST = 200;

  private static final CSVFormat OUT = CSVFormat.RFC4180;
  private static final CSVFormat IN =
      CSVFormat.RFC4180.builder().setIgnoreSurroundingSpaces(true).setIgnoreEmptyLines(true).get();
  private static final String FORMULA = "=+-@\t\r";

  private CsvFile() {}

  /// The rows of a file; empty if it is none, or too long.
  static Optional<List<Row.Raw>> read(String text) {
    var rows = new ArrayList<Row.Raw>();
    try (var parser = CSVParser.parse(new StringReader(text.replaceFirst("^\uFEFF", "")), IN)) {
      List<String> names = null;
      for (var line : parser) {
        if (names == null) {
          names = line.stream().map(name -> name.strip().toLowerCase(Locale.ROOT)).toList();
          if (!names.contains("date") || !names.contains("text")) {
            return Optional.empty();
          }
        } else {
          rows.add(row(names, line));
        }
        if (rows.size() > MOST) {
          return Optional.empty();
        }
      }
      return rows.isEmpty() ? Optional.empty() : Optional.of(rows);
    } catch (IOException | UncheckedIOException | IllegalStateException e) {
      return Optional.empty();
    }
  }

  private static Row.Raw row(List<String> names, CSVRecord line) {
    return new Row.Raw(
        cell(names, line, "date"),
        cell(names, line, "time"),
        cell(names, line, "zone"),
        cell(names, line, "title"),
        cell(names, line, "text"),
        cell(names, line, "promise"));
  }

  private static String cell(List<String> names, CSVRecord line, String name) {
    var at = names.indexOf(name);
    if (at < 0 || at >= line.size()) {
      return "";
    }
    var cell = line.get(at);
    return cell.startsWith("'") && cell.length() > 1 && FORMULA.indexOf(cell.charAt(1)) >= 0
        ? cell.substring(1)
        : cell;
  }

  static String write(List<List<String>> rows) {
    var text = new StringBuilder();
    try {
      OUT.printRecord(text, COLUMNS.toArray());
      for (var row : rows) {
        OUT.printRecord(text, row.stream().map(CsvFile::safe).toArray());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private static String safe(String cell) {
    return !cell.isEmpty() && FORMULA.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
  }
}
