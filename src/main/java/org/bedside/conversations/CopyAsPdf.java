package org.bedside.conversations;

import static com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI;
import static com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.bedside.conversations.CopyOfThreads.Author;
import org.bedside.conversations.CopyOfThreads.Part;
import org.bedside.web.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;

/// A copy as PDF, for paper and for screen readers: tagged (PDF/UA), in the language of who asks,
/// with letters of its own (Latin, Greek, Cyrillic and more). It loads nothing from anywhere.
@Component
class CopyAsPdf {

  /// XML 1.0, section 2.2: what no XML holds, however it is written.
  private static final Pattern NO_XML =
      Pattern.compile("[^\\t\\n\\r\\u0020-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

  private static final String PLACE_OF_STYLE = "<meta name=\"style\"/>";
  private static final String FAMILY = "DejaVu Sans";
  private static final int BOLD = 700;
  private static final int PLAIN = 400;

  /// @param words as they were written; a line break is one
  /// @param files what came with them, by name
  record Said(
      int number,
      String who,
      String title,
      String when,
      String words,
      List<String> files,
      boolean corrects,
      @Nullable Integer correctedBy) {}

  record Told(
      Reason reason,
      boolean confidential,
      String from,
      String to,
      int count,
      boolean gone,
      List<Said> said) {}

  private final SpringTemplateEngine pages;
  private final Times times;

  CopyAsPdf(SpringTemplateEngine pages, Times times) {
    this.pages = pages;
    this.times = times;
  }

  byte[] of(CopyOfThreads copy) {
    var zone = copy.practice().zone();
    var locale = LocaleContextHolder.getLocale();
    var context = new Context(locale);
    context.setVariable("lang", locale.getLanguage());
    context.setVariable("practice", copy.practice().name());
    context.setVariable("patient", copy.patient().name());
    context.setVariable("mrn", copy.patient().mrn());
    context.setVariable("at", day(copy.at(), zone) + ", " + times.time(copy.at().atZone(zone)));
    context.setVariable(
        "threads", copy.parts().stream().map(one -> told(one, copy, zone)).toList());
    var html =
        NO_XML
            .matcher(pages.process("conversations/paper", context))
            .replaceAll("")
            .replace(PLACE_OF_STYLE, "<style>" + text("paper-style.txt") + "</style>");
    return drawn(html);
  }

  private Told told(Part part, CopyOfThreads copy, ZoneId zone) {
    var thread = part.thread();
    var all = part.messages();
    var stub = part.stub();
    return new Told(
        thread.reason(),
        thread.confidential(),
        day(thread.begunAt(), zone),
        day(thread.lastAt(), zone),
        stub == null ? all.size() : stub.messages(),
        part.gone(),
        all.stream().map(one -> said(one, part, copy, zone)).toList());
  }

  private Said said(Message one, Part part, CopyOfThreads copy, ZoneId zone) {
    var all = part.messages();
    var author = copy.authors().getOrDefault(one.author(), new Author("", ""));
    var instead =
        all.stream()
            .filter(other -> Integer.valueOf(one.number()).equals(other.corrects()))
            .map(Message::number)
            .findFirst()
            .orElse(null);
    return new Said(
        one.number(),
        author.name(),
        author.title(),
        day(one.at(), zone) + ", " + times.time(one.at().atZone(zone)),
        one.words(),
        part.filesOf(one).stream().map(opened -> opened.file().name()).toList(),
        one.corrects() != null,
        instead);
  }

  private String day(Instant at, ZoneId zone) {
    return times.year(at.atZone(zone));
  }

  private static byte[] drawn(String html) {
    var out = new ByteArrayOutputStream();
    try {
      new PdfRendererBuilder()
          .useFastMode()
          .usePdfUaAccessibility(true)
          .useExternalResourceAccessControl((_, _) -> false, RUN_BEFORE_RESOLVING_URI)
          .useExternalResourceAccessControl((_, _) -> false, RUN_AFTER_RESOLVING_URI)
          .useFont(() -> file("DejaVuSans.ttf"), FAMILY, PLAIN, FontStyle.NORMAL, true)
          .useFont(() -> file("DejaVuSans-Bold.ttf"), FAMILY, BOLD, FontStyle.NORMAL, true)
          .withProducer("Bedside")
          .withHtmlContent(html, null)
          .toStream(out)
          .run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static InputStream file(String name) {
    return Objects.requireNonNull(CopyAsPdf.class.getResourceAsStream(name));
  }

  private static String text(String name) {
    try (var file = file(name)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
