package org.bedside.redflags;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.yaml.snakeyaml.Yaml;

/// One half of the exam, with what the reader found in each message.
record Exam(List<Answered> answers) {

  /// @param expect `urgent` or `calm`
  /// @param kind what it is about, or comes near to
  record Entry(String id, String text, String language, String expect, String kind) {

    static Entry of(Map<String, String> row) {
      return new Entry(
          text(row, "id"),
          text(row, "text"),
          text(row, "language"),
          text(row, "expect"),
          text(row, "kind"));
    }

    private static String text(Map<String, String> row, String name) {
      return Objects.requireNonNull(row.get(name), name);
    }

    boolean isUrgent() {
      return expect.equals("urgent");
    }
  }

  record Answered(Entry entry, List<Flag> flags) {

    boolean isRight() {
      return entry.isUrgent() != flags.isEmpty();
    }

    @Override
    public String toString() {
      return "%s %s: %s -- %s".formatted(entry.id, entry.kind, entry.text, flags);
    }
  }

  /// @param half `open` or `closed/closed`
  static Exam sit(RedFlags reader, String half) {
    try (var in = Exam.class.getResourceAsStream("exam/" + half + ".yaml")) {
      Map<String, List<Map<String, String>>> sheet = new Yaml().load(in);
      return new Exam(
          sheet.getOrDefault("messages", List.of()).stream()
              .map(Entry::of)
              .map(one -> new Answered(one, reader.read(one.text)))
              .toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<Answered> urgent() {
    return answers.stream().filter(one -> one.entry.isUrgent()).toList();
  }

  List<Answered> calm() {
    return answers.stream().filter(one -> !one.entry.isUrgent()).toList();
  }

  static double share(List<Answered> some) {
    return some.stream().filter(Answered::isRight).count() / (double) some.size();
  }
}
