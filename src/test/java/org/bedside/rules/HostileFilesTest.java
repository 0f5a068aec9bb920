package org.bedside.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Whatever a file holds, it is read or refused with a sentence; nothing is thrown.
class HostileFilesTest {

  private static final Pack BASE =
      Packs.pack(Packs.yaml(Packs.rule("A-1", "claim", "public: forbidden")));

  private static void isAnswered(String text) {
    switch (PackReading.of(text)) {
      case PackReading.Read(var pack) -> assertThat(pack.digest()).hasSize(64);
      case PackReading.Faulty(var faults) -> isTold(faults, text);
    }
    switch (DraftReading.of(text)) {
      case DraftReading.Read(var entries) -> assertThat(entries).isNotNull();
      case DraftReading.Faulty(var faults) -> isTold(faults, text);
    }
    switch (OverlayReading.of(text, BASE)) {
      case OverlayReading.Read(var overlay) -> assertThat(overlay.on(BASE)).isNotNull();
      case OverlayReading.Faulty(var faults) -> isTold(faults, text);
    }
  }

  private static void isTold(List<Fault> faults, String text) {
    assertThat(faults).hasSizeBetween(1, 101);
    for (var fault : faults) {
      assertThat(fault.line())
          .isBetween(1, 2 + (int) text.chars().filter(c -> c < ' ' || c > '~').count());
      assertThat(fault.column()).isBetween(1, text.length() + 1);
      assertThat(fault.sentence(Locale.ENGLISH)).isNotBlank().hasSizeLessThan(1_000);
      assertThat(fault.sentence(Locale.forLanguageTag("es"))).isNotBlank();
    }
  }

  @Test
  void a_bomb_does_not_go_off() {
    var bomb = new StringBuilder("a0: &a0 [x, x]\n");
    for (var i = 1; i < 40; i++) {
      bomb.append("a%d: &a%d [*a%d, *a%d]\n".formatted(i, i, i - 1, i - 1));
    }
    isAnswered(bomb.toString());
    isAnswered("a: &a [*a]");
    isAnswered("? *x\n: y");
    isAnswered("pack: &a\n  <<: *a\n");
  }

  @Test
  void what_stands_deep_or_long_is_not_followed() {
    for (var piece :
        List.of(
            "[", "{", "{a: ", "- ", "? ", "[{a: ", "\"", "'", "|", ">", "&", "*", "!", "%", "@",
            "`")) {
      isAnswered(piece.repeat(5_000));
      isAnswered("pack: " + piece.repeat(5_000));
    }
    isAnswered("a: ".repeat(10_000));
    isAnswered("a:\n".repeat(10_000));
    isAnswered(" ".repeat(100_000));
    isAnswered("\n".repeat(100_000));
    isAnswered("#".repeat(100_000));
    isAnswered("k".repeat(100_000) + ": v");
    isAnswered("? " + "k".repeat(2_000) + "\n: v");
    isAnswered("pack: |9\n x");
    isAnswered("%YAML 9.9\n---\na: b");
    isAnswered("%TAG ! tag:x,2000:\n---\na: !x b");
    isAnswered("a: !!binary Zm9v\nb: !!timestamp 2001-01-01");
    isAnswered("pack: \u0085\u2028\u2029\uFEFF\u00A0");
    isAnswered("\uFEFF\uFEFFpack: a");
    isAnswered("pack: \ud83d");
    isAnswered("\u0000");
  }

  @Test
  void a_condition_is_never_more_than_a_condition() {
    var dice = new Random(7);
    var tokens =
        """
        claim source is_reply grade && || ! ( ) > 8 == ? : [ ] { } . , ' r' \\" null in has( 1u 1e999
        0x - 9999999999999999999 `a` // # % é 🐣 \\n \\u0000
        """
            .split("\\s+");
    for (var round = 0; round < 800; round++) {
      var text = new StringBuilder();
      for (var i = dice.nextInt(25); i >= 0; i--) {
        text.append(tokens[dice.nextInt(tokens.length)]).append(dice.nextInt(3) == 0 ? "" : " ");
      }
      var yaml = Packs.yaml(Packs.rule("A-1", "\"" + text + "\"", "public: forbidden"));
      switch (PackReading.of(yaml)) {
        case PackReading.Read(var pack) ->
            assertThat(Rules.compile(pack)).isInstanceOf(Rules.Ready.class);
        case PackReading.Faulty(var faults) -> isTold(faults, yaml);
      }
    }
  }

  @Test
  void a_pack_with_any_damage_is_read_or_refused() {
    var dice = new Random(11);
    var whole = new Dice(3).pack(3).json();
    var yaml = Packs.yaml(Packs.rule("A-1", "claim && !source", "public: forbidden"));
    var pieces = "{}[]:,-\"'|>&*!%#@`\\\n\t \u0000\u0085\u2028é🐣a1".codePoints().toArray();
    for (var round = 0; round < 800; round++) {
      var text = new StringBuilder(round % 2 == 0 ? whole : yaml);
      for (var i = dice.nextInt(4); i >= 0; i--) {
        var at = dice.nextInt(text.length());
        switch (dice.nextInt(3)) {
          case 0 -> text.deleteCharAt(at);
          case 1 -> text.insert(at, Character.toString(pieces[dice.nextInt(pieces.length)]));
          default -> text.setCharAt(at, (char) dice.nextInt(0x3000));
        }
      }
      isAnswered(text.toString());
    }
  }

  @Test
  void noise_is_refused() {
    var dice = new Random(13);
    for (var round = 0; round < 800; round++) {
      var text = new StringBuilder();
      for (var i = dice.nextInt(200); i > 0; i--) {
        text.append((char) (dice.nextInt(4) == 0 ? dice.nextInt(0x10000) : ' ' + dice.nextInt(95)));
      }
      isAnswered(text.toString());
    }
  }
}
