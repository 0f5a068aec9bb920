package org.bedside.web;

import static jakarta.servlet.RequestDispatcher.ERROR_EXCEPTION;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.transaction.CannotCreateTransactionException;

/// Whether a page broke because the database could not be reached, so that nothing was begun. What
/// says so must not ask the database for the practice's name or the session's language: it would
/// wait for it again.
final class Away {

  private Away() {}

  static boolean isWhy(HttpServletRequest request) {
    var cause = request.getAttribute(ERROR_EXCEPTION) instanceof Throwable thrown ? thrown : null;
    while (cause != null) {
      if (cause instanceof CannotGetJdbcConnectionException
          || cause instanceof CannotCreateTransactionException) {
        return true;
      }
      cause = cause.getCause();
    }
    return false;
  }
}
