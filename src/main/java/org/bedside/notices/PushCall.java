package org.bedside.notices;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.interaso.webpush.WebPush;
import java.time.Duration;
import java.util.Base64;
import java.util.UUID;
import org.bedside.egress.Egress;
import org.bedside.egress.EgressRefused;
import org.bedside.egress.Limits;
import org.bedside.notices.PushWaiting.Wake;
import org.bedside.people.People;
import org.bedside.vault.Vault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.client.RestClientException;

/// Wakes one browser through its push service: an id for that browser alone to read (RFC 8291),
/// signed as ours (RFC 8292), and no word. Tried once: a push is a hint, and what it hints at waits
/// in the house.
@Component
class PushCall {

  /// What became of a try.
  enum Came {
    TAKEN,
    /// The service does not know this browser any more.
    GONE,
    NOT_TAKEN
  }

  private static final Logger log = LoggerFactory.getLogger(PushCall.class);
  private static final Limits LIMITS =
      new Limits(Duration.ofSeconds(5), Duration.ofSeconds(10), DataSize.ofKilobytes(64));

  /// Who was not reached for a day reads it in the house.
  private static final int KEPT_SECONDS = 24 * 60 * 60;

  private final Egress egress;
  private final PushKey key;
  private final People people;
  private final Vault vault;

  PushCall(Egress egress, PushKey key, People people, Vault vault) {
    this.egress = egress;
    this.key = key;
    this.people = people;
    this.vault = vault;
  }

  /// Whether the house calls such an address at all.
  boolean mayReach(Subscription subscription) {
    try {
      egress.to(subscription.endpoint());
      return true;
    } catch (EgressRefused _) {
      return false;
    }
  }

  Came wake(Subscription subscription, Wake wake) {
    try {
      var push = new WebPush("mailto:" + people.practice().email(), key.pair());
      var payload = "{\"id\":\"%s\"}".formatted(UUID.randomUUID()).getBytes(US_ASCII);
      var body = push.getBody(payload, subscription.key(), subscription.auth());
      var urgency = wake.urgent() ? WebPush.Urgency.High : WebPush.Urgency.Normal;
      var headers =
          push.getHeaders(subscription.endpoint().toString(), KEPT_SECONDS, topic(wake), urgency);
      return egress
          .to(subscription.endpoint(), LIMITS)
          .post()
          .uri(subscription.endpoint())
          .headers(all -> headers.forEach(all::set))
          .body(body)
          .exchange((_, answer) -> came(answer.getStatusCode().value()));
    } catch (RestClientException | EgressRefused e) {
      log.info("A push was not taken: {}", e.getClass().getSimpleName());
      return Came.NOT_TAKEN;
    }
  }

  private static Came came(int status) {
    if (status == 404 || status == 410) {
      return Came.GONE;
    }
    if (status < 200 || status > 299) {
      log.info("A push was not taken: the service answers {}", status);
      return Came.NOT_TAKEN;
    }
    return Came.TAKEN;
  }

  /// A later push about the same takes the place of one that was not delivered yet (RFC 8030,
  /// section 5.4: 32 letters of base64url). The service learns nothing from it.
  private String topic(Wake wake) {
    var hash = vault.lookup("push.topic", wake.principal() + " " + wake.topic());
    return Base64.getUrlEncoder().withoutPadding().encodeToString(hash).substring(0, 32);
  }
}
