package org.bedside.terminal;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import org.bedside.guard.Guard;
import org.bedside.guard.Statement;
import org.bedside.guard.Verdict;
import org.bedside.roster.Roster;

/// The door: `bin/guard`.
public final class GuardCommand {

  private final InputStream in;
  private final PrintWriter out;
  private final PrintStream complaints;
  private final boolean coloured;
  private final Clock clock;

  GuardCommand(
      InputStream in, PrintWriter out, PrintStream complaints, boolean coloured, Clock clock) {
    this.in = in;
    this.out = out;
    this.complaints = complaints;
    this.coloured = coloured;
    this.clock = clock;
  }

  /// Reads what the arguments say; ends with the code that [Options#HELP] names.
  public static void main(String... arguments) throws IOException {
    var stdout = new FileOutputStream(FileDescriptor.out);
    var out = new PrintWriter(new OutputStreamWriter(stdout, StandardCharsets.UTF_8), false);
    boolean coloured =
        System.getenv("NO_COLOR") == null && "yes".equals(System.getProperty("bedside.coloured"));
    var command =
        new GuardCommand(
            System.in, out, System.err, coloured, Clock.system(ZoneId.systemDefault()));
    System.exit(command.run(arguments));
  }

  /// @return 0 for clear, 1 for something found, 2 for what could not be used
  int run(String... arguments) throws IOException {
    try {
      var options = Options.of(arguments);
      if (options.help()) {
        out.print(Options.HELP);
      } else if (options.version()) {
        out.println(version());
      } else {
        return read(options);
      }
      return 0;
    } catch (Unusable e) {
      complaints.println(e.sentence());
      return 2;
    } finally {
      out.flush();
    }
  }

  private int read(Options options) throws IOException {
    var today = LocalDate.now(clock);
    var day = options.postedAt() == null ? today : options.postedAt();
    var roster = options.roster() == null ? Roster.NONE : RosterFile.read(options.roster(), day);
    var guard = new Guard(roster);
    if (options.jsonl()) {
      var lines = new InputStreamReader(in, StandardCharsets.UTF_8);
      new Lines(guard, options.audience(), day).answer(new BufferedReader(lines, 1 << 16), out);
      return 0;
    }
    var reading = guard.read(Statement.of(options.text(), options.audience()).on(day));
    new Colours(out, coloured).print(reading, options.text());
    return reading.verdict() == Verdict.CLEAR ? 0 : 1;
  }

  /// The version that the build wrote beside this class.
  private static String version() throws IOException {
    try (var file = GuardCommand.class.getResourceAsStream("version.txt")) {
      return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8)
          .strip();
    }
  }
}
