package org.bedside.web;

import static jakarta.servlet.RequestDispatcher.ERROR_EXCEPTION;

import jakarta.servlet.http.HttpServletRequest;
import java.sql.SQLException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

/// Whether a page broke because the database could not be reached, or went away in the middle. What
/// says so must not ask the database for the practice's name or the session's language: it would
/// wait for it again.
///
/// What had begun when it went away may have been kept or not; so the page says that only what was
/// saved is safe, and whatever is sent again carries the key that its page made.
final class Away {

  private Away() {}

  static boolean isWhy(HttpServletRequest request) {
    var cause = request.getAttribute(ERROR_EXCEPTION) instanceof Throwable thrown ? thrown : null;
    while (cause != null) {
      if (cause instanceof CannotGetJdbcConnectionException
          || cause instanceof CannotCreateTransactionException
          || cause instanceof DataAccessResourceFailureException
          || isCutOff(cause)) {
        return true;
      }
      cause = cause.getCause();
    }
    return false;
  }

  /// A transaction whose connection broke cannot be rolled back by us; the database does it.
  private static boolean isCutOff(Throwable cause) {
    return cause instanceof TransactionSystemException && cause.getCause() instanceof SQLException;
  }
}
