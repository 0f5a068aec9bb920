package org.bedside.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/// What one node tells the others: ids and topics, never words. As a line it is the name of its
/// kind and its parts, with a blank between.
sealed interface News {

  /// Something about `topic` has changed for `principal`.
  record Told(String principal, String topic) implements News {}

  /// No stream of `principal` may go on.
  record Closed(String principal) implements News {}

  /// No stream of a session may go on.
  ///
  /// @param session the SHA-256 of its id, because the id itself is the key to it
  record SessionClosed(String session) implements News {

    static SessionClosed of(String session) {
      return new SessionClosed(hash(session));
    }

    boolean isOf(String id) {
      return session.equals(hash(id));
    }
  }

  /// A session has another id now, so its streams come again under that.
  ///
  /// @param session the SHA-256 of the id before
  record SessionMoved(String session) implements News {

    static SessionMoved of(String session) {
      return new SessionMoved(hash(session));
    }

    boolean isOf(String id) {
      return session.equals(hash(id));
    }
  }

  /// Something was missed, so everything is to be asked again.
  record Missed() implements News {}

  private static String hash(String id) {
    try {
      var bytes = id.getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  default String line() {
    return switch (this) {
      case Told(var principal, var topic) -> "told " + principal + " " + topic;
      case Closed(var principal) -> "closed " + principal;
      case SessionClosed(var session) -> "session-closed " + session;
      case SessionMoved(var session) -> "session-moved " + session;
      case Missed() -> "missed";
    };
  }

  /// Empty for what this version does not know: another node may be newer.
  static Optional<News> of(String line) {
    var parts = line.split(" ", -1);
    return switch (parts[0] + "/" + parts.length) {
      case "told/3" -> Optional.of(new Told(parts[1], parts[2]));
      case "closed/2" -> Optional.of(new Closed(parts[1]));
      case "session-closed/2" -> Optional.of(new SessionClosed(parts[1]));
      case "session-moved/2" -> Optional.of(new SessionMoved(parts[1]));
      case "missed/1" -> Optional.of(new Missed());
      default -> Optional.empty();
    };
  }
}
