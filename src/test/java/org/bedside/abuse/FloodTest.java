package org.bedside.abuse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.bedside.WholeHouse;
import org.bedside.people.Role;
import org.bedside.people.TestPeople;
import org.bedside.web.Origin;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/// Cases 30 and 35: too much, too deep, too slow, and two requests in one. The full sizes are in
/// `bin/bench abuse`; here it is the shape that must be refused.
@WholeHouse
@ExtendWith(TheHousesTokens.class)
@Tag("long")
class FloodTest {

  private static final Duration QUICK = Duration.ofSeconds(5);

  @Autowired Origin origin;
  @Autowired TestPeople people;
  Caller caller;

  @BeforeEach
  void somebody() {
    people.practice(false);
    caller = new Caller(origin, people.with("Ada Example", Role.values()));
  }

  private interface Asking {
    HttpResponse<String> ask() throws Exception;
  }

  private static void refusedQuickly(Asking asking) throws Exception {
    var started = System.nanoTime();
    var answer = asking.ask();
    assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(QUICK);
    assertThat(answer.statusCode()).isBetween(400, 499);
    assertThat(answer.body()).doesNotContain("Exception");
  }

  private static String draft(String text) {
    return Caller.form(Map.of("page", UUID.randomUUID().toString(), "text", text));
  }

