package org.bedside;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.bedside.people.Person;
import org.bedside.people.TestPeople;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;

/// A whole house beside the test house, with its own folder, database and port, for tests that harm
/// it. One person is signed in over HTTP, with a real session.
public final class SecondHouse implements AutoCloseable {

  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
  private static final String BOUNDARY = "bedside-test";

  /// Not found by the house's own search, since nothing marks it as a component.
  static class Clocks {

    @Bean
    @Primary
    SettableClock settableClock() {
      return new SettableClock();
    }
  }

  private final ConfigurableApplicationContext context;
  private final HttpClient http = HttpClient.newHttpClient();
  private final String origin;
  private String cookies = "";
  private String token = "";

  private SecondHouse(ConfigurableApplicationContext context, String origin) {
    this.context = context;
    this.origin = origin;
  }

  /// @param data its folder
  /// @param pictures where its pictures lie
  public static SecondHouse in(Path data, Path pictures) {
    var port = TestSettings.freePort();
    var origin = "http://localhost:" + port;
    var context =
        new SpringApplicationBuilder(BedsideApplication.class, Clocks.class)
            .registerShutdownHook(false)
            .run(
                "--bedside.data=" + data,
                "--bedside.media.folder=" + pictures,
                "--bedside.database.url=",
                "--bedside.origin=" + origin,
                "--server.port=" + port,
                "--spring.datasource.hikari.connection-timeout=3000");
    return new SecondHouse(context, origin);
  }

  public <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  /// From now on this person asks.
  public void signIn(Person person) throws IOException, InterruptedException {
    cookies = "bedside=" + session(bean(FindByIndexNameSessionRepository.class), person);
    var page = get("/posts/new", "en");
    var form =
        page.headers().allValues("Set-Cookie").stream()
            .filter(cookie -> cookie.startsWith("bedside-form="))
            .findFirst()
            .orElseThrow();
    cookies += "; " + form.substring(0, form.indexOf(';'));
    var found = TOKEN.matcher(page.body());
    if (!found.find()) {
      throw new IllegalStateException("The page has no form");
    }
    token = found.group(1);
  }

  private <S extends Session> String session(
      FindByIndexNameSessionRepository<S> sessions, Person person) {
    var session = sessions.createSession();
    session.setAttribute(
        HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY,
        new SecurityContextImpl(bean(TestPeople.class).session(person)));
    sessions.save(session);
    var id = session.getId().getBytes(StandardCharsets.UTF_8);
    return Base64.getEncoder().encodeToString(id);
  }

  public HttpResponse<String> get(String path, String language)
      throws IOException, InterruptedException {
    return http.send(to(path, language).GET().build(), BodyHandlers.ofString());
  }

  public HttpResponse<String> post(String path, String language, Map<String, String> fields)
      throws IOException, InterruptedException {
    var form =
        fields.entrySet().stream()
            .map(field -> field.getKey() + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&"));
    var body = BodyPublishers.ofString(form + "&_csrf=" + encoded(token));
    var type = "application/x-www-form-urlencoded";
    return http.send(
        to(path, language).header("Content-Type", type).POST(body).build(),
        BodyHandlers.ofString());
  }

  public HttpResponse<String> upload(String path, String language, byte[] file)
      throws IOException, InterruptedException {
    return upload(path, language, Map.of(), "picture", file);
  }

  /// @param field of the form in which the file lies
  public HttpResponse<String> upload(
      String path, String language, Map<String, String> fields, String field, byte[] file)
      throws IOException, InterruptedException {
    var body = new ByteArrayOutputStream();
    fields.forEach((name, value) ->
        body.writeBytes(
            "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                .formatted(BOUNDARY, name, value)
                .getBytes(StandardCharsets.UTF_8)));
    body.writeBytes(
        """
        --%1$s\r
        Content-Disposition: form-data; name="_csrf"\r
        \r
        %2$s\r
        --%1$s\r
        Content-Disposition: form-data; name="%3$s"; filename="x.png"\r
        Content-Type: image/png\r
        \r
        """
            .formatted(BOUNDARY, token, field)
            .getBytes(StandardCharsets.UTF_8));
    body.writeBytes(file);
    body.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
    var type = "multipart/form-data; boundary=" + BOUNDARY;
    return http.send(
        to(path, language)
            .header("Content-Type", type)
            .POST(BodyPublishers.ofByteArray(body.toByteArray()))
            .build(),
        BodyHandlers.ofString());
  }

  private HttpRequest.Builder to(String path, String language) {
    return HttpRequest.newBuilder(URI.create(origin + path))
        .timeout(Duration.ofSeconds(40))
        .header("Accept", "text/html")
        .header("Accept-Language", language)
        .header("Cookie", cookies);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    http.close();
    context.close();
  }
}
