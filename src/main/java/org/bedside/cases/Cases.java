package org.bedside.cases;

import java.util.Optional;
import java.util.UUID;
import org.bedside.today.Wording;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;

/// The door of this room: what its cases are called. Never the words, since they are their
/// author's.
@Service
public class Cases implements Wording {

  private final CaseTable table;
  private final MessageSource messages;

  Cases(CaseTable table, MessageSource messages) {
    this.table = table;
    this.messages = messages;
  }

  @Override
  public Optional<String> of(String subject) {
    var parts = subject.split(":", -1);
    return parts.length == 2 && parts[0].equals("case")
        ? table.find(new CaseId(UUID.fromString(parts[1]))).map(_ -> called())
        : Optional.empty();
  }

  private String called() {
    return messages.getMessage("cases.called", null, LocaleContextHolder.getLocale());
  }
}
