package org.bedside.web;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.bedside.SignedInByCookie;
import org.bedside.Somebody;
import org.bedside.WholeHouse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@WholeHouse
class LiveTest {

  private static final String END = "(end)";

  @Autowired Live live;
  @Autowired Origin origin;
  @Autowired Somebody somebody;

  private String me = "";
  private final HttpClient client = HttpClient.newHttpClient();
  private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();

  @BeforeEach
  void listen() throws Exception {
    me = somebody.principal();
    var answer =
        client.send(
            HttpRequest.newBuilder(URI.create(origin.link("/live")))
                .header("Cookie", SignedInByCookie.COOKIE + "=" + me)
                .build(),
            BodyHandlers.ofInputStream());
    assertThat(answer.headers().firstValue("Content-Type"))
        .get()
        .asString()
        .startsWith("text/event-stream");
    var lines = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8));
    Thread.ofVirtual().start(() -> hear(lines));
    assertThat(next()).isEqualTo("retry: 2000");
  }

  private void hear(BufferedReader lines) {
    try {
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.isEmpty()) {
          heard.add(line);
        }
      }
      heard.add(END);
    } catch (IOException e) {
      heard.add("(broken)");
    }
  }

  private String next() throws InterruptedException {
    var line = heard.poll(2, SECONDS);
    return line == null ? "(silence)" : line;
  }

  @AfterEach
  void leave() {
    live.close(me);
    client.close();
  }

  @Test
  void a_topic_reaches_its_person_and_nobody_else() throws Exception {
    live.tell(UUID.randomUUID().toString(), "not-mine");
    live.tell(me, "today");
    assertThat(next()).isEqualTo("data: today");
  }

  @Test
  void closing_ends_the_stream_within_two_seconds_and_for_good() throws Exception {
    live.close(me);
    live.tell(me, "today");
    assertThat(next()).isEqualTo("event: closed");
    assertThat(next()).isEqualTo("data: -");
    assertThat(next()).isEqualTo(END);
  }

  @Test
  void words_do_not_fit_through() {
    assertThatIllegalArgumentException().isThrownBy(() -> live.tell(me, "Ruth is here\ndata: x"));
  }
}
