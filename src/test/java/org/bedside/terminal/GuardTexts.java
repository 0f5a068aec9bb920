package org.bedside.terminal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bedside.guard.exam.Exam;
import org.bedside.guard.exam.Exam.Question;

/// Texts of 280 characters, as long as a post, by what stands in them: a question of the open exam
/// and then harmless sentences until the text is full; in the last kind, questions only.
final class GuardTexts {

  static final int LENGTH = 280;

  private static final int EACH = 250;

  private final List<String> harmless = harmless();
  private int next;

  private GuardTexts() {}

  static Map<String, List<String>> byKind() {
    return new GuardTexts().make();
  }

  static List<String> all() {
    return byKind().values().stream().flatMap(List::stream).toList();
  }

  private static List<String> harmless() {
    return HandWritten.records("open.jsonl").stream()
        .filter(record -> record.path("expect").asString().equals("clear"))
        .map(record -> record.path("text").asString())
        .toList();
  }

  private Map<String, List<String>> make() {
    var kinds = new LinkedHashMap<String, List<String>>();
    var clean = new ArrayList<String>();
    for (int i = 0; i < EACH; i++) {
      clean.add(filled(""));
    }
    kinds.put("harmless sentences alone", clean);
    kinds.put("one number, date or address", filled(Exam.structured(Exam.OPEN, EACH)));
    kinds.put("one number that looks like such", filled(Exam.lookAlikes(Exam.OPEN, EACH)));
    kinds.put("one patient named, also disguised", filled(Exam.mentions(Exam.OPEN, EACH)));
    kinds.put("one other person named", filled(Exam.bystanders(Exam.OPEN, EACH)));
    kinds.put("one person described", filled(Exam.described(Exam.OPEN, EACH)));
    kinds.put("one question of a clinician", filled(Exam.queries(Exam.OPEN, EACH)));
    kinds.put("nothing but such questions", crowded());
    return kinds;
  }

  private List<String> filled(List<Question> questions) {
    return questions.stream().map(question -> filled(question.text())).toList();
  }

  private String filled(String begin) {
    var text = new StringBuilder(begin);
    while (text.length() < LENGTH) {
      text.append(text.isEmpty() ? "" : " ").append(harmless.get(next++ % harmless.size()));
    }
    return cut(text);
  }

  /// Neighbours are of different parts of the exam.
  private static List<String> crowded() {
    var questions = Exam.everything(Exam.OPEN, EACH);
    var texts = new ArrayList<String>();
    int at = 0;
    while (texts.size() < EACH) {
      var text = new StringBuilder();
      while (text.length() < LENGTH) {
        text.append(text.isEmpty() ? "" : " ").append(questions.get(at % questions.size()).text());
        at += EACH + 1;
      }
      texts.add(cut(text));
    }
    return texts;
  }

  private static String cut(StringBuilder text) {
    boolean pair = Character.isHighSurrogate(text.charAt(LENGTH - 1));
    return text.substring(0, pair ? LENGTH - 1 : LENGTH);
  }
}
