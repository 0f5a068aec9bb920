package org.bedside.direct.hl7;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A message that came, taken apart no further than it is asked about: at most a megabyte, five
/// hundred lines and two hundred fields in a line.
record Message(Marks marks, List<List<String>> segments) {

  private static final int LARGEST = 1_000_000;
  private static final int MOST_SEGMENTS = 500;
  private static final int MOST_FIELDS = 200;
  private static final Pattern NAME = Pattern.compile("[A-Z][A-Z0-9]{2}");

  static Optional<Message> of(byte[] bytes) {
    var words = bytes.length > LARGEST ? null : text(bytes);
    if (words == null) {
      return Optional.empty();
    }
    var lines = Stream.of(words.split("\r\n|\r|\n", MOST_SEGMENTS + 2)).filter(l -> !l.isBlank());
    var all = lines.toList();
    var marks = all.isEmpty() ? Optional.<Marks>empty() : Marks.of(all.getFirst());
    if (marks.isEmpty() || all.size() > MOST_SEGMENTS) {
      return Optional.empty();
    }
    var between = Pattern.quote(String.valueOf(marks.get().field()));
    var segments = all.stream().map(line -> List.of(line.split(between, MOST_FIELDS + 1))).toList();
    var good =
        segments.stream()
            .allMatch(s -> s.size() <= MOST_FIELDS && NAME.matcher(s.getFirst()).matches());
    return good ? Optional.of(new Message(marks.get(), segments)) : Optional.empty();
  }

  private static @Nullable String text(byte[] bytes) {
    try {
      return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }

  /// The first of that name.
  boolean has(String segment) {
    return segments.stream().anyMatch(each -> each.getFirst().equals(segment));
  }

  /// Of the first segment of that name; of the field its first repetition; empty if it says
  /// nothing.
  ///
  /// @param field by its number in the standard
  /// @param component from 1
  String get(String segment, int field, int component) {
    return get(segment, field, component, 1);
  }

  String get(String segment, int field, int component, int subcomponent) {
    var at = segment.equals("MSH") ? field - 1 : field; // its first field is a mark itself
    var repetition =
        segments.stream()
            .filter(each -> each.getFirst().equals(segment))
            .findFirst()
            .filter(each -> each.size() > at)
            .map(each -> part(each.get(at), marks.repetition(), 1))
            .orElse("");
    var words =
        part(part(repetition, marks.component(), component), marks.subcomponent(), subcomponent);
    return words.equals("\"\"") ? "" : Escapes.plain(words, marks);
  }

  private static String part(String words, char mark, int number) {
    var parts = words.split(Pattern.quote(String.valueOf(mark)), -1);
    return parts.length < number ? "" : parts[number - 1];
  }
}
