package org.bedside.detectors.conduct;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.bedside.detectors.Detector;
import org.bedside.detectors.Fact;
import org.bedside.detectors.Material;
import org.bedside.detectors.Phrases;
import org.bedside.detectors.Readings;
import org.bedside.detectors.Sign;

/// Words that commit the practice. In its own voice these are sides taken in what people vote and
/// quarrel about, since "we are open on Saturday" is what that voice is for; somebody who writes
/// for themselves speaks for it with any "we at".
final class PracticeVoice implements Detector {

  private static final Phrases STANCE = Lists.of("stance");
  private static final Phrases VOICE = Lists.of("practice-voice");
  private static final Phrases OFFICIAL = Lists.of("official");
  private static final Phrases VOTE = Lists.of("vote");

  @Override
  public Set<Fact> facts() {
    return Set.of(Fact.SPEAKS_FOR_US);
  }

  @Override
  public void read(Material material, Readings readings, Consumer<Sign> shows) {
    var author = material.draft().author();
    if (author.member()) {
      return;
    }
    for (var list : List.of(STANCE, OFFICIAL, author.ownVoice() ? VOICE : VOTE)) {
      LabourTalk.showBeside(list, material, Fact.SPEAKS_FOR_US, shows);
    }
  }
}
