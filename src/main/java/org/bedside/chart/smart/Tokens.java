package org.bedside.chart.smart;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.bedside.egress.Egress;
import org.bedside.egress.EgressRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/// Comes in to EHRs ([Backend
/// Services](https://hl7.org/fhir/smart-app-launch/backend-services.html)). Tokens are kept in
/// memory alone, and renewed before they end. However many want one at once, an EHR is asked once.
@Component
public class Tokens {

  private static final JsonMapper JSON = new JsonMapper();

  /// What the standard recommends, where an EHR does not say.
  private static final Duration USUAL = Duration.ofMinutes(5);

  private static final Duration MARGIN = Duration.ofSeconds(30);
  private static final Duration LONGEST = Duration.ofHours(1);
  private static final int MOST_CHARACTERS = 16_000;

  /// What came of asking.
  public sealed interface Asked {

    /// @param scopes what it is good for, which may be less than was asked for
    record Let(String token, Set<String> scopes) implements Asked {

      /// No token in a log.
      @Override
      public String toString() {
        return "Let[" + scopes + "]";
      }
    }

    record Not(Trouble why) implements Asked {}
  }

  private record Held(Client client, Asked.Let let, Instant until) {}

  private final Map<UUID, Held> held = new ConcurrentHashMap<>();
  private final Map<Client, CompletableFuture<Asked>> flights = new ConcurrentHashMap<>();
  private final Egress egress;
  private final SmartKeys keys;
  private final Clock clock;

  Tokens(Egress egress, SmartKeys keys, Clock clock) {
    this.egress = egress;
    this.keys = keys;
    this.clock = clock;
  }

  /// The token that is held, or a new one.
  public Asked ask(Client client) {
    var known = known(client);
    if (known != null) {
      return known;
    }
    var mine = new CompletableFuture<Asked>();
    var others = flights.putIfAbsent(client, mine);
    if (others != null) {
      return others.join();
    }
    try {
      var again = known(client);
      mine.complete(again == null ? fetched(client) : again);
    } catch (RuntimeException e) {
      mine.completeExceptionally(e);
    } finally {
      flights.remove(client, mine);
    }
    return mine.join();
  }

  /// This EHR's token is good for nothing any more.
  public void drop(UUID ehr) {
    held.remove(ehr);
  }

  private Asked.@Nullable Let known(Client client) {
    var one = held.get(client.ehr());
    if (one == null || !one.client().equals(client)) {
      return null;
    }
    return clock.instant().isBefore(one.until()) ? one.let() : null;
  }

  private Asked fetched(Client client) {
    var now = clock.instant();
    var heard = asked(client, now);
    if (heard.trouble() != null) {
      return new Asked.Not(heard.trouble());
    }
    var json = json(heard.body());
    if (heard.status() != 200) {
      return new Asked.Not(TokenRefusal.of(json));
    }
    var token = json.path("access_token").asString("");
    var isBearer = json.path("token_type").asString("").toLowerCase(Locale.ROOT).equals("bearer");
    if (!isBearer || !token.matches("[\\x21-\\x7e]+") || token.length() > MOST_CHARACTERS) {
      return new Asked.Not(Trouble.ODD);
    }
    var let = new Asked.Let(token, scopes(json, client));
    held.put(client.ehr(), new Held(client, let, now.plus(good(json.path("expires_in")))));
    return let;
  }

  private Heard asked(Client client, Instant now) {
    var form = new LinkedMultiValueMap<String, String>();
    form.add("grant_type", "client_credentials");
    form.add("scope", String.join(" ", client.scopes()));
    form.add("client_assertion_type", Assertion.TYPE);
    var key = keys.signing(client.signing());
    form.add("client_assertion", Assertion.signed(client.name(), client.door(), key, now));
    try {
      return Heard.of(
          egress
              .to(client.door(), Smart.LIMITS)
              .post()
              .uri(client.door())
              .contentType(MediaType.APPLICATION_FORM_URLENCODED)
              .accept(MediaType.APPLICATION_JSON)
              .body(form));
    } catch (EgressRefused _) {
      return Heard.none(Trouble.ADDRESS_REFUSED);
    }
  }

  /// Renewed a little before it ends, or in the last quarter of a short life.
  static Duration good(JsonNode seconds) {
    var said = seconds.asLong(0);
    var life = said <= 0 ? USUAL : Duration.ofSeconds(Math.min(said, LONGEST.toSeconds()));
    var margin = life.dividedBy(4);
    return life.minus(margin.compareTo(MARGIN) < 0 ? margin : MARGIN);
  }

  private static Set<String> scopes(JsonNode json, Client client) {
    var said = json.path("scope").asString("").strip();
    return said.isEmpty()
        ? Set.copyOf(client.scopes())
        : Set.copyOf(new HashSet<>(java.util.List.of(said.split("\\s+"))));
  }

  private static JsonNode json(byte[] body) {
    try {
      return JSON.readTree(body);
    } catch (JacksonException _) {
      return MissingNode.getInstance();
    }
  }
}
