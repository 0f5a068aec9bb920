package org.bedside.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {

  private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

  /// RFC 6238, appendix B, the last six of eight digits.
  @ParameterizedTest
  @CsvSource({
    "59, 287082",
    "1111111109, 081804",
    "1111111111, 050471",
    "1234567890, 005924",
    "2000000000, 279037",
    "20000000000, 353130"
  })
  void codes_are_those_of_the_standard(long second, String code) {
    assertThat(Totp.code(SECRET, Totp.step(Instant.ofEpochSecond(second)))).isEqualTo(code);
  }

  @Test
  void a_clock_may_be_one_step_off_and_no_more() {
    var now = Instant.ofEpochSecond(1_111_111_111);
    for (var off = -3; off <= 3; off++) {
      var code = Totp.code(SECRET, Totp.step(now) + off);
      assertThat(Totp.stepOf(code, SECRET, now).isPresent())
          .as("%d steps off", off)
          .isEqualTo(Math.abs(off) <= 1);
    }
  }

  @Test
  void a_secret_can_be_typed_and_read_back() {
    var secret = Totp.secret();
    assertThat(Totp.fromBase32(Totp.base32(secret))).isEqualTo(secret);
    assertThat(Totp.base32(SECRET)).isEqualTo("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
  }

  @Test
  void the_square_is_drawn_of_whole_modules() {
    var square = Square.of("Maple Street", "ada@staff.example", SECRET);
    assertThat(square.size()).isBetween(40, 80);
    assertThat(square.path()).matches(Pattern.compile("(M\\d+ \\d+h1v1h-1z)+"));
  }
}
