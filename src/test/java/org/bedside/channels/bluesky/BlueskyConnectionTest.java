package org.bedside.channels.bluesky;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// When a connection ends for good, as far as its token tells.
class BlueskyConnectionTest {

  @Test
  void the_end_is_read_from_the_refresh_token() {
    assertThat(connection(token("{\"exp\":1803124800}")).ends())
        .isEqualTo(Instant.ofEpochSecond(1_803_124_800));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"exp\":\"soon\"}",
        "{\"exp\":-5}",
        "{\"exp\":99999999999999999999}",
        "[]",
        "no json"
      })
  void a_token_that_says_nothing_we_understand_ends_nobody_knows_when(String claims) {
    assertThat(connection(token(claims)).ends()).isNull();
    assertThat(connection(claims).ends()).isNull();
    assertThat(connection("a.%%%.c").ends()).isNull();
  }

  private static String token(String claims) {
    var middle =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(claims.getBytes(StandardCharsets.UTF_8));
    return "e30." + middle + ".c2ln";
  }

  private static BlueskyConnection connection(String refreshToken) {
    return new BlueskyConnection(
        URI.create("https://bsky.example"), "maple", "did:plc:x", "access", refreshToken);
  }
}
