package org.bedside.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BrokenTest {

  @Test
  void it_says_what_broke_and_where_and_not_what_was_sent() {
    var thrown = new IllegalStateException("canary", new IllegalArgumentException("canary"));
    assertThat(Broken.story(thrown))
        .contains("java.lang.IllegalStateException", "caused by java.lang.IllegalArgumentException")
        .contains("BrokenTest.it_says_what_broke")
        .doesNotContain("canary");
  }
}
