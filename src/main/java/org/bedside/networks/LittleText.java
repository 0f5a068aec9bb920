package org.bedside.networks;

import java.util.HashSet;
import org.jspecify.annotations.Nullable;

/// LinkedIn's "little" text: plain words in which reserved marks stand behind a backslash. A post
/// is silently cut at the first one that does not
/// (learn.microsoft.com/linkedin/marketing/community-management/shares/little-text-format).
final class LittleText {

  private static final String RESERVED = "\\|{}@[]()<>#*_~";

  /// These may stand in an address, which is only a link as it is.
  private static final String IN_LINKS = "#_~";

  private LittleText() {}

  /// `#word` stays, for it is how a hashtag is written.
  static String of(String text) {
    var tags = new HashSet<Integer>();
    Spans.hashtags(text).forEach(tag -> tags.add(tag.start()));
    var links = Spans.links(text).iterator();
    Spans.@Nullable Span link = links.hasNext() ? links.next() : null;
    var escaped = new StringBuilder(text.length() + 16);
    for (int at = 0; at < text.length(); at++) {
      if (link != null && at >= link.end()) {
        link = links.hasNext() ? links.next() : null;
      }
      char c = text.charAt(at);
      boolean inLink = link != null && at >= link.start() && IN_LINKS.indexOf(c) >= 0;
      if (RESERVED.indexOf(c) >= 0 && !inLink && !tags.contains(at)) {
        escaped.append('\\');
      }
      escaped.append(c);
    }
    return escaped.toString();
  }
}
