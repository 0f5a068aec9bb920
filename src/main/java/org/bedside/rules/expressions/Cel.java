package org.bedside.rules.expressions;

import dev.cel.checker.CelStandardDeclarations;
import dev.cel.checker.CelStandardDeclarations.StandardFunction;
import dev.cel.common.CelOptions;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;

/// The Common Expression Language (https://cel.dev) with our names and without macros.
final class Cel {

  private static final CelOptions OPTIONS =
      CelOptions.current()
          .enableHeterogeneousNumericComparisons(true)
          .maxExpressionCodePointSize(Expression.LONGEST)
          .maxParseRecursionDepth(64)
          .maxParseErrorRecoveryLimit(1)
          .build();

  /// What [Walk] lets pass, and no more.
  private static final CelStandardDeclarations SIGNS =
      CelStandardDeclarations.newBuilder()
          .includeFunctions(
              StandardFunction.LOGICAL_AND,
              StandardFunction.LOGICAL_OR,
              StandardFunction.LOGICAL_NOT,
              StandardFunction.LESS,
              StandardFunction.LESS_EQUALS,
              StandardFunction.GREATER,
              StandardFunction.GREATER_EQUALS)
          .build();

  static final CelCompiler COMPILER = compiler();

  static final CelRuntime RUNTIME =
      CelRuntimeFactory.plannerRuntimeBuilder().setOptions(OPTIONS).build();

  private Cel() {}

  /// With each name declared, a slip of the pen is no silent "false".
  private static CelCompiler compiler() {
    var builder =
        CelCompilerFactory.standardCelCompilerBuilder()
            .setOptions(OPTIONS)
            .setStandardEnvironmentEnabled(false)
            .setStandardDeclarations(SIGNS)
            .setResultType(SimpleType.BOOL)
            .addVar(Names.GRADE, SimpleType.DOUBLE);
    Names.trueOrFalseOnes().forEach(name -> builder.addVar(name, SimpleType.BOOL));
    return builder.build();
  }
}
