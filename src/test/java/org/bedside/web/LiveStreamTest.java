package org.bedside.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LiveStreamTest {

  private final Live live = new Live(Nodes.NONE, Stream::empty);

  LiveStreamTest() {
    live.start();
  }

  private static String written(LiveStream stream) throws IOException, InterruptedException {
    var out = new ByteArrayOutputStream();
    stream.writeTo(out);
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void the_end_of_one_session_leaves_the_other_open() throws Exception {
    var here = live.open("me", "this").orElseThrow();
    var there = live.open("me", "other").orElseThrow();
    live.closeSession("this");
    assertThat(written(here)).endsWith("event: closed\ndata: -\n\n");
    assertThat(there.ended()).isFalse();
  }

  @Test
  void the_same_news_waits_only_once() {
    var stream = live.open("me", null).orElseThrow();
    live.tell("me", "today");
    live.tell("me", "today");
    live.tell("me", "thread");
    assertThat(stream.waiting()).isEqualTo(2);
  }

  @Test
  void a_reader_who_falls_far_behind_must_come_again() throws Exception {
    var stream = live.open("me", null).orElseThrow();
    for (var i = 0; i < 100; i++) {
      live.tell("me", "topic-" + i);
    }
    assertThat(stream.ended()).isTrue();
    assertThat(written(stream)).doesNotContain("closed");
  }

  @Test
  void a_person_holds_a_dozen_streams_and_no_more() {
    for (var i = 0; i < Live.CAP; i++) {
      assertThat(live.open("me", null)).isPresent();
    }
    assertThat(live.open("me", null)).isEmpty();
    assertThat(live.open("you", null)).isPresent();
  }

  @Test
  void when_the_house_closes_every_stream_ends_and_none_begins() throws Exception {
    var stream = live.open("me", null).orElseThrow();
    live.stop();
    assertThat(written(stream)).isEqualTo("retry: 2000\n\n");
    assertThat(live.open("me", null)).isEmpty();
  }
}
