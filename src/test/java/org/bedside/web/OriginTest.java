package org.bedside.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OriginTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://care.example.org",
        "https://care.example.org:8443",
        "http://localhost:8080",
        "http://127.0.0.1:8080",
        "http://[::1]:8080"
      })
  void https_is_an_origin_and_so_is_this_machine(String origin) {
    assertThat(new Origin(URI.create(origin)).link("/today")).isEqualTo(origin + "/today");
  }

  @Test
  void a_slash_at_the_end_is_forgiven() {
    assertThat(new Origin(URI.create("https://care.example.org/")))
        .hasToString("https://care.example.org");
  }

  @Test
  void all_faults_are_told_at_once() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Origin(URI.create("http://me:word@care.example.org/app?x=1")))
        .withMessageContaining("use https")
        .withMessageContaining("user name")
        .withMessageContaining("without a path");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Origin(URI.create("care.example.org")))
        .withMessageContaining("begin with https")
        .withMessageContaining("no host");
  }

  @ParameterizedTest
  @ValueSource(strings = {"today", "//elsewhere.example", "https://elsewhere.example"})
  void a_link_never_leads_elsewhere(String path) {
    var origin = new Origin(URI.create("https://care.example.org"));
    assertThatIllegalArgumentException().isThrownBy(() -> origin.link(path));
  }
}
