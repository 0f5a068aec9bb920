package org.bedside.conversations;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.bedside.vault.DataKey;
import org.bedside.vault.Vault;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/// The beginning of the newest words of threads, as lists show it: asked for all of a list at once,
/// since it stands beside each thread that somebody opens.
@Component
class Newest {

  private final MessageTable messages;
  private final Vault vault;
  private final MessageSource sentences;

  Newest(MessageTable messages, Vault vault, MessageSource sentences) {
    this.messages = messages;
    this.vault = vault;
    this.sentences = sentences;
  }

  /// Threads whose words cannot be read any more are left out.
  ///
  /// @param most so many characters
  Map<ThreadId, String> of(Collection<CareThread> threads, int most) {
    var keys = new HashMap<ThreadId, DataKey>();
    for (var thread : threads) {
      thread.sealing().open(vault).ifPresent(key -> keys.put(thread.id(), key));
    }
    var beginnings = new HashMap<ThreadId, String>();
    for (var message : messages.newest(keys)) {
      var words = message.words().isBlank() ? noWords() : message.words().strip();
      var shown = words.length() <= most ? words : words.substring(0, most) + "…";
      beginnings.put(message.thread(), shown);
    }
    return beginnings;
  }

  /// Only what carries files needs no words.
  private String noWords() {
    return sentences.getMessage("conversations.file.only", null, LocaleContextHolder.getLocale());
  }
}
