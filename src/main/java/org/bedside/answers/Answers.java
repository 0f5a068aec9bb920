package org.bedside.answers;

import java.util.Optional;
import java.util.UUID;
import org.bedside.today.Wording;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;

/// The door of this room: what its answers are called. Never the words, since somebody's care may
/// be in them.
@Service
public class Answers implements Wording {

  private final AnswerTable replies;
  private final MessageSource messages;

  Answers(AnswerTable replies, MessageSource messages) {
    this.replies = replies;
    this.messages = messages;
  }

  @Override
  public Optional<String> of(String subject) {
    var parts = subject.split(":", -1);
    return parts.length == 2 && parts[0].equals("answer")
        ? replies.find(new AnswerId(UUID.fromString(parts[1]))).map(one -> called(one.heard()))
        : Optional.empty();
  }

  private String called(Heard heard) {
    Object[] place = {heard.place()};
    return messages.getMessage(
        "answers.called." + heard.kind().name(), place, LocaleContextHolder.getLocale());
  }
}
