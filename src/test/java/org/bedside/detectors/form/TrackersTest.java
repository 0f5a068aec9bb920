package org.bedside.detectors.form;

import static org.assertj.core.api.Assertions.assertThat;

import org.bedside.detectors.Fact;
import org.bedside.detectors.Lines;
import org.bedside.detectors.Spoken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrackersTest {

  private final Trackers trackers = new Trackers();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Sign up: https://clinic.example/flu?utm_campaign=fall",
        "Sign up: clinic.example/flu?a=1&fbclid=IwAR0",
        "More: https://bit.ly/3xYz",
        "Más: (lnkd.in/dfg3).",
        "https://www.facebook.com/tr?id=12&ev=PageView",
        "See https://clinic.example/a?lang=en&amp;uid=88"
      })
  void links_that_count_their_readers_are_found(String text) {
    assertThat(Spoken.of(text).facts(trackers)).containsExactly(Fact.TRACKER);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Read https://www.cdc.gov/flu/index.html.",
        "https://clinic.example/classes?month=may&lang=es#yoga",
        "Find us on facebook.com/clinic or call 5.",
        "It costs $2.50/mo. OK?",
        "https://pubmed.ncbi.nlm.nih.gov/?term=asthma",
        "<b>Bold</b> and <a href=\"https://www.nih.gov\">a link</a>"
      })
  void plain_links_are_left_alone(String text) {
    assertThat(Spoken.of(text).facts(trackers)).isEmpty();
  }

  @Test
  void the_span_is_the_address_without_the_marks_around_it() {
    var text = Spoken.of("Look (https://tinyurl.com/abc), friends.");
    assertThat(text.words(trackers, Fact.TRACKER)).containsExactly("https://tinyurl.com/abc");
  }

  @Test
  void frames_scripts_and_pictures_from_elsewhere_are_embeds() {
    var frame = "<iframe src='https://player.vimeo.com/video/1'></iframe>";
    assertThat(Spoken.of("A film").embedding(frame).facts(trackers)).containsExactly(Fact.EMBED);
    assertThat(Spoken.of("Look " + frame).facts(trackers)).containsExactly(Fact.EMBED);
    var own = "<img src=\"/pictures/bench.jpg\" alt=\"A bench\">";
    assertThat(Spoken.of("A bench").embedding(own).facts(trackers)).isEmpty();
  }

  @Test
  void a_pixel_is_a_tracker_though_nobody_knows_its_host() {
    var pixel = "<img src=\"https://t.unknown.example/o.gif\" width=\"1\" height=\"1\">";
    assertThat(Spoken.of("Hello").embedding(pixel).facts(trackers)).contains(Fact.TRACKER);
    var picture = "<img src=\"/a.gif\" width=\"100\" height=\"100\" alt=\"Map\">";
    assertThat(Spoken.of("Hello").embedding(picture).facts(trackers)).isEmpty();
  }

  @Test
  void every_line_of_the_list_names_who_says_so() {
    assertThat(Lines.of(Trackers.class, "trackers.txt"))
        .hasSizeGreaterThan(200)
        .allMatch(line -> line.matches("(host|path|tag|short|embed) \\S+ \\| .{4,}"));
  }

  @Test
  void a_long_hostile_text_is_read_in_time() {
    var hostile = "![".repeat(50_000) + "<a ".repeat(50_000) + "http://".repeat(20_000);
    assertThat(Spoken.of("x").embedding(hostile).facts(trackers)).isEmpty();
  }
}
