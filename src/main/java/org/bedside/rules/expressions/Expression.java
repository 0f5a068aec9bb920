package org.bedside.rules.expressions;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelIssue;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.Program;
import java.util.List;
import java.util.Set;
import org.bedside.detectors.Fact;
import org.bedside.rules.Fault.Why;

/// One condition of a rule, compiled. Any number of threads may ask it.
public final class Expression {

  /// Five times what the longest rule of a practice has needed.
  public static final int LONGEST = 1_000;

  public sealed interface Compiled {}

  public record Sound(Expression expression) implements Compiled {}

  public record Unsound(List<Slip> slips) implements Compiled {}

  private final Set<Fact> facts;
  private final boolean asksGrade;
  private final Program program;

  private Expression(Set<Fact> facts, boolean asksGrade, Program program) {
    this.facts = Set.copyOf(facts);
    this.asksGrade = asksGrade;
    this.program = program;
  }

  /// Answers with slips for whatever cannot be a condition, and throws for nothing.
  public static Compiled compile(String text) {
    if (text.codePointCount(0, text.length()) > LONGEST) {
      return unsound(Slip.of(LONGEST, Why.EXPRESSION_LONG, String.valueOf(LONGEST)));
    }
    try {
      return parsed(text, Cel.COMPILER.parse(text));
    } catch (CelValidationException | CelEvaluationException | RuntimeException e) {
      return unsound(Slip.of(0, Why.EXPRESSION_SENSELESS));
    } catch (StackOverflowError e) {
      return unsound(Slip.of(0, Why.EXPRESSION_SENSELESS));
    }
  }

  private static Compiled parsed(String text, CelValidationResult parsed)
      throws CelValidationException, CelEvaluationException {
    if (parsed.hasError()) {
      return unsound(unreadable(text, parsed));
    }
    var tree = parsed.getAst();
    var walk = new Walk(tree.getSource().getPositionsMap());
    walk.whole(tree.getExpr());
    if (!walk.slips().isEmpty()) {
      return new Unsound(walk.slips());
    }
    var checked = Cel.COMPILER.check(tree);
    if (checked.hasError()) {
      return unsound(Slip.of(offset(checked), Why.EXPRESSION_SENSELESS));
    }
    return sound(walk, checked.getAst());
  }

  private static Compiled sound(Walk walk, CelAbstractSyntaxTree tree)
      throws CelEvaluationException {
    var program = Cel.RUNTIME.createProgram(tree);
    return new Sound(new Expression(walk.facts(), walk.asksGrade(), program));
  }

  private static Unsound unsound(Slip slip) {
    return new Unsound(List.of(slip));
  }

  /// Only the first place: what a parser says behind it is a guess.
  private static Slip unreadable(String text, CelValidationResult parsed) {
    var points = text.codePoints().toArray();
    var at = Math.clamp(offset(parsed), 0, points.length);
    var rest = new String(points, at, Math.min(points.length - at, 20)).strip();
    return rest.isEmpty()
        ? Slip.of(
            text.stripTrailing().codePointCount(0, text.stripTrailing().length()),
            Why.EXPRESSION_ENDS)
        : Slip.of(at, Why.EXPRESSION_UNREADABLE, rest);
  }

  private static int offset(CelValidationResult result) {
    return result.getErrors().stream()
        .map(CelIssue::getSourceLocation)
        .map(place -> result.getSource().getLocationOffset(place).orElse(0))
        .min(Integer::compare)
        .orElse(0);
  }

  /// Those that it names.
  public Set<Fact> facts() {
    return facts;
  }

  /// Whether it compares the grade.
  public boolean asksGrade() {
    return asksGrade;
  }

  public boolean holds(Asked asked) {
    try {
      return (boolean) program.eval(asked.values());
    } catch (CelEvaluationException e) {
      // All names are declared, all have values, and nothing here divides.
      throw new IllegalStateException("A checked condition failed", e);
    }
  }
}
