package org.bedside.chart.fhir;

import ca.uhn.fhir.rest.client.impl.BaseHttpResponse;
import ca.uhn.fhir.util.StopWatch;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.http.client.ClientHttpResponse;

/// What came back, whole: egress has read it up to its cap.
final class EgressResponse extends BaseHttpResponse {

  private final int status;
  private final Map<String, List<String>> headers;
  private final byte[] body;

  private EgressResponse(int status, Map<String, List<String>> headers, byte[] body) {
    super(new StopWatch());
    this.status = status;
    this.headers = headers;
    this.body = body;
  }

  static EgressResponse of(ClientHttpResponse answer) throws IOException {
    return new EgressResponse(
        answer.getStatusCode().value(),
        lower(answer.getHeaders()),
        answer.getBody().readAllBytes());
  }

  private static Map<String, List<String>> lower(HttpHeaders headers) {
    return headers.headerSet().stream()
        .collect(
            Collectors.toMap(
                one -> one.getKey().toLowerCase(Locale.ROOT),
                Map.Entry::getValue,
                (one, _) -> one));
  }

  @Override
  public int getStatus() {
    return status;
  }

  @Override
  public String getStatusInfo() {
    return "";
  }

  @Override
  public String getMimeType() {
    var type = getHeaders("content-type");
    return type.isEmpty() ? "" : type.getFirst().replaceFirst(";.*", "").strip();
  }

  @Override
  public Map<String, List<String>> getAllHeaders() {
    return headers;
  }

  @Override
  public List<String> getHeaders(String name) {
    return headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
  }

  @Override
  public Object getResponse() {
    return this;
  }

  @Override
  public Reader createReader() {
    return new InputStreamReader(readEntity(), StandardCharsets.UTF_8);
  }

  @Override
  public InputStream readEntity() {
    return new ByteArrayInputStream(body);
  }

  @Override
  public void bufferEntity() {}

  @Override
  public void close() {}
}
