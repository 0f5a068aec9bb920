package org.bedside.terminal;

import java.io.PrintWriter;
import java.util.Locale;
import org.bedside.guard.Finding;
import org.bedside.guard.Level;
import org.bedside.guard.Reading;

/// Prints a reading for a person: the words with their marks, then each finding with its reason and
/// what to say instead.
final class Colours {

  private static final String STOP = "\033[1;31m";
  private static final String CHECK = "\033[1;33m";
  private static final String CLEAR = "\033[1;32m";
  private static final String PLAIN = "\033[0m";

  private final PrintWriter out;
  private final boolean coloured;

  /// @param coloured false for a pipe or where `NO_COLOR` is set
  Colours(PrintWriter out, boolean coloured) {
    this.out = out;
    this.coloured = coloured;
  }

  void print(Reading reading, String text) {
    out.println(marked(reading, text));
    out.println();
    for (var finding : reading.findings()) {
      print(finding, text);
    }
    if (reading.k() != null) {
      out.println("Patients whom this fits: " + reading.k());
    }
    out.println(
        switch (reading.verdict()) {
          case CLEAR -> in(CLEAR, "clear") + "  Nothing here points to a person.";
          case CHECK -> in(CHECK, "check") + "  A person must look.";
          case STOP -> in(STOP, "stop") + "  This may not leave.";
        });
    out.flush();
  }

  private String marked(Reading reading, String text) {
    var marked = new StringBuilder();
    int at = 0;
    for (var finding : reading.findings()) {
      if (finding.start() >= at) {
        marked.append(safe(text.substring(at, finding.start())));
        marked.append(in(colour(finding.level()), "[" + safe(finding.in(text)) + "]"));
        at = finding.end();
      }
    }
    return marked.append(safe(text.substring(at))).toString();
  }

  private void print(Finding finding, String text) {
    out.println(
        "%s  %s  %s"
            .formatted(
                in(
                    colour(finding.level()),
                    "%-5s".formatted(finding.level().name().toLowerCase(Locale.ROOT))),
                "%-16s".formatted(finding.kind()),
                safe(finding.in(text))));
    out.println("       " + finding.reason().sentence());
    for (var cure : finding.cures()) {
      out.println("       → " + (cure.removes() ? "(leave it out)" : safe(cure.text())));
    }
    out.println();
  }

  private static String colour(Level level) {
    return level == Level.STOP ? STOP : CHECK;
  }

  private String in(String colour, String words) {
    return coloured ? colour + words + PLAIN : words;
  }

  /// A text may hold commands for the terminal; they are shown and not obeyed.
  private static String safe(String words) {
    var safe = new StringBuilder(words.length());
    words
        .codePoints()
        .map(code -> Character.isISOControl(code) && code != '\n' && code != '\t' ? '\uFFFD' : code)
        .forEach(safe::appendCodePoint);
    return safe.toString();
  }
}
