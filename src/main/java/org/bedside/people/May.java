package org.bedside.people;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// A page for people with this right. A page without this, `@SignedIn` or `@Open` is for nobody.
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface May {

  Right value();

  /// Whether the person must have shown a passkey or a code within the last ten minutes.
  boolean fresh() default false;
}
