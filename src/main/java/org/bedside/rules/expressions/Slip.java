package org.bedside.rules.expressions;

import java.util.List;
import org.bedside.rules.Fault.Why;

/// Something wrong inside an expression.
///
/// @param at the code point in the expression, from 0; its length where something is missing there
public record Slip(int at, Why why, List<String> arguments) {

  static Slip of(int at, Why why, String... arguments) {
    return new Slip(at, why, List.of(arguments));
  }
}
