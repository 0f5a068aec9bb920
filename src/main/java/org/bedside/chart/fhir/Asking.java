package org.bedside.chart.fhir;

import ca.uhn.fhir.rest.client.api.IHttpRequest;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import org.bedside.chart.fhir.Answered.Away;
import org.bedside.egress.Limits;
import org.jspecify.annotations.Nullable;

/// One call while it is made: to whom, and what HAPI's client has no place for.
final class Asking {

  static final ScopedValue<Asking> NOW = ScopedValue.newInstance();

  private final Endpoint endpoint;
  private @Nullable Duration wish;

  Asking(Endpoint endpoint) {
    this.endpoint = endpoint;
  }

  Limits limits() {
    return endpoint.limits();
  }

  /// Gives the token to the origin and path that it is for. A page that a server names elsewhere is
  /// not asked for.
  ///
  /// @throws NoToken if the request goes elsewhere
  void prepare(IHttpRequest request) {
    if (!within(URI.create(request.getUri()).normalize())) {
      throw new NoToken(new Away<>(false, null));
    }
    // HAPI would take XML as well, and name the kind of resource where only what to look for
    // belongs.
    request.removeHeaders("Accept");
    request.addHeader("Accept", "application/fhir+json");
    var once = request.getAllHeaders().get("If-None-Exist");
    if (once != null) {
      request.removeHeaders("If-None-Exist");
      request.addHeader("If-None-Exist", once.getFirst().replaceFirst("^[^?]*\\?", ""));
    }
    var token = endpoint.token().get();
    if (!token.isEmpty()) {
      request.addHeader("Authorization", "Bearer " + token);
    }
  }

  private boolean within(URI to) {
    var base = endpoint.base();
    var path = Objects.requireNonNullElse(to.getRawPath(), "");
    var root = Objects.requireNonNullElse(base.getRawPath(), "");
    return lower(to.getScheme()).equals(lower(base.getScheme()))
        && lower(to.getRawAuthority()).equals(lower(base.getRawAuthority()))
        && (path.equals(root) || path.startsWith(root + "/"));
  }

  private static String lower(@Nullable String part) {
    return Objects.requireNonNullElse(part, "").toLowerCase(Locale.ROOT);
  }

  void heard(EgressResponse answer) {
    var said = answer.getHeaders("retry-after");
    if (!said.isEmpty() && said.getFirst().matches("\\d{1,6}")) {
      wish = Duration.ofSeconds(Long.parseLong(said.getFirst()));
    }
  }

  /// How long the server wants to be left alone, if it said so in seconds (`Retry-After`, RFC 9110,
  /// section 10.2.3).
  @Nullable Duration wish() {
    return wish;
  }
}
