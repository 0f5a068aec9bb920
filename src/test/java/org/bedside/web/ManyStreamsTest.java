package org.bedside.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.bedside.WholeHouse;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// The short form of `bin/bench streams`.
@WholeHouse
class ManyStreamsTest {

  /// At that size 2,000 streams take half a gigabyte.
  private static final long MOST_EACH = 250 * 1024;

  @Autowired ApplicationContext house;

  @Test
  void two_hundred_streams_take_little_and_end_within_two_seconds_when_another_node_says_so()
      throws Exception {
    var figures = new ManyStreams(house).measure(200);
    assertThat(figures.streams()).isEqualTo(200);
    assertThat(figures.heap()).isLessThan(200 * MOST_EACH);
    assertThat(figures.ended()).isLessThan(Duration.ofSeconds(2));
  }
}
