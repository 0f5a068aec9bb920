package org.bedside.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.bedside.guard.Audience;
import org.bedside.media.MediaId;
import org.bedside.networks.Network;
import org.junit.jupiter.api.Test;

class WordsTest {

  @Test
  void every_part_counts_and_no_boundary_can_be_moved() {
    var picture = new Picture(new MediaId(new UUID(0, 1)), "ab", "A cat");
    var all =
        List.of(
            words("a", "bc"),
            words("ab", "c"),
            words("", "abc"),
            new Words(Audience.COLLEAGUES, Network.WEBSITE, "a", "bc", List.of()),
            new Words(Audience.PUBLIC, Network.BLUESKY, "a", "bc", List.of()),
            new Words(Audience.PUBLIC, Network.WEBSITE, "a", "bc", List.of(picture)),
            new Words(
                Audience.PUBLIC,
                Network.WEBSITE,
                "a",
                "bc",
                List.of(new Picture(picture.id(), "ab", "A dog"))));
    var hashes = new HashSet<String>();
    all.forEach(words -> hashes.add(words.hash()));
    assertThat(hashes).hasSameSizeAs(all);
    assertThat(words("a", "bc").hash()).isEqualTo(words("a", "bc").hash()).hasSize(64);
  }

  private static Words words(String title, String text) {
    return new Words(Audience.PUBLIC, Network.WEBSITE, title, text, List.of());
  }
}
