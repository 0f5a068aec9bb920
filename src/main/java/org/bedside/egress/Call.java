package org.bedside.egress;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.Configurable;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.util.Timeout;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.client.ClientHttpRequest;
import org.springframework.http.client.ClientHttpResponse;

/// One call: sent once, read whole into memory up to the cap, given up at the deadline.
final class Call implements ClientHttpRequest {

  private final CloseableHttpClient client;
  private final ScheduledExecutorService deadlines;
  private final Limits limits;
  private final URI uri;
  private final HttpMethod method;
  private final HttpHeaders headers = new HttpHeaders();
  private final Map<String, Object> attributes = new HashMap<>();
  private final ByteArrayOutputStream body = new ByteArrayOutputStream();

  Call(
      CloseableHttpClient client,
      ScheduledExecutorService deadlines,
      Limits limits,
      URI uri,
      HttpMethod method) {
    this.client = client;
    this.deadlines = deadlines;
    this.limits = limits;
    this.uri = uri;
    this.method = method;
  }

  @Override
  public ClientHttpResponse execute() throws IOException {
    var request = request();
    var context = HttpClientContext.create();
    var late = new AtomicBoolean();
    var deadline =
        deadlines.schedule(
            () -> {
              late.set(true);
              request.cancel();
            },
            limits.total().toMillis(),
            TimeUnit.MILLISECONDS);
    try {
      return client.execute(request, context, response -> answer(request, response));
    } catch (IOException e) {
      var sent = context.getAttribute(Outlet.WRITING) != null;
      throw new EgressFailure(
          sent ? EgressFailure.Kind.UNKNOWN : EgressFailure.Kind.NOT_SENT,
          late.get() ? "No whole answer within " + limits.total().toSeconds() + " s." : sentence(e),
          e);
    } finally {
      deadline.cancel(false);
    }
  }

  /// The other side's words do not go into a message that may be logged.
  private static String sentence(IOException e) {
    return e instanceof BodyTooLarge ? "The answer is too large." : e.getClass().getSimpleName();
  }

  private HttpUriRequestBase request() {
    var request = new HttpUriRequestBase(method.name(), uri);
    // Length and encoding are the client's to say, and the host is the origin's.
    headers.remove(HttpHeaders.HOST);
    headers.remove(HttpHeaders.CONTENT_LENGTH);
    headers.remove(HttpHeaders.TRANSFER_ENCODING);
    headers.forEach((name, values) -> values.forEach(value -> request.addHeader(name, value)));
    if (body.size() > 0 || method.equals(HttpMethod.POST) || method.equals(HttpMethod.PUT)) {
      request.setEntity(new ByteArrayEntity(body.toByteArray(), null));
    }
    var defaults = ((Configurable) client).getConfig();
    request.setConfig(
        RequestConfig.copy(defaults).setResponseTimeout(Timeout.of(limits.response())).build());
    return request;
  }

  private Answer answer(HttpUriRequestBase request, ClassicHttpResponse response)
      throws IOException {
    var answered = new HttpHeaders();
    for (var header : response.getHeaders()) {
      answered.add(header.getName(), header.getValue());
    }
    var status = HttpStatusCode.valueOf(response.getCode());
    return new Answer(status, reason(response), answered, read(request, response));
  }

  private static String reason(ClassicHttpResponse response) {
    var phrase = response.getReasonPhrase();
    return phrase == null ? "" : phrase;
  }

  private byte[] read(HttpUriRequestBase request, ClassicHttpResponse response) throws IOException {
    var entity = response.getEntity();
    if (entity == null) {
      return new byte[0];
    }
    var cap = Math.toIntExact(limits.body().toBytes());
    var content = entity.getContent();
    var bytes = content.readNBytes(cap);
    if (bytes.length == cap && content.read() != -1) {
      // The rest is not read, not even to be polite to the connection.
      request.cancel();
      throw new BodyTooLarge();
    }
    return bytes;
  }

  private static final class BodyTooLarge extends IOException {}

  @Override
  public OutputStream getBody() {
    return body;
  }

  @Override
  public HttpMethod getMethod() {
    return method;
  }

  @Override
  public URI getURI() {
    return uri;
  }

  @Override
  public Map<String, Object> getAttributes() {
    return attributes;
  }

  @Override
  public HttpHeaders getHeaders() {
    return headers;
  }

  /// What came back, whole.
  private static final class Answer implements ClientHttpResponse {

    private final HttpStatusCode status;
    private final String reason;
    private final HttpHeaders headers;
    private final byte[] body;

    Answer(HttpStatusCode status, String reason, HttpHeaders headers, byte[] body) {
      this.status = status;
      this.reason = reason;
      this.headers = headers;
      this.body = body;
    }

    @Override
    public HttpStatusCode getStatusCode() {
      return status;
    }

    @Override
    public String getStatusText() {
      return reason;
    }

    @Override
    public HttpHeaders getHeaders() {
      return headers;
    }

    @Override
    public InputStream getBody() {
      return new ByteArrayInputStream(body);
    }

    @Override
    public void close() {}
  }
}
