package org.bedside.conversations;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.util.WebUtils;

/// The files of a form: those that come with it, and those that it showed as waiting. Only what a
/// form showed goes along with its message, so that a file that was brought on another page does
/// not leave unseen.
///
/// @param fresh what comes now
/// @param shown what the form showed
/// @param about what each of those shows, in words
record Attached(List<MultipartFile> fresh, Set<UUID> shown, Map<UUID, String> about) {

  /// The fields of a form, by name: what is chosen, which ones it showed and what they show. The
  /// last two come in pairs.
  static final String FRESH = "files";

  static final String SHOWN = "file";
  static final String ABOUT = "about";

  static final int LONGEST_ABOUT = 300;

  boolean isEmpty() {
    return fresh.isEmpty() && shown.isEmpty();
  }

  /// As if it had not shown this one.
  Attached without(@Nullable UUID removed) {
    var left = new LinkedHashSet<>(shown);
    if (removed != null) {
      left.remove(removed);
    }
    return new Attached(fresh, left, about);
  }

  /// Reads what our own pages send; anything else is nothing.
  static Attached in(HttpServletRequest request) {
    var shown = values(request, SHOWN);
    var about = values(request, ABOUT);
    var ids = new LinkedHashSet<UUID>();
    var words = new HashMap<UUID, String>();
    for (var i = 0; i < shown.length && i < Attaching.MOST_FILES; i++) {
      var id = id(shown[i]);
      if (id != null && ids.add(id) && i < about.length) {
        words.put(id, plain(about[i]));
      }
    }
    return new Attached(fresh(request), ids, words);
  }

  private static String[] values(HttpServletRequest request, String name) {
    return Objects.requireNonNullElse(request.getParameterValues(name), new String[0]);
  }

  private static @Nullable UUID id(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private static String plain(String words) {
    var line = words.replaceAll("\\p{Cntrl}+", " ").strip();
    return line.codePointCount(0, line.length()) <= LONGEST_ABOUT
        ? line
        : line.substring(0, line.offsetByCodePoints(0, LONGEST_ABOUT));
  }

  /// A browser sends an empty part where nothing was chosen.
  private static List<MultipartFile> fresh(HttpServletRequest request) {
    var parts = WebUtils.getNativeRequest(request, MultipartHttpServletRequest.class);
    return parts == null
        ? List.of()
        : new ArrayList<>(parts.getFiles(FRESH))
            .stream().filter(file -> !file.isEmpty() || !name(file).isEmpty()).toList();
  }

  static String name(MultipartFile file) {
    return Objects.requireNonNullElse(file.getOriginalFilename(), "");
  }
}
