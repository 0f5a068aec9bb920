package org.bedside.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// The fields that the forms of a controller carry where its handlers do not name them one by one.
/// A `*` at the end stands for the rest of a name. Whatever else comes along is no field of ours.
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Fields {
  String[] value();
}
