package org.bedside.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// This address answers everybody who works here and is signed in, whatever they may do otherwise.
@Documented
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface SignedIn {

  /// Whether it answers those too who come in but do not work here, such as patients.
  boolean guests() default false;
}
