package org.bedside.chart.fhir;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.api.RequestTypeEnum;
import ca.uhn.fhir.rest.client.api.Header;
import ca.uhn.fhir.rest.client.api.IHttpClient;
import ca.uhn.fhir.rest.client.api.ServerValidationModeEnum;
import ca.uhn.fhir.rest.client.impl.RestfulClientFactory;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.bedside.egress.Egress;
import org.jspecify.annotations.Nullable;

/// Gives HAPI's client our way out instead of its own.
final class EgressClients extends RestfulClientFactory {

  private final Egress egress;

  EgressClients(FhirContext context, Egress egress) {
    super(context);
    this.egress = egress;
    // It would ask for the server's abilities before the first call, without a token.
    setServerValidationMode(ServerValidationModeEnum.NEVER);
  }

  @Override
  public IHttpClient getHttpClient(
      StringBuilder url,
      @Nullable Map<String, List<String>> ifNoneExistParams,
      @Nullable String ifNoneExist,
      RequestTypeEnum verb,
      List<Header> headers) {
    var origin = URI.create(url.toString());
    var out = egress.to(origin, Asking.NOW.get().limits());
    return new EgressClient(out, url, ifNoneExistParams, ifNoneExist, verb, headers);
  }

  /// For no call: each has an address of its own.
  @Override
  protected IHttpClient getHttpClient(String base) {
    var out = egress.to(URI.create(base));
    return new EgressClient(
        out, new StringBuilder(base), null, null, RequestTypeEnum.GET, List.of());
  }

  @Override
  public void setHttpClient(Object client) {
    throw new UnsupportedOperationException("The way out is egress");
  }

  @Override
  public void setProxy(String host, Integer port) {
    throw new UnsupportedOperationException("The way out is egress");
  }

  @Override
  protected void resetHttpClient() {}
}
