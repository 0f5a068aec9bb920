package org.bedside.cases;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The form of a case as the browser sends it. What is not said stays "not said".
record CaseFields(
    @Nullable String age,
    @Nullable String sex,
    @Nullable String place,
    @Nullable String when,
    @Nullable String had,
    @Nullable String done,
    @Nullable String question,
    @Nullable String learned) {

  CaseFields {
    had = words(had);
    done = words(done);
    question = words(question);
    learned = words(learned);
  }

  static CaseFields of(Told told) {
    return new CaseFields(
        told.age().name(),
        told.sex().name(),
        told.place().name(),
        told.when() == null ? "" : told.when().name(),
        told.had(),
        told.done(),
        told.question(),
        told.learned());
  }

  /// What keeps it from being kept: the key of a sentence by the name of the field.
  ///
  /// @param delays that the practice allows
  Map<String, String> faults(List<Delay> delays) {
    var faults = new LinkedHashMap<String, String>();
    if (isUnknown(AgeBand.values(), age)) {
      faults.put("age", "cases.error.choice");
    }
    if (isUnknown(Sex.values(), sex)) {
      faults.put("sex", "cases.error.choice");
    }
    if (isUnknown(UsState.values(), place)) {
      faults.put("place", "cases.error.choice");
    }
    if (!text(when).isEmpty() && delay(delays) == null) {
      faults.put("when", "cases.error.when");
    }
    for (var field : List.of(Field.HAD, Field.DONE, Field.QUESTION, Field.LEARNED)) {
      if (of(field).length() > Told.LONGEST) {
        faults.put(field.word(), "cases.error.long");
      }
    }
    if (faults.isEmpty() && told(delays).saysNothing()) {
      faults.put("had", "cases.error.had");
    }
    return faults;
  }

  /// What is missing before colleagues can be asked, besides.
  Map<String, String> gaps(List<Delay> delays) {
    var gaps = faults(delays);
    if (delay(delays) == null) {
      gaps.put("when", "cases.error.when");
    }
    if (text(had).isEmpty()) {
      gaps.put("had", "cases.error.had");
    }
    if (text(question).isEmpty()) {
      gaps.put("question", "cases.error.question");
    }
    return gaps;
  }

  /// What it says; a choice that nobody offered says nothing.
  Told told(List<Delay> delays) {
    return new Told(
        one(AgeBand.values(), age, AgeBand.NOT_SAID),
        one(Sex.values(), sex, Sex.NOT_SAID),
        one(UsState.values(), place, UsState.NOT_SAID),
        delay(delays),
        text(had),
        text(done),
        text(question),
        text(learned));
  }

  private @Nullable Delay delay(List<Delay> delays) {
    return delays.stream().filter(one -> one.name().equals(when)).findFirst().orElse(null);
  }

  private String of(Field field) {
    return switch (field) {
      case HAD -> text(had);
      case DONE -> text(done);
      case QUESTION -> text(question);
      case LEARNED -> text(learned);
      case AGE, SEX, PLACE, WHEN -> "";
    };
  }

  private static boolean isUnknown(Enum<?>[] all, @Nullable String name) {
    return !text(name).isEmpty() && Arrays.stream(all).noneMatch(one -> one.name().equals(name));
  }

  private static <E extends Enum<E>> E one(E[] all, @Nullable String name, E otherwise) {
    return Arrays.stream(all).filter(one -> one.name().equals(name)).findFirst().orElse(otherwise);
  }

  /// One paragraph: a blank line would look as if the next field began.
  private static String words(@Nullable String value) {
    return text(value).replace("\r\n", "\n").replaceAll("\\n\\s*\\n", "\n").strip();
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value;
  }

  /// Never the words.
  @Override
  public String toString() {
    return "CaseFields[]";
  }
}
