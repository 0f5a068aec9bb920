package org.bedside.web;

import static jakarta.servlet.RequestDispatcher.ERROR_EXCEPTION;

import jakarta.servlet.http.HttpServletRequest;
import java.sql.SQLException;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

/// Whether a page broke because the database could not be reached. What says so must not ask the
/// database for the practice's name or the session's language: it would wait for it again.
final class Away {

  /// A server that stops, that fell, or that is about to start. See "PostgreSQL Error Codes", class
  /// 57; class 08 are connections that broke.
  private static final Set<String> STOPPED = Set.of("57P01", "57P02", "57P03");

  private Away() {}

  static boolean isWhy(HttpServletRequest request) {
    return any(request, one -> isUnreached(one) || isCut(one));
  }

  /// Whether it went away in the midst of the work, so that nobody knows what of it was kept.
  static boolean leavesDoubt(HttpServletRequest request) {
    return any(request, Away::isCut);
  }

  private static boolean any(HttpServletRequest request, Predicate<Throwable> holds) {
    var cause = request.getAttribute(ERROR_EXCEPTION) instanceof Throwable thrown ? thrown : null;
    while (cause != null) {
      if (isUnreached(cause)) {
        return holds.test(cause); // What broke below it broke before anything was begun.
      }
      if (holds.test(cause)) {
        return true;
      }
      cause = cause.getCause();
    }
    return false;
  }

  private static boolean isUnreached(Throwable thrown) {
    return thrown instanceof CannotGetJdbcConnectionException
        || thrown instanceof CannotCreateTransactionException;
  }

  /// A commit or a rollback that does not come through has no state of its own.
  private static boolean isCut(Throwable thrown) {
    return (thrown instanceof SQLException e && isCut(e.getSQLState()))
        || (thrown instanceof TransactionSystemException
            && thrown.getCause() instanceof SQLException);
  }

  private static boolean isCut(@Nullable String state) {
    return state != null && (state.startsWith("08") || STOPPED.contains(state));
  }
}
