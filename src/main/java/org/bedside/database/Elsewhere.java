package org.bedside.database;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/// Whether `DATABASE_URL` names a server. Read as it is and not as an expression: a password may
/// hold any sign.
final class Elsewhere implements Condition {

  @Override
  public boolean matches(ConditionContext house, AnnotatedTypeMetadata metadata) {
    return !house.getEnvironment().getProperty("bedside.database.url", "").isBlank();
  }

  /// The opposite: the house runs its own.
  static final class Not implements Condition {

    @Override
    public boolean matches(ConditionContext house, AnnotatedTypeMetadata metadata) {
      return !new Elsewhere().matches(house, metadata);
    }
  }
}
