package org.bedside.web;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// One live stream: those who have news drop a topic, the request's own thread writes it out.
///
/// Format: [server-sent events](https://html.spec.whatwg.org/multipage/server-sent-events.html).
final class LiveStream {

  /// Keeps proxies from closing a quiet stream, and finds out that a reader has gone.
  static final Duration HEARTBEAT = Duration.ofSeconds(15);

  /// A reader who is this far behind asks for everything again instead.
  private static final int BACKLOG = 64;

  private static final String END = "";
  private static final String FORBIDDEN = "!";

  private final String principal;
  private final @Nullable String session;
  private final BlockingQueue<String> news = new LinkedBlockingQueue<>();
  private volatile @Nullable String last;

  LiveStream(String principal, @Nullable String session) {
    this.principal = principal;
    this.session = session;
  }

  String principal() {
    return principal;
  }

  @Nullable String session() {
    return session;
  }

  boolean ended() {
    return last != null;
  }

  int waiting() {
    return news.size();
  }

  void offer(String topic) {
    if (news.size() >= BACKLOG) {
      end();
    } else if (!news.contains(topic)) {
      news.add(topic);
    }
  }

  void end() {
    finish(END);
  }

  void forbid() {
    finish(FORBIDDEN);
  }

  private void finish(String how) {
    last = how;
    news.add(how);
  }

  /// Writes until the stream ends or the reader is gone. It holds its thread, which costs next to
  /// nothing because that is a virtual one.
  void writeTo(OutputStream out) throws IOException, InterruptedException {
    write(out, "retry: 2000\n\n");
    while (!ended()) {
      var topic = news.poll(HEARTBEAT.toMillis(), TimeUnit.MILLISECONDS);
      if (topic == null) {
        write(out, ":\n\n");
      } else if (!ended()) {
        write(out, "data: " + topic + "\n\n");
      }
    }
    if (FORBIDDEN.equals(last)) {
      write(out, "event: closed\ndata: -\n\n");
    }
  }

  private static void write(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
    out.flush();
  }
}
