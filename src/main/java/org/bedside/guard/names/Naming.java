package org.bedside.guard.names;

import org.bedside.roster.Form;
import org.bedside.roster.Mention;
import org.jspecify.annotations.Nullable;

/// Words of the text that name a person.
///
/// @param from the first token, with a title
/// @param to the token after the last
/// @param name the first token of the name itself
/// @param score how sure it is that this is a person's name, 0 to 1
/// @param mention the patient it may be; null off the list, and where the list may not decide
public record Naming(int from, int to, int name, double score, @Nullable Mention mention) {

  boolean titled() {
    return name > from;
  }

  /// Whether it is surely the full name of a patient.
  boolean surePatient() {
    return mention != null && mention.sure();
  }

  boolean only(Form form) {
    return mention != null && mention.form() == form;
  }

  int words() {
    return to - name;
  }

  boolean over(Naming other) {
    return from < other.to && other.from < to;
  }
}
