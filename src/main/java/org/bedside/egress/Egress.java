package org.bedside.egress;

import java.net.InetAddress;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.stream.Collectors;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.client.ClientHttpRequest;
import org.springframework.stereotype.Service;
import org.springframework.web.client.RestClient;

/// Hands out clients that each call one exact origin and no other, so a credential given to one
/// never reaches a look-alike.
///
/// A redirect is not followed: the caller sees the 3xx and decides. A failure is thrown as Spring's
/// `ResourceAccessException` around an [EgressFailure], a refused address as [EgressRefused];
/// [EgressFailure#kind] tells from either whether the call may have been received.
@Service
public class Egress implements DisposableBean {

  private final Limits limits;
  private final Set<ExactOrigin> allowedPrivate;
  private final CloseableHttpClient open;
  private final CloseableHttpClient inside;
  private final ScheduledExecutorService deadlines =
      Executors.newSingleThreadScheduledExecutor(
          work -> Thread.ofPlatform().daemon().name("egress-deadlines").unstarted(work));

  @Autowired
  Egress(EgressSettings settings) {
    this(settings, host -> List.of(InetAddress.getAllByName(host)), null);
  }

  Egress(EgressSettings settings, Resolver resolver, @Nullable SSLContext trust) {
    limits = settings.limits();
    allowedPrivate =
        settings.allowedPrivateOrigins().stream()
            .map(ExactOrigin::of)
            .collect(Collectors.toUnmodifiableSet());
    var patience = settings.connect();
    open = Outlet.open(new CheckedResolver(resolver, patience, false), settings, trust);
    inside = Outlet.open(new CheckedResolver(resolver, patience, true), settings, trust);
  }

  /// A client for the origin of this address, within the usual limits.
  ///
  /// @throws EgressRefused if the address is written in a way that the house does not call
  public RestClient to(URI origin) {
    return to(origin, limits);
  }

  /// As [#to(URI)], within limits of the caller's.
  public RestClient to(URI origin, Limits limits) {
    var bound = checked(ExactOrigin.of(origin));
    return RestClient.builder()
        .baseUrl(bound.uri())
        .requestFactory((uri, method) -> call(bound, limits, uri, method))
        .build();
  }

  private ExactOrigin checked(ExactOrigin origin) {
    if (!origin.isSecure() && !allowedPrivate.contains(origin)) {
      throw new EgressRefused("The address must start with https.");
    }
    return origin;
  }

  private ClientHttpRequest call(ExactOrigin bound, Limits limits, URI uri, HttpMethod method) {
    if (!ExactOrigin.of(uri).equals(bound)) {
      throw new EgressRefused("This call was meant for %s only.".formatted(bound.host()));
    }
    var client = allowedPrivate.contains(bound) ? inside : open;
    return new Call(client, deadlines, limits, uri, method);
  }

  @Override
  public void destroy() throws Exception {
    deadlines.shutdownNow();
    open.close();
    inside.close();
  }
}
