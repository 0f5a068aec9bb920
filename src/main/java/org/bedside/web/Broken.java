package org.bedside.web;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Writes down that a page broke: which exceptions, and where. Never their messages, which may
/// repeat what somebody sent (case 55).
final class Broken {

  private static final Logger log = LoggerFactory.getLogger(Broken.class);
  private static final int FRAMES = 12;

  private Broken() {}

  static void log(Throwable thrown) {
    log.error("A page broke: {}", story(thrown));
  }

  static String story(Throwable thrown) {
    var story = new StringBuilder();
    for (var cause = thrown; cause != null; cause = cause.getCause()) {
      story
          .append(cause.getClass().getName())
          .append(
              Arrays.stream(cause.getStackTrace())
                  .limit(FRAMES)
                  .map(frame -> "\n\tat " + frame)
                  .collect(Collectors.joining()))
          .append(cause.getCause() == null ? "" : "\ncaused by ");
    }
    return story.toString();
  }
}
