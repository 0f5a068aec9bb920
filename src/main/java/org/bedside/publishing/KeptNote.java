package org.bedside.publishing;

import jakarta.servlet.http.HttpSession;
import org.bedside.people.PersonId;
import org.bedside.vault.Vault;
import org.springframework.stereotype.Component;

/// The note that somebody had begun beside their yes, kept sealed in their session while they show
/// once more who they are.
@Component
class KeptNote {

  private static final String NAME = "publishing.note:";

  private final Vault vault;

  KeptNote(Vault vault) {
    this.vault = vault;
  }

  void keep(PostId post, PersonId by, String words, HttpSession session) {
    if (!words.isBlank()) {
      session.setAttribute(NAME + post.value(), vault.sealText(words, context(post, by)));
    }
  }

  /// What was kept, once; empty without anything.
  String taken(PostId post, PersonId by, HttpSession session) {
    var kept = session.getAttribute(NAME + post.value());
    session.removeAttribute(NAME + post.value());
    return kept instanceof byte[] sealed ? vault.openText(sealed, context(post, by)) : "";
  }

  private static String context(PostId post, PersonId by) {
    return "post_note.kept:" + post.value() + ":" + by.value();
  }
}
