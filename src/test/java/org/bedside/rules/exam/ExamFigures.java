package org.bedside.rules.exam;

import java.util.List;

/// Prints what docs/gate.md says of the rules: `bin/bench rules`, or of one set alone: `bin/bench
/// rules closed`.
final class ExamFigures {

  private ExamFigures() {}

  public static void main(String[] arguments) {
    var exam = RulesExam.withPatients();
    System.out.printf(
        "%s %s %s%n",
        exam.rules().pack().name(), exam.rules().pack().version(), exam.rules().pack().digest());
    if (arguments.length > 0) {
      one(exam, ExamSet.named(arguments[0]));
    } else {
      ExamSet.OPEN.forEach(set -> one(exam, set));
    }
  }

  private static void one(RulesExam exam, ExamSet set) {
    System.out.println();
    System.out.println(set.name());
    print(exam.sit(set), ExamSet.OPEN.contains(set));
  }

  /// @param faults whether each draft that was misjudged is shown
  private static void print(List<Answered> all, boolean faults) {
    var clean = all.stream().filter(one -> one.entry().passes()).toList();
    var seeded = all.stream().filter(one -> !one.entry().passes()).toList();
    var privacy = seeded.stream().filter(one -> isAbout(one, "PRIV")).toList();
    var replies =
        seeded.stream().filter(one -> isAbout(one, "PRIV-02") || isAbout(one, "CARE-04")).toList();
    var others = seeded.stream().filter(one -> !isAbout(one, "PRIV")).toList();
    System.out.println("clean held        " + RulesExam.share(clean, Answered::isHeld));
    System.out.println("  with the guard  " + RulesExam.share(clean, Answered::isHeldOrGuarded));
    System.out.println("seeded held       " + RulesExam.share(seeded, Answered::isHeld));
    System.out.println("  by its own rule " + RulesExam.share(seeded, Answered::isCaught));
    System.out.println("privacy held      " + RulesExam.share(privacy, Answered::isHeld));
    System.out.println("  by its own rule " + RulesExam.share(privacy, Answered::isCaught));
    System.out.println("  with the guard  " + RulesExam.share(privacy, Answered::isHeldOrGuarded));
    System.out.println("replies held      " + RulesExam.share(replies, Answered::isHeld));
    System.out.println("others held       " + RulesExam.share(others, Answered::isHeld));
    System.out.println("  by their rule   " + RulesExam.share(others, Answered::isCaught));
    if (faults) {
      clean.stream()
          .filter(Answered::isHeldOrGuarded)
          .forEach(one -> System.out.println("HELD    " + one.explained()));
      seeded.stream()
          .filter(one -> !one.isHeld())
          .forEach(one -> System.out.println("MISSED  " + one.explained()));
      seeded.stream()
          .filter(one -> one.isHeld() && !one.isCaught())
          .forEach(one -> System.out.println("BY OTHER " + one.explained()));
    }
  }

  private static boolean isAbout(Answered one, String rule) {
    return one.entry().rules().getFirst().startsWith(rule);
  }
}
