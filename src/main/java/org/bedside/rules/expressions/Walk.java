package org.bedside.rules.expressions;

import dev.cel.common.Operator;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.bedside.detectors.Fact;
import org.bedside.rules.Fault.Why;

/// Sees that an expression only ever says more when more is found. `&&` and `||` of what grows
/// grow; a "not" turns that round, so no finding may stand under one, and neither may the grade.
/// Equality and choices can hide a "not", so there are none.
final class Walk {

  private static final Set<String> COMPARING =
      Set.of(
          Operator.LESS.getFunction(),
          Operator.LESS_EQUALS.getFunction(),
          Operator.GREATER.getFunction(),
          Operator.GREATER_EQUALS.getFunction());

  private static final Set<String> HIDING =
      Set.of(
          Operator.EQUALS.getFunction(),
          Operator.NOT_EQUALS.getFunction(),
          Operator.CONDITIONAL.getFunction());

  private final Map<Long, Integer> positions;
  private final List<Slip> slips = new ArrayList<>();
  private final Set<Fact> facts = EnumSet.noneOf(Fact.class);
  private boolean asksGrade;

  /// @param positions of the parts of the expression, by their numbers
  Walk(Map<Long, Integer> positions) {
    this.positions = positions;
  }

  List<Slip> slips() {
    return List.copyOf(slips);
  }

  Set<Fact> facts() {
    return facts;
  }

  boolean asksGrade() {
    return asksGrade;
  }

  void whole(CelExpr expression) {
    part(expression, false);
  }

  private void part(CelExpr part, boolean negated) {
    switch (part.getKind()) {
      case IDENT -> name(part, part.ident().name(), negated);
      case CALL -> call(part, negated);
      case CONSTANT -> slip(part, Why.OPERATOR, written(part.constant()));
      default -> slip(part, Why.EXPRESSION_SENSELESS);
    }
  }

  private void name(CelExpr part, String name, boolean negated) {
    if (!Names.isKnown(name)) {
      Names.near(name)
          .ifPresentOrElse(
              near -> slip(part, Why.UNKNOWN_NAME_NEAR, name, near),
              () -> slip(part, Why.UNKNOWN_NAME, name));
    } else if (name.equals(Names.GRADE)) {
      slip(part, Why.GRADE_ALONE);
    } else if (negated && isFinding(name)) {
      slip(part, Why.FINDING_NEGATED, name);
    }
    Names.fact(name).ifPresent(facts::add);
  }

  private static boolean isFinding(String name) {
    return Names.fact(name).filter(fact -> !fact.isEvidence()).isPresent();
  }

  private void call(CelExpr part, boolean negated) {
    var function = part.call().function();
    if (function.equals(Operator.LOGICAL_AND.getFunction())
        || function.equals(Operator.LOGICAL_OR.getFunction())) {
      part.call().args().forEach(inner -> part(inner, negated));
    } else if (function.equals(Operator.LOGICAL_NOT.getFunction())) {
      part.call().args().forEach(inner -> part(inner, true));
    } else if (COMPARING.contains(function)) {
      compare(part, negated);
    } else if (HIDING.contains(function)) {
      hidden(part, sign(function));
    } else {
      slip(part, Why.OPERATOR, sign(function));
    }
  }

  private void hidden(CelExpr part, String sign) {
    part.call().args().stream()
        .flatMap(Walk::names)
        .filter(Walk::isFinding)
        .findFirst()
        .ifPresentOrElse(
            finding -> slip(part, Why.FINDING_COMPARED, finding, sign),
            () -> slip(part, Why.OPERATOR, sign));
  }

  private static Stream<String> names(CelExpr part) {
    return switch (part.getKind()) {
      case IDENT -> Stream.of(part.ident().name());
      case CALL -> part.call().args().stream().flatMap(Walk::names);
      default -> Stream.empty();
    };
  }

  private void compare(CelExpr part, boolean negated) {
    var left = part.call().args().getFirst();
    var right = part.call().args().getLast();
    var isUpward = part.call().function().startsWith("_>");
    if (isGrade(left) && isNumber(right)) {
      grade(part, isUpward && !negated);
    } else if (isNumber(left) && isGrade(right)) {
      grade(part, !isUpward && !negated);
    } else {
      slip(part, Why.OPERATOR, sign(part.call().function()));
    }
  }

  private void grade(CelExpr part, boolean grows) {
    asksGrade = true;
    if (!grows) {
      slip(part, Why.GRADE_NEGATED);
    }
  }

  private static boolean isGrade(CelExpr part) {
    return part.getKind() == Kind.IDENT && part.ident().name().equals(Names.GRADE);
  }

  private static boolean isNumber(CelExpr part) {
    return part.getKind() == Kind.CONSTANT
        && switch (part.constant().getKind()) {
          case INT64_VALUE, UINT64_VALUE, DOUBLE_VALUE -> true;
          default -> false;
        };
  }

  /// As a person wrote it.
  private static String sign(String function) {
    return Operator.lookupBinaryOperator(function)
        .or(() -> Operator.lookupUnaryOperator(function))
        .orElse(function.equals(Operator.CONDITIONAL.getFunction()) ? "?:" : function);
  }

  private static String written(CelConstant constant) {
    return switch (constant.getKind()) {
      case BOOLEAN_VALUE -> String.valueOf(constant.booleanValue());
      case INT64_VALUE -> String.valueOf(constant.int64Value());
      case DOUBLE_VALUE -> String.valueOf(constant.doubleValue());
      case STRING_VALUE -> constant.stringValue();
      default -> "…";
    };
  }

  private void slip(CelExpr part, Why why, String... arguments) {
    slips.add(Slip.of(positions.getOrDefault(part.id(), 0), why, arguments));
  }
}
