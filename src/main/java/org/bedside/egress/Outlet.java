package org.bedside.egress;

import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.ChainElement;
import org.apache.hc.client5.http.impl.DefaultSchemePortResolver;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.impl.routing.DefaultRoutePlanner;
import org.apache.hc.client5.http.io.HttpClientConnectionManager;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/// Builds the HTTP client underneath: everything that follows, remembers, repeats or detours on its
/// own is switched off.
final class Outlet {

  /// Set on a call's context when its connection stands and the request is about to be written.
  static final String WRITING = "bedside.writing";

  private static final int CALLS_AT_ONCE = 100;
  private static final int CALLS_AT_ONCE_TO_ONE = 20;

  private Outlet() {}

  static CloseableHttpClient open(
      DnsResolver resolver, EgressSettings settings, javax.net.ssl.@Nullable SSLContext trust) {
    return HttpClients.custom()
        .setConnectionManager(connections(resolver, settings, trust))
        .setDefaultRequestConfig(
            RequestConfig.custom()
                .setConnectionRequestTimeout(Timeout.of(settings.connect()))
                .setAuthenticationEnabled(false)
                .setRedirectsEnabled(false)
                .setProtocolUpgradeEnabled(false)
                .build())
        // Never through a proxy of the environment: it would resolve the name again.
        .setRoutePlanner(new DefaultRoutePlanner(DefaultSchemePortResolver.INSTANCE))
        .setConnectionReuseStrategy((_, _, _) -> false)
        .setUserAgent("Bedside")
        .disableRedirectHandling()
        .disableAutomaticRetries()
        .disableCookieManagement()
        .disableAuthCaching()
        .disableConnectionState()
        .addExecInterceptorBefore(
            ChainElement.MAIN_TRANSPORT.name(),
            WRITING,
            (request, scope, chain) -> {
              scope.clientContext.setAttribute(WRITING, true);
              return chain.proceed(request, scope);
            })
        .build();
  }

  private static HttpClientConnectionManager connections(
      DnsResolver resolver, EgressSettings settings, javax.net.ssl.@Nullable SSLContext trust) {
    var connections =
        PoolingHttpClientConnectionManagerBuilder.create()
            .setDnsResolver(resolver)
            .setMaxConnTotal(CALLS_AT_ONCE)
            .setMaxConnPerRoute(CALLS_AT_ONCE_TO_ONE)
            .setConnectionFactory(
                ManagedHttpClientConnectionFactory.builder()
                    .http1Config(
                        Http1Config.custom()
                            .setMaxHeaderCount(100)
                            .setMaxLineLength(16 * 1024)
                            .setMaxEmptyLineCount(10)
                            .build())
                    .build())
            .setDefaultConnectionConfig(
                ConnectionConfig.custom()
                    .setConnectTimeout(Timeout.of(settings.connect()))
                    .setSocketTimeout(Timeout.of(settings.response()))
                    .build());
    if (trust != null) {
      connections.setTlsSocketStrategy(new DefaultClientTlsStrategy(trust));
    }
    return connections.build();
  }
}
