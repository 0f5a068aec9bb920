package org.bedside.gate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;

/// The history as a table (RFC 4180, UTF-8, with a first line of names). A cell that a spreadsheet
/// would take for a formula goes out behind an apostrophe (case 34).
final class HistoryFile {

  private static final List<String> COLUMNS =
      List.of(
          "at",
          "source",
          "verdict",
          "moment",
          "outcome",
          "audience",
          "network",
          "subject",
          "words",
          "rules",
          "reason");
  private static final String FORMULA = "=+-@\t\r";

  private HistoryFile() {}

  static String write(List<HistoryTable.Row> rows) {
    var text = new StringBuilder();
    try {
      CSVFormat.RFC4180.printRecord(text, COLUMNS.toArray());
      for (var row : rows) {
        CSVFormat.RFC4180.printRecord(text, cells(row).toArray());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private static List<String> cells(HistoryTable.Row row) {
    return List.of(
        row.at().toString(),
        safe(row.source()),
        row.verdict(),
        row.moment().name(),
        row.outcome().name(),
        row.audience().name(),
        row.network().name(),
        safe(row.subject()),
        row.words(),
        row.rules(),
        safe(row.reason()));
  }

  private static String safe(String cell) {
    return !cell.isEmpty() && FORMULA.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
  }
}
