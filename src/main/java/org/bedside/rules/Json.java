package org.bedside.rules;

import java.util.List;
import java.util.Map;

/// Writes maps, lists, texts and truths as JSON (RFC 8259).
final class Json {

  private final StringBuilder out = new StringBuilder();

  private Json() {}

  static String of(Object value) {
    var json = new Json();
    json.value(value);
    return json.out.toString();
  }

  private void value(Object value) {
    switch (value) {
      case Map<?, ?> map -> map(map);
      case List<?> list -> list(list);
      case String text -> text(text);
      case Boolean truth -> out.append(truth);
      default ->
          throw new IllegalArgumentException("Not written as JSON here: " + value.getClass());
    }
  }

  private void map(Map<?, ?> map) {
    var mark = '{';
    for (var entry : map.entrySet()) {
      out.append(mark);
      text((String) entry.getKey());
      out.append(':');
      value(entry.getValue());
      mark = ',';
    }
    out.append(map.isEmpty() ? "{}" : "}");
  }

  private void list(List<?> list) {
    var mark = '[';
    for (var item : list) {
      out.append(mark);
      value(item);
      mark = ',';
    }
    out.append(list.isEmpty() ? "[]" : "]");
  }

  private void text(String text) {
    out.append('"');
    for (var i = 0; i < text.length(); i++) {
      var c = text.charAt(i);
      if (c == '"' || c == '\\') {
        out.append('\\').append(c);
      } else if (c < ' ') {
        out.append("\\u%04x".formatted((int) c));
      } else {
        out.append(c);
      }
    }
    out.append('"');
  }
}
