package org.bedside.redflags;

import java.util.Locale;

/// Words after which somebody should call. It holds the place in the raw text and never the words.
///
/// @param start where it begins in the raw text
/// @param end where it ends, not included
/// @param call whom to call
public record Flag(Kind kind, int start, int end, Call call) {

  /// The key of the sentence that is shown before the message is sent, in the message files of this
  /// room. It takes the practice's telephone number as its `{0}`.
  public String sentence() {
    var name = (kind.name() + "." + call.name()).toLowerCase(Locale.ROOT);
    return "redflags." + name.replace('_', '-');
  }

  public Source source() {
    return kind.source();
  }
}
