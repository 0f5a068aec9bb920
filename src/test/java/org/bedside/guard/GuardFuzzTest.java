package org.bedside.guard;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import org.bedside.roster.Roster;
import org.bedside.words.Plain;
import org.bedside.words.Token;
import org.junit.jupiter.api.Tag;

/// Any bytes as a text. An ordinary run reads the kept seeds only; with `JAZZER_FUZZ=1` Jazzer
/// looks for new ones, guided by the code it reaches.
@Tag("bench")
class GuardFuzzTest {

  private static final Guard BLIND = new Guard(Roster.NONE);
  private static final Guard GUARD = new Guard(Examples.ROSTER);

  @FuzzTest(maxDuration = "60s")
  void no_text_breaks_the_views(FuzzedDataProvider data) {
    var raw = data.consumeRemainingAsString();
    var plain = Plain.of(raw);
    Offsets.check(raw, plain);
    var revealed = plain.revealed(Token.of(plain.text()));
    if (revealed != null) {
      Offsets.check(raw, revealed);
    }
  }

  @FuzzTest(maxDuration = "60s")
  void no_text_breaks_the_readers(FuzzedDataProvider data) {
    var audience = data.pickValue(Audience.values());
    var guard = data.consumeBoolean() ? GUARD : BLIND;
    var said = Statement.of(data.consumeRemainingAsString(), audience);
    Offsets.check(said.text(), guard.read(said));
    Offsets.check(said.text(), guard.read(said.asAnswer()));
  }
}