  // Case 30: the house unpacks no body, so a small one stays small.
  @Test
  void a_packed_body_is_never_unpacked() throws Exception {
    var packed = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(packed)) {
      var block = ("text=" + "a".repeat(1 << 16)).getBytes(StandardCharsets.US_ASCII);
      for (var i = 0; i < 320; i++) {
        gzip.write(block);
      }
    }
    assertThat(packed.size()).isLessThan(100_000);
    refusedQuickly(() ->
        caller.send(
            caller
                .to("/posts/" + UUID.randomUUID() + "/draft")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Content-Encoding", "gzip")
                .POST(BodyPublishers.ofByteArray(packed.toByteArray()))));
  }

  // Case 30
  @Test
  void a_form_of_more_than_a_megabyte_is_too_much() throws Exception {
    refusedQuickly(() ->
        caller.post(
            "/posts/" + UUID.randomUUID() + "/draft",
            "application/x-www-form-urlencoded",
            BodyPublishers.ofString(draft("a".repeat(1_100_000)))));
  }

  // Case 35
  @Test
  void a_form_of_countless_fields_is_too_much() throws Exception {
    var fields =
        IntStream.range(0, 20_000).mapToObj(i -> "f" + i + "=1").collect(Collectors.joining("&"));
    refusedQuickly(() ->
        caller.post(
            "/posts/" + UUID.randomUUID() + "/draft",
            "application/x-www-form-urlencoded",
            BodyPublishers.ofString(fields)));
  }

  // Case 30: the announced size is enough to say no.
  @Test
  void a_picture_of_two_gigabytes_is_refused_before_it_is_sent() throws Exception {
    var started = System.nanoTime();
    var answer =
        caller.raw(
            """
            POST /media/%s HTTP/1.1\r
            Host: localhost\r
            Cookie: %s\r
            X-CSRF-TOKEN: %s\r
            Content-Type: multipart/form-data; boundary=b\r
            Content-Length: 2147483648\r
            \r
            --b\r
            Content-Disposition: form-data; name="picture"; filename="a.png"\r
            \r
            """
                .formatted(UUID.randomUUID(), caller.cookies(), Caller.token()));
    assertThat(answer).startsWith("HTTP/1.1 413").doesNotContain("Exception");
    assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(QUICK);
  }

  // Case 35
  @Test
  void a_form_of_countless_parts_is_too_much() throws Exception {
    var body =
        IntStream.range(0, 2_000)
            .mapToObj(i ->
                "--b\r\nContent-Disposition: form-data; name=\"f%d\"\r\n\r\nx\r\n".formatted(i))
            .collect(Collectors.joining("", "", "--b--\r\n"));
    refusedQuickly(() ->
        caller.post(
            "/posts/" + UUID.randomUUID() + "/pictures",
            "multipart/form-data; boundary=b",
            BodyPublishers.ofString(body)));
  }

  // Case 35
  @ParameterizedTest
  @ValueSource(
      strings = {
        "[*100000]",
        "{\"a\":*20000",
        "{\"id\":1,\"id\":2,\"id\":{}}",
        "null",
        "\"x\"",
        "{}",
        "[]",
        "",
        "{\"id\":1e999999999}",
        "{\"id\":\"AA\",\"rawId\":\"AA\",\"type\":\"public-key\",\"response\":null}"
      })
  void json_that_is_too_deep_or_too_odd_is_a_bad_request(String shape) throws Exception {
    var body = shape;
    var star = shape.indexOf('*');
    if (star > 0) {
      var times = Integer.parseInt(shape.substring(star + 1).replaceAll("\\D", ""));
      body = shape.substring(0, star).repeat(times);
    }
    var sent = body;
    for (var path : new String[] {"/sign-in/passkey", "/step-up/passkey", "/me/passkeys"}) {
      refusedQuickly(() -> caller.post(path, "application/json", BodyPublishers.ofString(sent)));
    }
  }

  // Case 35: one connection, one way to read it.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /smuggled HTTP/1.1\r\nX: ",
        "Content-Length: 4\r\nContent-Length: 40\r\n\r\nabcdGET /smuggled HTTP/1.1\r\nX: ",
        "Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\nGET /smuggled HTTP/1.1\r\nX: ",
        "Transfer-Encoding : chunked\r\n\r\n0\r\n\r\nGET /smuggled HTTP/1.1\r\nX: ",
        "Content-Length: +4\r\n\r\nabcdGET /smuggled HTTP/1.1\r\nX: "
      })
  void a_request_in_a_request_is_not_answered(String rest) throws Exception {
    var answer =
        caller.raw("POST /newsletter HTTP/1.1\r\nHost: localhost\r\n" + rest + "x\r\n\r\n");
    assertThat(answer.split("HTTP/1\\.1 ", -1)).as(answer).hasSizeLessThanOrEqualTo(2);
  }

  // Case 35
  @Test
  void no_header_and_no_field_changes_the_method() throws Exception {
    var path = "/people/" + UUID.randomUUID() + "/departure";
    for (var header :
        new String[] {"X-HTTP-Method-Override", "X-HTTP-Method", "X-Method-Override"}) {
      assertThat(caller.send(caller.to(path + "?_method=POST").header(header, "POST")).statusCode())
          .isEqualTo(405);
    }
    for (var method : new String[] {"TRACE", "DELETE", "PUT", "PATCH", "PROPFIND"}) {
      var answer = caller.send(caller.to("/today").method(method, BodyPublishers.noBody()));
      assertThat(answer.statusCode()).as(method).isBetween(400, 499);
    }
  }

  // Case 35
  @Test
  void a_header_or_an_address_without_end_is_refused() throws Exception {
    for (var request :
        new String[] {
          "GET /" + "a".repeat(100_000) + " HTTP/1.1\r\nHost: localhost\r\n\r\n",
          "GET / HTTP/1.1\r\nHost: localhost\r\nX: " + "a".repeat(100_000) + "\r\n\r\n",
          "GET / HTTP/1.1\r\nHost: localhost\r\n" + "X: 1\r\n".repeat(5_000) + "\r\n"
        }) {
      assertThat(caller.raw(request)).matches("(?s)(HTTP/1\\.1 4.*)?");
    }
  }

  // Case 35: those who dribble are let go, and nobody waits for them.
  @Test
  void slow_headers_keep_nobody_waiting_and_are_let_go() throws Exception {
    var slow = new ArrayList<Socket>();
    try {
      for (var i = 0; i < 300; i++) {
        var socket = caller.socket();
        socket
            .getOutputStream()
            .write("GET / HTTP/1.1\r\nHost: loc".getBytes(StandardCharsets.UTF_8));
        slow.add(socket);
      }
      var opened = System.nanoTime();
      for (var i = 0; i < 20; i++) {
        var started = System.nanoTime();
        assertThat(caller.get("/sign-in").statusCode()).isLessThan(400);
        assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(QUICK);
      }
      Caller.heard(slow.getFirst());
      assertThat(Duration.ofNanos(System.nanoTime() - opened)).isLessThan(Duration.ofSeconds(14));
    } finally {
      for (var socket : slow) {
        socket.close();
      }
    }
  }
}
