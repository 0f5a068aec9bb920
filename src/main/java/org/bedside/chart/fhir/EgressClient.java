package org.bedside.chart.fhir;

import ca.uhn.fhir.rest.api.RequestTypeEnum;
import ca.uhn.fhir.rest.client.apache.BaseHttpClient;
import ca.uhn.fhir.rest.client.api.Header;
import ca.uhn.fhir.rest.client.api.IHttpRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.client.RestClient;

/// One address and verb, of which HAPI makes one request.
final class EgressClient extends BaseHttpClient {

  private static final byte[] NOTHING = {};

  private final RestClient out;

  EgressClient(
      RestClient out,
      StringBuilder url,
      @Nullable Map<String, List<String>> ifNoneExistParams,
      @Nullable String ifNoneExist,
      RequestTypeEnum verb,
      List<Header> headers) {
    super(url, ifNoneExistParams, ifNoneExist, verb, headers);
    this.out = out;
  }

  @Override
  protected IHttpRequest createHttpRequest() {
    return createHttpRequest(NOTHING);
  }

  @Override
  protected IHttpRequest createHttpRequest(byte[] body) {
    return new EgressRequest(out, myUrl.toString(), myRequestType.name(), body);
  }

  @Override
  protected IHttpRequest createHttpRequest(String body) {
    return createHttpRequest(body.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  protected IHttpRequest createHttpRequest(Map<String, List<String>> form) {
    var request =
        createHttpRequest(
            form.entrySet().stream()
                .flatMap(one ->
                    one.getValue().stream().map(v -> encoded(one.getKey()) + "=" + encoded(v)))
                .collect(Collectors.joining("&")));
    request.addHeader("Content-Type", "application/x-www-form-urlencoded");
    return request;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
