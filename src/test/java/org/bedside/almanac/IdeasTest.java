package org.bedside.almanac;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.bedside.guard.Audience;
import org.bedside.guard.Guard;
import org.bedside.guard.Reading;
import org.bedside.guard.Statement;
import org.bedside.guard.Verdict;
import org.bedside.networks.Network;
import org.bedside.networks.Networks;
import org.bedside.roster.Roster;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// All prepared words, each held to what the house asks of anybody's.
class IdeasTest {

  /// The grade that US advice for health words asks for is 6 (AMA, NIH); two more are the most.
  private static final double HIGHEST_GRADE = 8;

  private static final Ideas IDEAS = new Ideas();

  static Stream<Idea> ideas() {
    return IDEAS.all().stream();
  }

  private static List<Telling> tellings(Idea idea) {
    return Ideas.LANGUAGES.stream().map(language -> idea.tellings().get(language)).toList();
  }

  @Test
  void there_are_ideas_for_each_month_of_a_year_in_both_languages() {
    assertThat(IDEAS.all()).hasSizeGreaterThanOrEqualTo(40);
    for (var month = 1; month <= 12; month++) {
      var first = LocalDate.of(2027, month, 1);
      assertThat(
              IDEAS.all().stream()
                  .flatMap(one -> one.when().next(first, ZoneId.of("America/New_York")).stream())
                  .filter(span -> span.meets(first, first.plusDays(27))))
          .as("month " + month)
          .hasSizeGreaterThanOrEqualTo(5);
    }
    assertThat(IDEAS.all())
        .allSatisfy(idea -> assertThat(idea.tellings()).containsOnlyKeys("en", "es"));
  }

  @ParameterizedTest
  @MethodSource("ideas")
  void the_guard_finds_nobody_in_the_english_words(Idea idea) {
    assertAllClear(idea, "en", "Facts from: %s.");
  }

  @ParameterizedTest
  @MethodSource("ideas")
  void the_guard_finds_nobody_in_the_spanish_words(Idea idea) {
    assertAllClear(idea, "es", "Los datos vienen de: %s.");
  }

  private static void assertAllClear(Idea idea, String language, String facts) {
    for (var text : texts(idea, language, facts)) {
      var reading = read(text);
      assertThat(found(text)).as(text).isEmpty();
      assertThat(reading.verdict()).isEqualTo(Verdict.CLEAR);
    }
  }

  private static Reading read(String text) {
    return new Guard(Roster.NONE).read(Statement.of(text, Audience.PUBLIC));
  }

  private static List<String> found(String text) {
    return read(text).findings().stream()
        .map(one -> text.substring(one.start(), one.end()) + ": " + one.reason())
        .toList();
  }

  /// Each part by itself, and the words as a draft begins with them.
  static List<String> texts(Idea idea, String language, String facts) {
    var telling = idea.in(language);
    return List.of(
        telling.title(),
        telling.brief(),
        telling.picture(),
        telling.title() + "\n" + telling.brief(),
        telling.title() + "\n\n" + telling.words() + "\n\n" + facts.formatted(idea.source()));
  }

  @ParameterizedTest
  @MethodSource("ideas")
  void the_brief_words_fit_the_networks_that_count(Idea idea) {
    for (var telling : tellings(idea)) {
      for (var network : List.of(Network.BLUESKY, Network.MASTODON)) {
        assertThat(Networks.count(network, telling.brief()))
            .as(telling.brief())
            .satisfies(count -> assertThat(count.fits()).isTrue());
      }
      assertThat(telling.title()).hasSizeLessThanOrEqualTo(60);
      assertThat(telling.words().split("\n\n", -1)).hasSizeBetween(2, 4);
    }
  }

  /// No address that follows readers, no cheer, no promise, and nobody's advice for one person.
  @ParameterizedTest
  @MethodSource("ideas")
  void it_speaks_as_the_house_does(Idea idea) {
    assertThat(idea.source()).hasSizeGreaterThan(10);
    for (var telling : tellings(idea)) {
      for (var text : List.of(telling.title(), telling.brief(), telling.words())) {
        assertThat(text)
            .doesNotContain("!", "¡", "http", "utm_", "#", "@")
            .doesNotContainIgnoringCase("guarantee", "100%", "cure-all", "should stop taking");
        assertThat(text.codePoints().filter(one -> one > 0x2fff)).as("no emoji").isEmpty();
      }
    }
  }

  /// Where words tell of danger they tell the way out, in each telling.
  @ParameterizedTest
  @MethodSource("ideas")
  void danger_is_never_named_without_the_way_to_help(Idea idea) {
    var en = idea.in("en");
    var es = idea.in("es");
    assertThat(en.words().contains("911")).isEqualTo(es.words().contains("911"));
    assertThat(en.brief().contains("911")).isEqualTo(es.brief().contains("911"));
    for (var sign : List.of("chest pain", "cannot breathe", "passing out", "seizure", "drooping")) {
      if ((en.brief() + en.words()).contains(sign)) {
        assertThat(en.words()).as(sign).contains("911");
      }
    }
    for (var sign : List.of("suicide", "hurting yourself", "crisis")) {
      if ((en.brief() + en.words()).contains(sign)) {
        assertThat(en.words()).as(sign).contains("988");
        assertThat(es.words()).as(sign).contains("988");
      }
    }
  }

  @ParameterizedTest
  @MethodSource("ideas")
  void it_reads_at_about_the_sixth_grade(Idea idea) {
    assertThat(Readability.grade(idea.in("en").words())).as(idea.key()).isLessThan(HIGHEST_GRADE);
    assertThat(Readability.ease(idea.in("es").words())).as(idea.key()).isGreaterThan(65);
  }

  @Test
  void the_whole_library_reads_at_the_sixth_grade_or_lower() {
    var grades = new ArrayList<Double>();
    ideas().forEach(idea -> grades.add(Readability.grade(idea.in("en").words())));
    var mean = grades.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
    System.out.printf("%d ideas, mean grade %.1f%n", grades.size(), mean);
    assertThat(mean).isLessThan(6);
  }
}
