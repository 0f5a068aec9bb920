package org.bedside.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/// What a text looks like to its readers, with and without its disguises.
class PlainTest {

  static final List<List<String>> FOLDED =
      List.of(
          List.of("\uFF2A\uFF4F\uFF48\uFF4E", "John"),
          List.of("\uD835\uDC09\uD835\uDC28\uD835\uDC21\uD835\uDC27", "John"),
          List.of("Sil\u0430s Th\u043Ernquist", "Silas Thornquist"),
          List.of("\u1D0A\u1D0F\u029C\u0274", "john"),
          List.of("J\u0336o\u0336h\u0336n\u0336", "John"),
          List.of("Jo\u200Bh\u2060n\u00AD", "John"),
          List.of("\u24BF\u24DE\u24D7\u24DD", "John"),
          List.of("Mu\u00F1oz-Stra\u00DFer", "Munoz-Strasser"),
          List.of("6\uFE0F\u20E31\uFE0F\u20E34\uFE0F\u20E3", "614"),
          List.of("\u2776\u2777\u2778", "123"),
          List.of("tHAnkS tO OdeLL aND hIS dOg", "thanks to odell and his dog"),
          List.of("\u0666\u0661\u0664\u2013\u0665", "614-5"),
          List.of("\uD83C\uDDFA\uD83C\uDDF8 flag", "\uD83C\uDDFA\uD83C\uDDF8 flag"));

  @ParameterizedTest
  @FieldSource("FOLDED")
  void styled_and_foreign_letters_are_what_they_look_like(List<String> pair) {
    assertThat(Plain.fold(pair.getFirst())).isEqualTo(pair.getLast());
  }

  static final List<List<String>> REVEALED =
      List.of(
          List.of("call six one four, five five five, oh one four two", "call 6145550142"),
          List.of("six-one-four double five five", "614555"),
          List.of("five fifty-five oh one forty-two", "5550142"),
          List.of("one two three dash four five dash six seven eight nine", "123-45-6789"),
          List.of("six one two, 44, 0937", "612440937"),
          List.of("J o h n  S m i t h", "John Smith"),
          List.of("J.o.h.n S.m.i.t.h", "John Smith"),
          List.of("c l a r a . v o g t @ p o s t", "clara.vogt@post"),
          List.of("j0hn sm1th", "john smith"),
          List.of("M@ry W1ll1ams and Ke11y", "Mary Williams and Kelly"),
          List.of("#JohnSmith and @mina_dragt", "John Smith and mina dragt"),
          List.of("EverettLomax's oxygen", "Everett Lomax's oxygen"),
          List.of("TVJOIDAwNDgyOTEzIGRpc2NoYXJnZWQ=", "MRN 00482913 discharged"),
          List.of("4e6f6f7220486164646164 has", "Noor Haddad has"),
          List.of("John%20Smith", "John Smith"),
          List.of("&#74;ohn &amp; co", "John & co"),
          List.of("\\u004aohn", "John"),
          List.of("ruth[at]mail[dot]com", "ruth@mail.com"),
          List.of("4mp4r0 L3d35m4", "amparo Ledesma"),
          List.of(
              "at news.example/2026/thanks-to-ruth_smith.html",
              "at news.example 2026 thanks to ruth smith html"),
          List.of("https://news.example/FS-106339-found", "https://news.example FS-106339 found"),
          List.of("203[.]0[.]113[.]7", "203.0.113.7"));

  @ParameterizedTest
  @FieldSource("REVEALED")
  void disguises_are_seen_through(List<String> pair) {
    assertThat(revealed(pair.getFirst())).isEqualTo(pair.getLast());
  }

  private static String revealed(String raw) {
    var plain = Plain.of(raw);
    return Objects.requireNonNull(plain.revealed(Token.of(plain.text())), raw).text();
  }

  static final List<String> OPEN =
      List.of(
          "Walking with friends helps you stick with it.",
          "Take 500 mg twice a day, B12 and D3, for COVID19; BP 120/80.",
          "One of three adults has it.",
          "A 34yo with A1c 8.9, seen at 5pm.",
          "U.S. and U.K. (both) at 100 %",
          "Hiring RNs, LPNs, MAs and NPs, on an iPhone or iPad",
          "and/or, 24/7, h1n1, https://ferrystreet.example/flu",
          "https://www.cdc.gov/flu/index.html");

  @ParameterizedTest
  @FieldSource("OPEN")
  void a_text_without_disguise_has_one_view(String text) {
    var plain = Plain.of(text);

    assertThat(plain.revealed(Token.of(plain.text()))).isNull();
  }

  @Test
  void what_was_revealed_leads_back_to_the_whole_island() {
    var raw = "see TVJOIDAwNDgyOTEzIGRpc2NoYXJnZWQ= there";
    var plain = Plain.of(raw);
    var revealed = Objects.requireNonNull(plain.revealed(Token.of(plain.text())));
    int at = revealed.text().indexOf("00482913");

    assertThat(raw.substring(revealed.rawStart(at), revealed.rawEnd(at + 8)))
        .isEqualTo("TVJOIDAwNDgyOTEzIGRpc2NoYXJnZWQ=");
    assertThat(revealed.isRevealed(at, at + 8)).isTrue();
    assertThat(revealed.isRevealed(0, 3)).isFalse();
    assertThat(revealed.view()).isEqualTo(View.REVEALED);
  }
}
