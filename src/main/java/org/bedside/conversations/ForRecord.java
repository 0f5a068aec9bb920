package org.bedside.conversations;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.bedside.chart.Filable;
import org.bedside.chart.Transcript;
import org.bedside.conversations.CopyOfThreads.Part;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// A closed thread as it goes into the patient's record: what the patient could read of it, and
/// never the notes of the team.
@Component
class ForRecord implements Filable {

  private static final String THREAD = "thread:";

  /// The record of a practice is in the language of its country.
  private static final Locale LANGUAGE = Locale.US;

  private static final DateTimeFormatter WHEN =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm zzz", LANGUAGE);

  private final ThreadTable threads;
  private final Copying copying;
  private final CopyAsPdf pdf;
  private final MessageSource messages;

  ForRecord(ThreadTable threads, Copying copying, CopyAsPdf pdf, MessageSource messages) {
    this.threads = threads;
    this.copying = copying;
    this.pdf = pdf;
    this.messages = messages;
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<Transcript> transcript(String subject) {
    if (!subject.startsWith(THREAD)) {
      return Optional.empty();
    }
    var id = new ThreadId(UUID.fromString(subject.substring(THREAD.length())));
    return threads
        .find(id)
        .map(copying::forRecord)
        .filter(copy -> !copy.parts().getFirst().gone())
        .map(this::transcript);
  }

  private Transcript transcript(CopyOfThreads copy) {
    var part = copy.parts().getFirst();
    var thread = part.thread();
    var lines = part.messages().stream().map(one -> line(one, part, copy)).toList();
    var topic = thread.reason().name().toLowerCase(Locale.ROOT);
    var title =
        messages.getMessage("conversations.record.title", null, LANGUAGE)
            + ": "
            + messages.getMessage(
                "conversations.reason.short." + thread.reason().name(), null, LANGUAGE);
    return new Transcript(
        thread.id().value(),
        thread.last(),
        thread.patient(),
        copy.practice().name(),
        topic,
        title,
        thread.confidential(),
        thread.begunAt(),
        thread.closedAt() == null ? thread.lastAt() : thread.closedAt(),
        lines,
        paper(copy),
        text(title, lines, copy.practice().zone()));
  }

  private static Transcript.Line line(Message one, Part part, CopyOfThreads copy) {
    var all = part.messages();
    var corrects =
        all.stream()
            .filter(other -> Integer.valueOf(other.number()).equals(one.corrects()))
            .map(Message::id)
            .findFirst()
            .orElse(null);
    var corrected =
        all.stream().anyMatch(other -> Integer.valueOf(one.number()).equals(other.corrects()));
    return new Transcript.Line(
        one.id(),
        side(one),
        sender(one, copy),
        one.at(),
        one.words(),
        one.urgent(),
        corrects,
        corrected,
        part.filesOf(one).stream()
            .map(with ->
                new Transcript.File(
                    with.file().name(), with.file().kind().contentType(), with.bytes()))
            .toList());
  }

  private static Transcript.Side side(Message one) {
    if (one.side() == Side.PRACTICE) {
      return Transcript.Side.PRACTICE;
    }
    return one.role().equals("SELF") ? Transcript.Side.PATIENT : Transcript.Side.CARER;
  }

  private static String sender(Message one, CopyOfThreads copy) {
    var author = copy.authors().get(one.author());
    if (author == null || author.name().isBlank()) {
      return one.role().equals("SELF") ? copy.patient().name() : copy.practice().name();
    }
    return author.title().isBlank() ? author.name() : author.name() + ", " + author.title();
  }

  private byte[] paper(CopyOfThreads copy) {
    var before = LocaleContextHolder.getLocaleContext();
    LocaleContextHolder.setLocale(LANGUAGE);
    try {
      return pdf.of(copy);
    } finally {
      LocaleContextHolder.setLocaleContext(before);
    }
  }

  private static String text(String title, List<Transcript.Line> lines, ZoneId zone) {
    var text = new StringBuilder(title).append('\n');
    for (var one : lines) {
      text.append('\n').append(WHEN.format(one.at().atZone(zone))).append(", ");
      text.append(one.sender()).append(one.corrected() ? " (corrected later)" : "").append(":\n");
      text.append(one.words()).append('\n');
      one.files().forEach(file -> text.append("[").append(file.name()).append("]\n"));
    }
    return text.toString();
  }
}
