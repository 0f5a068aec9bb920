package org.bedside.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.apache.tomcat.util.http.fileupload.InvalidFileNameException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

/// Forms that no page of ours sends are their sender's mistake: answered as one, and not logged,
/// because the log would repeat what they hold.
final class OddRequests {

  private OddRequests() {}

  /// Around all other filters, since the first that asks for a field makes Tomcat read the form.
  @Component
  @Order(Ordered.HIGHEST_PRECEDENCE + 1)
  static final class Names extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(
        HttpServletRequest request, HttpServletResponse response, FilterChain chain)
        throws ServletException, IOException {
      try {
        chain.doFilter(request, response);
      } catch (InvalidFileNameException _) {
        response.sendError(HttpServletResponse.SC_BAD_REQUEST);
      }
    }
  }

  @ControllerAdvice
  static final class Forms {

    @ExceptionHandler
    void form(MultipartException e, HttpServletResponse response) throws IOException {
      response.sendError(
          e instanceof MaxUploadSizeExceededException
              ? HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE
              : NoRoom.isWhy(e) ? ErrorPages.FULL : HttpServletResponse.SC_BAD_REQUEST);
    }

    /// Too many fields, or some that are written wrongly.
    @ExceptionHandler
    void fields(InvalidParameterException e, HttpServletResponse response) throws IOException {
      response.sendError(e.getErrorCode());
    }
  }
}
