package org.bedside.abuse;

import static org.assertj.core.api.Assertions.assertThat;

import org.bedside.WholeHouse;
import org.bedside.web.Origin;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/// Requests that the server refuses before any of our code sees them.
@WholeHouse
class UnreadableTest {

  @Autowired Origin origin;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /a|b HTTP/1.1\r\nHost: localhost\r\n\r\n",
        "GET /a\u0001b HTTP/1.1\r\nHost: localhost\r\n\r\n",
        "GET /%zz HTTP/1.1\r\nHost: localhost\r\n\r\n",
        "GET /a%2fb HTTP/1.1\r\nHost: localhost\r\n\r\n",
        "GET /a%5cb HTTP/1.1\r\nHost: localhost\r\n\r\n",
        "GET / HTTP/1.1\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: <script>\r\n\r\n",
        "G<T / HTTP/1.1\r\nHost: localhost\r\n\r\n",
        "GET / HTTP/9.9\r\nHost: localhost\r\n\r\n",
        "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nx",
        "POST / HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: sideways\r\n\r\nx"
      })
  void what_the_server_itself_answers_stands_behind_the_same_fence(String request)
      throws Exception {
    var answer = Caller.stranger(origin).raw(request);
    assertThat(answer).startsWith("HTTP/1.1 ").containsPattern("^HTTP/1\\.1 [45]\\d\\d");
    assertThat(answer)
        .contains(
            "Content-Security-Policy: default-src 'self'",
            "X-Content-Type-Options: nosniff",
            "X-Frame-Options: DENY",
            "Referrer-Policy: same-origin",
            "Cross-Origin-Opener-Policy: same-origin")
        .doesNotContainIgnoringCase("tomcat", "apache", "<html", "exception", "<script>");
  }
}
