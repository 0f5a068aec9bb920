package org.bedside.web;

import java.io.IOException;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/// Whether something broke because a disk is full: the database's, or the one where files lie (case
/// 7). Then nothing was written, and a person can say so and make room.
public final class NoRoom {

  /// See "PostgreSQL Error Codes", class 53: insufficient resources.
  private static final String DISK_FULL = "53100";

  private NoRoom() {}

  public static boolean isWhy(Throwable thrown) {
    for (var cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException e && DISK_FULL.equals(e.getSQLState())) {
        return true;
      }
      if (cause instanceof IOException && isSaidBySystem(cause.getMessage())) {
        return true;
      }
    }
    return false;
  }

  /// Java has no type for it. These are the words of Linux and macOS, and of Windows.
  private static boolean isSaidBySystem(@Nullable String message) {
    return message != null
        && (message.contains("No space left on device")
            || message.contains("Disk quota exceeded")
            || message.contains("not enough space on the disk"));
  }
}
