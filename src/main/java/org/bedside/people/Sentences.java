package org.bedside.people;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/// The sentences of this room in the language of the page, by their key without `people.`.
@Component
class Sentences {

  private final MessageSource words;

  Sentences(MessageSource words) {
    this.words = words;
  }

  String of(String key, Object... arguments) {
    return words.getMessage("people." + key, arguments, LocaleContextHolder.getLocale());
  }
}
