package org.bedside.portal;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// This address answers whoever has signed in with an account of a patient or of somebody who cares
/// for one, and nobody who works here. The handler takes an [Account] and asks [Portal] for whom it
/// may read: the annotation alone says nothing about any patient.
@Documented
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface ForPatients {

  /// Whether they must have shown within the last five minutes who they are.
  boolean fresh() default false;
}
