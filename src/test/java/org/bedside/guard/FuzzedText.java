package org.bedside.guard;

import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import org.bedside.guard.described.DescriptionsTest;
import org.bedside.roster.Roster;

/// Any bytes as something that is said: the first says to whom, by whom and what the guard knows,
/// the others are UTF-8. What UTF-8 cannot say, half a character, stands there as a byte from 0xF8
/// up and the one after it.
record FuzzedText(Guard guard, Statement said) {

  static final Roster ROSTER =
      Examples.ROSTER.withPatients(
          Stream.concat(Practice.PATIENTS.stream(), DescriptionsTest.patients().stream()).toList(),
          Practice.TODAY);

  private static final List<Guard> GUARDS =
      List.of(new Guard(Roster.NONE), new Guard(Examples.ROSTER), new Guard(ROSTER));

  private static final List<Audience> AUDIENCES = List.copyOf(EnumSet.allOf(Audience.class));

  private static final int HALVES = 0xF8;

  static FuzzedText of(byte[] bytes) {
    int first = bytes.length == 0 ? 0 : bytes[0] & 0xFF;
    var guard = GUARDS.get(first % 3);
    var audience = AUDIENCES.get(first / 3 % 5);
    var said = Statement.of(words(bytes), audience).on(Practice.TODAY);
    if (first / 15 % 2 == 1) {
      said = said.seenBy(Viewer.OUTSIDE);
    }
    return switch (first / 30 % 4) {
      case 0 -> new FuzzedText(guard, said);
      case 1 -> new FuzzedText(guard, said.asAnswer());
      case 2 -> new FuzzedText(guard, said.to("p2"));
      default -> new FuzzedText(guard, said.after(List.of("Our beekeeper came. " + said.text())));
    };
  }

  /// The bytes that are read as these words, said in public and read with the list of patients.
  static byte[] bytes(String words) {
    return ("\u0002" + words).getBytes(StandardCharsets.UTF_8);
  }

  private static String words(byte[] bytes) {
    var words = new StringBuilder();
    int from = 1;
    for (int at = 1; at < bytes.length; at++) {
      int half = bytes[at] & 0xFF;
      if (half >= HALVES && at + 1 < bytes.length) {
        words.append(new String(bytes, from, at - from, StandardCharsets.UTF_8));
        words.append((char) (0xD800 | (half - HALVES) << 8 | (bytes[at + 1] & 0xFF)));
        from = at + 2;
        at++;
      }
    }
    return from < bytes.length
        ? words
            .append(new String(bytes, from, bytes.length - from, StandardCharsets.UTF_8))
            .toString()
        : words.toString();
  }
}
