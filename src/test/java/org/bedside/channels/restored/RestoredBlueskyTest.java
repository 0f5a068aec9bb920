package org.bedside.channels.restored;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Map;
import org.bedside.WholeHouse;
import org.bedside.backup.Restored;
import org.bedside.backup.TestBackups;
import org.bedside.channels.bluesky.OnBluesky;
import org.bedside.channels.terms.DeliveryState;
import org.bedside.publishing.PostId;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Yesterday's backup before a real server that remembers today.
@WholeHouse
@Tag("peer")
class RestoredBlueskyTest extends OnBluesky {

  @Autowired TestBackups backups;
  @Autowired Reconciling reconciling;
  @Autowired Restored restored;

  @Test
  void what_the_network_has_becomes_delivered_and_what_it_lacks_goes_out_once() throws Exception {
    connected(clinic);
    var out = planned("Was out before the disk died.", Duration.ofMinutes(60));
    var missed = planned("Came due while the house was down.", Duration.ofMinutes(90));
    var backup = backups.take();
    clock.forward(Duration.ofMinutes(70));
    assertThat(channels.arrived(out)).containsOnly("SENT");
    assertThat(textsThatBegin("Was out")).hasSize(1);

    backups.loseEverything();
    clock.forward(Duration.ofMinutes(30));
    backups.restore(backup);
    Thread.sleep(2_000); // four looks of the dispatcher
    assertThat(textsThatBegin("Was out")).hasSize(1);
    assertThat(textsThatBegin("Came due")).isEmpty();

    assertThat(post("/channels/restored/look", Map.of())).hasRedirectedUrl("/channels/restored");
    assertThat(state(out)).isEqualTo(DeliveryState.SENT);
    assertThat(delivery(out).address()).startsWith("https://bsky.app/profile/" + clinic.did());
    assertThat(actions(out)).contains("delivery.found").doesNotContain("delivery.sent");
    assertThat(state(missed)).isEqualTo(DeliveryState.PLANNED);
    for (var waiting : reconciling.waiting(restored.hold().orElseThrow())) {
      if (waiting.sight() == Reconciling.Sight.UNTOLD) {
        reconciling.decide(waiting.delivery().id(), "drop", owner.id());
      }
    }
    assertThat(post("/channels/restored/release", Map.of())).hasRedirectedUrl("/channels");

    until(() -> isSent(missed));
    Thread.sleep(1_000);
    assertThat(textsThatBegin("Came due")).hasSize(1);
    assertThat(textsThatBegin("Was out")).hasSize(1);
  }

  private PostId planned(String text, Duration in) {
    var at = LocalDateTime.ofInstant(clock.instant().plus(in), people.practice().zone());
    var post = posts.planned("Planned", text, at, writer, owner);
    until(() -> deliveries.of(post).size() == 3);
    return post;
  }
}
