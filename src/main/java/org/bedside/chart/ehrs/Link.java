package org.bedside.chart.ehrs;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.bedside.chart.smart.Signing;
import org.bedside.chart.smart.Trouble;
import org.jspecify.annotations.Nullable;

/// An EHR and how the house comes in to it.
///
/// @param client the name by which it knows the house (`client_id`)
/// @param door where it gives tokens, once a person has agreed to that address
/// @param scopes what the house asks for; empty before it was let in
/// @param connectedAt when it let the house in for the first time; null before
/// @param trouble what is wrong; null while nothing is
/// @param since when that began; null while nothing is wrong
/// @param lookedAt when it was last asked how it is; null if never
public record Link(
    Ehr ehr,
    String client,
    Signing signing,
    @Nullable URI door,
    List<String> scopes,
    boolean paused,
    @Nullable Instant connectedAt,
    @Nullable Trouble trouble,
    @Nullable Instant since,
    @Nullable Instant lookedAt) {

  /// How it stands. Each has sentences for a person: `chart.ehr.state.` and its name.
  public enum State {
    SETTING_UP,
    CONNECTED,
    TROUBLED,
    PAUSED
  }

  public State state() {
    if (connectedAt == null) {
      return State.SETTING_UP;
    }
    if (paused) {
      return State.PAUSED;
    }
    return trouble == null ? State.CONNECTED : State.TROUBLED;
  }
}
