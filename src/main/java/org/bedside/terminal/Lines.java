package org.bedside.terminal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import org.bedside.guard.Audience;
import org.bedside.guard.Cure;
import org.bedside.guard.Finding;
import org.bedside.guard.Guard;
import org.bedside.guard.Kind;
import org.bedside.guard.Reading;
import org.bedside.guard.Statement;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Reads texts as JSON lines and answers each with one line, in order. Lines are read in batches by
/// all processors; a broken one is answered with an error, and the rest go on.
final class Lines {

  private static final int BATCH = 512;

  /// Longer lines are not even parsed; a text of five million characters still is.
  private static final int LONGEST = 32 << 20;

  // Lone halves of a pair are no UTF-8; escaped they survive.
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  private final Guard guard;
  private final Audience audience;
  private final LocalDate day;

  Lines(Guard guard, Audience audience, LocalDate day) {
    this.guard = guard;
    this.audience = audience;
    this.day = day;
  }

  void answer(BufferedReader in, PrintWriter out) throws IOException {
    var batch = new ArrayList<String>(BATCH);
    for (var line = in.readLine(); line != null; line = in.readLine()) {
      batch.add(line);
      if (batch.size() == BATCH) {
        flush(batch, out);
      }
    }
    flush(batch, out);
  }

  private void flush(ArrayList<String> batch, PrintWriter out) {
    batch.parallelStream().map(this::answer).forEachOrdered(answer -> out.print(answer + "\n"));
    out.flush();
    batch.clear();
  }

  private String answer(String line) {
    try {
      return JSON.writeValueAsString(read(line));
    } catch (Unusable e) {
      return JSON.writeValueAsString(error(e.sentence()));
    } catch (JacksonException e) {
      return JSON.writeValueAsString(error("This line is not JSON."));
    }
  }

  private ObjectNode read(String line) {
    if (line.length() > LONGEST) {
      throw new Unusable("This line is too long to read. A person must look.");
    }
    var node = JSON.readTree(line);
    if (node == null || !node.isObject() || !node.path("text").isString()) {
      throw new Unusable("This line has no text: it should be {\"text\": …}.");
    }
    var text = node.path("text").asString();
    return answer(guard.read(Statement.of(text, audience).on(day(node))), text);
  }

  private LocalDate day(JsonNode node) {
    var posted = node.path("posted_at");
    if (posted.isMissingNode() || posted.isNull()) {
      return day;
    }
    return Options.day(posted.asString(""));
  }

  static ObjectNode answer(Reading reading, String text) {
    var answer = JSON.createObjectNode();
    if (reading.has(Kind.UNREAD)) {
      return error(reading.findings().getFirst().reason().sentence());
    }
    answer.put("verdict", lower(reading.verdict()));
    answer.put("k", reading.k());
    var findings = answer.putArray("findings");
    reading.findings().forEach(finding -> findings.add(finding(finding, text)));
    return answer;
  }

  /// Here a cure is what to put between `start` and `end`. So a finding all of whose cures are
  /// wider is as wide as the first of them.
  private static ObjectNode finding(Finding finding, String text) {
    int start = finding.start();
    int end = finding.end();
    if (finding.cures().stream().noneMatch(cure -> fits(cure, finding.start(), finding.end()))) {
      for (var first : finding.cures().stream().limit(1).toList()) {
        start = Math.min(start, first.start());
        end = Math.max(end, first.end());
      }
    }
    var node =
        JSON.createObjectNode()
            .put("start", start)
            .put("end", end)
            .put("kind", finding.kind().name())
            .put("level", lower(finding.level()))
            .put("score", Math.round(finding.score() * 100) / 100.0)
            .put("reason", finding.reason().sentence());
    var cures = node.putArray("cures");
    for (var cure : finding.cures()) {
      if (fits(cure, start, end)) {
        cures.add(
            text.substring(start, cure.start()) + cure.text() + text.substring(cure.end(), end));
      }
    }
    return node;
  }

  private static boolean fits(Cure cure, int start, int end) {
    return cure.start() >= start && cure.end() <= end;
  }

  private static ObjectNode error(String sentence) {
    var answer = JSON.createObjectNode().put("error", sentence).put("verdict", "check");
    answer.putNull("k");
    answer.putArray("findings");
    return answer;
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(java.util.Locale.ROOT);
  }
}
