package org.bedside.terminal;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import org.bedside.guard.Audience;
import org.jspecify.annotations.Nullable;

/// What stood behind `bin/guard`.
///
/// @param text the words to read; empty with `--jsonl`
/// @param postedAt the day on which lines without one are posted
record Options(
    String text,
    boolean jsonl,
    boolean version,
    boolean help,
    @Nullable Path roster,
    Audience audience,
    @Nullable LocalDate postedAt) {

  static final String HELP =
      """
      Reads words before they leave and says what in them could tell who a patient is.

        bin/guard "text"                     prints the findings
        bin/guard --jsonl < in > out         reads {"text": …, "posted_at": …?} from each line and
                                             answers each with one line

        --roster FILE        whom the practice knows, as JSON; without it names are not compared
        --audience WHO       public (default), community, colleagues, care_team or patient
        --posted-at DATE     the day of posting, like 2026-03-12; ages and "last Tuesday" count
                             from it
        --version            prints the version

      Ends with 0 if it is clear, 1 if there is something to look at or to stop (never with --jsonl),
      2 if it could not read what it was given.
      """;

  /// @throws Unusable with a sentence for the person who typed it
  static Options of(String... arguments) {
    var words = new StringJoiner(" ");
    var options = new Options("", false, false, false, null, Audience.PUBLIC, null);
    var rest = List.of(arguments).iterator();
    while (rest.hasNext()) {
      var argument = rest.next();
      options =
          switch (argument) {
            case "--jsonl" -> options.asJsonl();
            case "--version" ->
                new Options("", false, true, false, null, options.audience, options.postedAt);
            case "--help", "-h" ->
                new Options("", false, false, true, null, options.audience, options.postedAt);
            case "--roster" -> options.with(Path.of(value(argument, rest)));
            case "--audience" -> options.with(audience(value(argument, rest)));
            case "--posted-at" -> options.with(day(value(argument, rest)));
            default -> {
              if (argument.startsWith("--")) {
                throw new Unusable("There is no option " + argument + ". Try --help.");
              }
              words.add(argument);
              yield options;
            }
          };
    }
    return options.checked(words.toString());
  }

  private Options checked(String words) {
    boolean asks = !jsonl && !version && !help;
    if (asks && words.isBlank()) {
      throw new Unusable("Say what to read: bin/guard \"text\", or --jsonl. Try --help.");
    }
    if (!asks && !words.isBlank()) {
      throw new Unusable("With --jsonl the texts are read from the lines, not from behind it.");
    }
    return new Options(words, jsonl, version, help, roster, audience, postedAt);
  }

  private Options asJsonl() {
    return new Options(text, true, version, help, roster, audience, postedAt);
  }

  private Options with(Path newRoster) {
    return new Options(text, jsonl, version, help, newRoster, audience, postedAt);
  }

  private Options with(Audience newAudience) {
    return new Options(text, jsonl, version, help, roster, newAudience, postedAt);
  }

  private Options with(LocalDate newDay) {
    return new Options(text, jsonl, version, help, roster, audience, newDay);
  }

  private static String value(String option, Iterator<String> rest) {
    if (!rest.hasNext()) {
      throw new Unusable(option + " needs a value behind it.");
    }
    return rest.next();
  }

  private static Audience audience(String written) {
    return Arrays.stream(Audience.values())
        .filter(audience -> audience.name().equalsIgnoreCase(written.replace('-', '_')))
        .findFirst()
        .orElseThrow(() ->
            new Unusable(
                "There is no audience %s. There are %s."
                    .formatted(
                        written,
                        Arrays.stream(Audience.values())
                            .map(audience -> audience.name().toLowerCase(Locale.ROOT))
                            .collect(Collectors.joining(", ")))));
  }

  static LocalDate day(String written) {
    try {
      // A whole instant is welcome: its day is what counts.
      return LocalDate.parse(
          written.length() > 10 && written.charAt(10) == 'T' ? written.substring(0, 10) : written);
    } catch (DateTimeParseException e) {
      throw new Unusable("A date looks like 2026-03-12, and not like " + written + ".");
    }
  }
}
