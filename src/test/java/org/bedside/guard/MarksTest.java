package org.bedside.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.bedside.roster.Roster;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/// What marks one person in the words of people who write in haste: initials, beds, days, ages,
/// numbers and accounts in all their spellings, and what only looks like these. Without a roster.
class MarksTest {

  static final List<String> LEAKS = lines(false);
  static final List<String> CLEAN = lines(true);
  private static final Guard GUARD = new Guard(Roster.NONE);

  @ParameterizedTest
  @FieldSource("LEAKS")
  void a_mark_of_one_person_is_found_where_it_stands(String line) {
    int start = line.lastIndexOf('\u00AB');
    int end = line.lastIndexOf('\u00BB') - 1;
    var text = line.replace("\u00AB", "").replace("\u00BB", "");

    assertThat(read(text).findings())
        .as(line)
        .anySatisfy(finding -> {
          assertThat(finding.start()).isLessThan(end);
          assertThat(finding.end()).isGreaterThan(start);
        });
  }

  @ParameterizedTest
  @FieldSource("CLEAN")
  void what_looks_alike_is_nobodys(String line) {
    assertThat(read(line).findings()).as(line).isEmpty();
  }

  private static Reading read(String text) {
    return GUARD.read(Statement.of(text, Audience.PUBLIC).on(Practice.TODAY));
  }

  private static List<String> lines(boolean clean) {
    try (var file = MarksTest.class.getResourceAsStream("marks.txt")) {
      var text = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
      return text.lines()
          .filter(line -> !line.startsWith("#") && line.startsWith("CLEAN|") == clean)
          .map(line -> line.substring(line.indexOf('|') + 1))
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
