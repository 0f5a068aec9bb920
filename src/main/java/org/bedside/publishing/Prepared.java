package org.bedside.publishing;

import java.time.ZonedDateTime;
import org.bedside.detectors.Form;
import org.bedside.guard.Audience;
import org.jspecify.annotations.Nullable;

/// Words that another room has ready, to begin a draft with. From then on they are a draft like any
/// other: people change them, the guard reads them, and a second person says yes.
///
/// @param id made by the page that offers them, so that a repeated request begins nothing twice
/// @param form what they are; the draft stays one, whatever becomes of its words
/// @param words for the practice's own ground
/// @param brief for the networks that count; null if `words` are short enough for all
/// @param at when it should go out; null as soon as it is approved
public record Prepared(
    PostId id,
    Audience audience,
    Form form,
    String title,
    String words,
    @Nullable String brief,
    @Nullable ZonedDateTime at) {

  /// A post for everybody.
  public Prepared(
      PostId id, String title, String words, @Nullable String brief, @Nullable ZonedDateTime at) {
    this(id, Audience.PUBLIC, Form.POST, title, words, brief, at);
  }

  /// Never the words.
  @Override
  public String toString() {
    return "Prepared[" + id + "]";
  }
}
