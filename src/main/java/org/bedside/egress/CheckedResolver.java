package org.bedside.egress;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.apache.hc.client5.http.DnsResolver;

/// Resolves once per connection and refuses the name if any of its addresses is not public. The
/// connection is made to exactly these addresses: a name that answers differently a moment later
/// (DNS rebinding) is not asked again.
final class CheckedResolver implements DnsResolver {

  private final Resolver resolver;
  private final Duration patience;
  private final boolean privateAllowed;

  CheckedResolver(Resolver resolver, Duration patience, boolean privateAllowed) {
    this.resolver = resolver;
    this.patience = patience;
    this.privateAllowed = privateAllowed;
  }

  @Override
  public InetAddress[] resolve(String host) throws UnknownHostException {
    var addresses = inTime(host);
    if (addresses.isEmpty()) {
      throw new UnknownHostException(host);
    }
    if (!privateAllowed && !addresses.stream().allMatch(PublicAddress::isPublic)) {
      throw new EgressRefused(
          "%s leads into a private network, so it is not called.".formatted(host));
    }
    return addresses.toArray(InetAddress[]::new);
  }

  /// The system's resolver knows no deadline, so it is asked on a thread that can be left behind.
  private List<InetAddress> inTime(String host) throws UnknownHostException {
    var answer = new CompletableFuture<List<InetAddress>>();
    Thread.ofVirtual()
        .name("resolve")
        .start(() -> {
          try {
            answer.complete(resolver.resolve(host));
          } catch (UnknownHostException | RuntimeException e) {
            answer.completeExceptionally(e);
          }
        });
    try {
      return answer.get(patience.toMillis(), MILLISECONDS);
    } catch (TimeoutException | ExecutionException e) {
      throw (UnknownHostException) new UnknownHostException(host).initCause(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw (UnknownHostException) new UnknownHostException(host).initCause(e);
    }
  }

  @Override
  public String resolveCanonicalHostname(String host) {
    return host;
  }
}
