package org.bedside.abuse;

import java.util.ArrayList;
import java.util.List;

/// A program that holds words in its memory until there is none left, or until Java itself crashes.
final class HoldsWords {

  private HoldsWords() {}

  /// @param arguments the word, and `full` or `crash`
  static void main(String[] arguments) throws ReflectiveOperationException {
    List<Object> held = new ArrayList<>();
    held.add((arguments[0] + " asked on Tuesday. ").repeat(1_000));
    if (arguments[1].equals("crash")) {
      var field = Class.forName("sun.misc.Unsafe").getDeclaredField("theUnsafe");
      field.setAccessible(true);
      var unsafe = field.get(null);
      unsafe.getClass().getMethod("putAddress", long.class, long.class).invoke(unsafe, 8L, 1L);
    }
    for (; ; ) {
      held.add(new byte[1_000_000]);
    }
  }
}
