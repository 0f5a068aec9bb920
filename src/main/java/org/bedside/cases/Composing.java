package org.bedside.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.bedside.cases.Composed.Part;
import org.springframework.context.MessageSource;

/// Makes words of what was filled in: always in the same order, and nothing besides the fields.
final class Composing {

  private static final List<Field> FREE =
      List.of(Field.HAD, Field.DONE, Field.QUESTION, Field.LEARNED);

  private final MessageSource messages;
  private final Locale locale;
  private final StringBuilder text = new StringBuilder();
  private final List<Part> parts = new ArrayList<>();

  private Composing(MessageSource messages, Locale locale) {
    this.messages = messages;
    this.locale = locale;
  }

  static Composed of(Told told, MessageSource messages, Locale locale) {
    return new Composing(messages, locale).compose(told);
  }

  private Composed compose(Told told) {
    add(Field.AGE, person(told));
    if (told.says(Field.PLACE)) {
      text.append(' ');
      add(Field.PLACE, say("in", say("state." + told.place())));
    }
    text.append('.');
    if (told.says(Field.WHEN)) {
      text.append(' ');
      add(Field.WHEN, say("when." + told.delay()));
    }
    for (var field : FREE) {
      if (told.says(field)) {
        text.append("\n\n").append(say(field.word())).append(' ');
        add(field, told.words(field));
      }
    }
    return new Composed(say("title"), text.toString(), parts);
  }

  private String person(Told told) {
    var key = "person." + told.sex() + "." + told.age().shape();
    return told.says(Field.AGE)
        ? say(key, String.valueOf(told.age().least()), String.valueOf(told.age().most()))
        : say(key);
  }

  private void add(Field field, String words) {
    parts.add(new Part(field, text.length(), text.length() + words.length()));
    text.append(words);
  }

  private String say(String key, Object... about) {
    return messages.getMessage("cases.said." + key, about, locale);
  }
}
