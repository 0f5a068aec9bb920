package org.bedside.web;

import static jakarta.servlet.RequestDispatcher.ERROR_EXCEPTION;
import static jakarta.servlet.RequestDispatcher.ERROR_STATUS_CODE;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;

/// What a person reads when something went wrong: what happened, what is safe, what to do. Nothing
/// of the request comes back, and no page tells whether a thing is missing or is not theirs.
@Controller
class ErrorPages implements ErrorController {

  /// "Insufficient Storage", [RFC 4918](https://www.rfc-editor.org/rfc/rfc4918#section-11.5).
  static final int FULL = 507;

  private static final List<Integer> WORDED = List.of(400, 403, 404, 405, 413, 429, 500, 503, FULL);

  /// In seconds: the built-in database is back by then, if it can be.
  private static final String SOON = "30";

  private final MessageSource words;

  ErrorPages(MessageSource words) {
    this.words = words;
  }

  @Open
  @RequestMapping(path = "/error", produces = MediaType.TEXT_HTML_VALUE)
  String page(HttpServletRequest request, HttpServletResponse response, Model model) {
    word(request, response, model);
    return Away.isWhy(request) ? "web/away" : "web/error";
  }

  /// The part of the page that asked stays as it is; the note appears above it.
  @Open
  @RequestMapping(path = "/error", headers = "HX-Request")
  String note(HttpServletRequest request, HttpServletResponse response, Model model) {
    word(request, response, model);
    response.setHeader("HX-Retarget", "#notice");
    response.setHeader("HX-Reswap", "innerHTML");
    return "web/error :: notice";
  }

  private static void word(HttpServletRequest request, HttpServletResponse response, Model model) {
    var status = status(request);
    response.setStatus(status);
    sayWhen(status, response);
    model.addAttribute("error", "web.error." + worded(status, request));
  }

  @Open
  @RequestMapping("/error")
  ResponseEntity<String> text(
      HttpServletRequest request, HttpServletResponse response, Locale locale) {
    var status = status(request);
    sayWhen(status, response);
    return ResponseEntity.status(status)
        .contentType(MediaType.valueOf("text/plain;charset=utf-8"))
        .body(words.getMessage("web.error." + worded(status, request), null, locale) + "\n");
  }

  private static void sayWhen(int status, HttpServletResponse response) {
    if (status == HttpServletResponse.SC_SERVICE_UNAVAILABLE) {
      response.setHeader("Retry-After", SOON);
    }
  }

  /// Somebody who comes here by the address alone finds nothing.
  private static int status(HttpServletRequest request) {
    if (request.getAttribute(ERROR_EXCEPTION) instanceof Throwable thrown) {
      Broken.log(thrown);
      if (NoRoom.isWhy(thrown)) {
        return FULL;
      }
      if (Away.isWhy(request)) {
        return 503;
      }
    }
    return request.getAttribute(ERROR_STATUS_CODE) instanceof Integer status ? status : 404;
  }

  private static String worded(int status, HttpServletRequest request) {
    if (status == HttpServletResponse.SC_SERVICE_UNAVAILABLE && Away.leavesDoubt(request)) {
      return "cut";
    }
    return Integer.toString(WORDED.contains(status) ? status : status < 500 ? 400 : 500);
  }
}
