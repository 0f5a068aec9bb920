package org.bedside.channels.wordpress;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bedside.channels.terms.Answer;
import org.bedside.channels.terms.Refusal;
import org.bedside.channels.wordpress.WordPressFailure.Call;
import org.bedside.egress.Egress;
import org.bedside.egress.EgressRefused;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClientException;
import tools.jackson.databind.JsonNode;

/// Finds the interface of a WordPress site from the address that readers know. No password is on
/// the way yet.
@Component
class WordPressSearch {

  /// From the bare name to https, to www, to a folder.
  private static final int MOST_MOVES = 3;

  private final Egress egress;
  private final Clock clock;

  WordPressSearch(Egress egress, Clock clock) {
    this.egress = egress;
    this.clock = clock;
  }

  Answer<WordPressSite> find(URI typed) {
    var home = typed;
    for (var moves = 0; ; moves++) {
      var head = head(home);
      if (!(head instanceof Answer.Given<ResponseEntity<Void>>(var page))) {
        return head.map(_ -> new WordPressSite(typed, typed));
      }
      var moved = moved(home, page);
      if (moved.isEmpty() || moves == MOST_MOVES) {
        return rooted(home, page.getHeaders().getOrEmpty(HttpHeaders.LINK));
      }
      home = moved.get();
    }
  }

  private Answer<ResponseEntity<Void>> head(URI home) {
    try {
      return new Answer.Given<>(api(home).look(home));
    } catch (EgressRefused e) {
      return new Answer.Rejected<>(Refusal.ADDRESS_REFUSED, "EgressRefused");
    } catch (RestClientException e) {
      return new Answer.RetryLater<>(clock.instant().plus(WordPressFailure.SOON), Answer.Wait.AWAY);
    }
  }

  private static Optional<URI> moved(URI home, ResponseEntity<Void> page) {
    var place = page.getHeaders().getFirst(HttpHeaders.LOCATION);
    if (!page.getStatusCode().is3xxRedirection() || place == null) {
      return Optional.empty();
    }
    try {
      return Optional.ofNullable(WordPressSite.home(home.resolve(new URI(place)).toString()));
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  private Answer<WordPressSite> rooted(URI home, List<String> links) {
    Answer<WordPressSite> last = new Answer.Rejected<>(Refusal.NOT_UNDERSTOOD, "no WordPress");
    for (var site : WordPressSite.candidates(home, links)) {
      last = asked(site);
      if (last instanceof Answer.Given || last instanceof Answer.RetryLater) {
        return last;
      }
    }
    return last;
  }

  private Answer<WordPressSite> asked(WordPressSite site) {
    var address = site.route("", Map.of("_fields", "namespaces,authentication"));
    return WordPressHttp.call(Call.ASK, () -> api(address).read(address), json -> json, clock)
        .then(index -> described(site, index));
  }

  /// The site's own description of its interface.
  private static Answer<WordPressSite> described(WordPressSite site, JsonNode index) {
    var speaks =
        index.path("namespaces").valueStream().anyMatch(n -> n.asString("").equals("wp/v2"));
    if (!speaks) {
      return new Answer.Rejected<>(Refusal.NOT_UNDERSTOOD, "no WordPress");
    }
    return index.path("authentication").has("application-passwords")
        ? new Answer.Given<>(site)
        : new Answer.Rejected<>(Refusal.NO_APPLICATION_PASSWORDS, "no application-passwords");
  }

  private WordPressApi api(URI address) {
    return WordPressHttp.api(egress.to(WordPressSite.origin(address)));
  }
}
