package org.bedside.peers.ehr;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// What came to the front door, for the test to read.
final class RequestLog {

  /// @param target path and query
  /// @param status what was answered; 0 if the answer was lost on purpose
  /// @param client of the token, or nothing
  record Line(
      String at,
      long millis,
      String method,
      String target,
      int status,
      String client,
      String ifNoneExist,
      String ifMatch,
      String prefer,
      String requestId) {}

  private final List<Line> lines = new CopyOnWriteArrayList<>();

  void add(Call call, Instant at, int status, String client) {
    lines.add(
        new Line(
            at.toString(),
            Instant.now().toEpochMilli() - at.toEpochMilli(),
            call.method(),
            call.target(),
            status,
            client,
            call.header("If-None-Exist"),
            call.header("If-Match"),
            call.header("Prefer"),
            call.header("X-Request-Id")));
  }

  List<Line> lines() {
    return List.copyOf(lines);
  }

  void clear() {
    lines.clear();
  }
}
