package org.bedside.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.LocaleResolver;

/// English or Spanish: what the address says (`?lang=es`), else what this session chose before,
/// else what the browser asks for. It starts no session and sets no cookie of its own.
class Language implements LocaleResolver {

  static final List<Locale> SPOKEN = List.of(Locale.ENGLISH, Locale.of("es"));
  private static final String CHOSEN = "web.language";

  @Override
  public Locale resolveLocale(HttpServletRequest request) {
    var session = Away.isWhy(request) ? null : request.getSession(false);
    var asked = spoken(request.getParameter("lang"));
    if (asked != null) {
      if (session != null) {
        session.setAttribute(CHOSEN, asked.getLanguage());
      }
      return asked;
    }
    var chosen = session == null ? null : spoken((String) session.getAttribute(CHOSEN));
    return chosen != null ? chosen : fromBrowser(request);
  }

  private static Locale fromBrowser(HttpServletRequest request) {
    for (var wanted : java.util.Collections.list(request.getLocales())) {
      var spoken = spoken(wanted.getLanguage());
      if (spoken != null) {
        return spoken;
      }
    }
    return Locale.ENGLISH;
  }

  private static @Nullable Locale spoken(@Nullable String language) {
    return SPOKEN.stream()
        .filter(one -> one.getLanguage().equals(language))
        .findFirst()
        .orElse(null);
  }

  @Override
  public void setLocale(
      HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
    throw new UnsupportedOperationException("A language is chosen by ?lang=");
  }
}
