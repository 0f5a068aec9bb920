package org.bedside.rules.exam;

import java.util.List;

/// Prints what docs/gate.md says of the rules: `bin/bench rules [open|closed]`.
final class ExamFigures {

  private ExamFigures() {}

  public static void main(String[] arguments) {
    var exam = RulesExam.withPatients();
    System.out.printf(
        "%s %s %s%n",
        exam.rules().pack().name(), exam.rules().pack().version(), exam.rules().pack().digest());
    var closed = arguments.length > 0 && arguments[0].equals("closed");
    var all =
        closed
            ? exam.sit("closed/closed.yaml")
            : exam.sit("clean-1.yaml", "clean-2.yaml", "seeded.yaml");
    print(all, !closed);
  }

  /// @param faults whether each draft that was misjudged is shown
  private static void print(List<Answered> all, boolean faults) {
    var clean = all.stream().filter(one -> one.entry().passes()).toList();
    var seeded = all.stream().filter(one -> !one.entry().passes()).toList();
    var privacy = seeded.stream().filter(one -> isAbout(one, "PRIV")).toList();
    var replies =
        seeded.stream().filter(one -> isAbout(one, "PRIV-02") || isAbout(one, "CARE-04")).toList();
    System.out.println("clean held        " + RulesExam.share(clean, Answered::isHeld));
    System.out.println("  with the guard  " + RulesExam.share(clean, Answered::isHeldOrGuarded));
    System.out.println("seeded held       " + RulesExam.share(seeded, Answered::isHeld));
    System.out.println("  by its own rule " + RulesExam.share(seeded, Answered::isCaught));
    System.out.println("privacy held      " + RulesExam.share(privacy, Answered::isHeld));
    System.out.println("  by its own rule " + RulesExam.share(privacy, Answered::isCaught));
    System.out.println("  with the guard  " + RulesExam.share(privacy, Answered::isHeldOrGuarded));
    System.out.println("replies held      " + RulesExam.share(replies, Answered::isHeld));
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
