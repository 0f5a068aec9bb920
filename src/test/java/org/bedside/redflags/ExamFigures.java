package org.bedside.redflags;

import java.util.List;
import java.util.TreeSet;
import org.bedside.redflags.Exam.Answered;

/// Prints what docs/redflags.md says: `bin/bench redflags`, or of the closed half `bin/bench
/// redflags closed-2`, of which no message is shown, only how many.
final class ExamFigures {

  private ExamFigures() {}

  public static void main(String[] arguments) {
    var name = arguments.length > 0 ? arguments[0] : "open";
    var closed = name.startsWith("closed");
    var exam = Exam.sit(RedFlags.create(), closed ? "closed/" + name : name);
    print("sensitivity", exam.urgent());
    print("specificity", exam.calm());
    var kinds = new TreeSet<String>();
    exam.answers().forEach(one -> kinds.add(one.entry().kind()));
    for (var kind : kinds) {
      System.out.printf("%-16s %-9s %s%n", kind, of(kind, exam.urgent()), of(kind, exam.calm()));
    }
    if (!closed) {
      exam.answers().stream().filter(one -> !one.isRight()).forEach(System.out::println);
    }
  }

  private static void print(String name, List<Answered> all) {
    System.out.printf("%s %.3f (%s)%n", name, Exam.share(all), count(all));
  }

  private static String of(String kind, List<Answered> all) {
    var some = all.stream().filter(one -> one.entry().kind().equals(kind)).toList();
    return some.isEmpty() ? "-" : count(some);
  }

  private static String count(List<Answered> all) {
    return all.stream().filter(Answered::isRight).count() + " of " + all.size();
  }
}
