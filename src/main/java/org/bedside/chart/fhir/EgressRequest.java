package org.bedside.chart.fhir;

import ca.uhn.fhir.rest.client.api.BaseHttpRequest;
import ca.uhn.fhir.rest.client.api.IHttpResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.http.HttpMethod;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;

/// One request through [org.bedside.egress.Egress].
final class EgressRequest extends BaseHttpRequest {

  private final RestClient out;
  private final String verb;
  private final byte[] body;
  private final Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
  private String uri;

  EgressRequest(RestClient out, String uri, String verb, byte[] body) {
    this.out = out;
    this.uri = uri;
    this.verb = verb;
    this.body = body;
  }

  @Override
  public IHttpResponse execute() throws IOException {
    var asking = Asking.NOW.get();
    asking.prepare(this);
    try {
      var request = out.method(HttpMethod.valueOf(verb)).uri(URI.create(uri));
      headers.forEach((name, values) -> request.header(name, values.toArray(String[]::new)));
      if (body.length > 0) {
        request.body(body);
      }
      return request.exchange((_, raw) -> {
        var answer = EgressResponse.of(raw);
        asking.heard(answer);
        return answer;
      });
    } catch (ResourceAccessException e) {
      throw e.getCause() instanceof IOException cause ? cause : new IOException(e);
    }
  }

  @Override
  public void addHeader(String name, String value) {
    headers.computeIfAbsent(name, _ -> new ArrayList<>()).add(value);
  }

  @Override
  public void removeHeaders(String name) {
    headers.remove(name);
  }

  @Override
  public Map<String, List<String>> getAllHeaders() {
    return Map.copyOf(headers);
  }

  @Override
  public String getRequestBodyFromStream() {
    return new String(body, StandardCharsets.UTF_8);
  }

  @Override
  public String getUri() {
    return uri;
  }

  @Override
  public void setUri(String uri) {
    this.uri = uri;
  }

  @Override
  public String getHttpVerbName() {
    return verb;
  }
}
