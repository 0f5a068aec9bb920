package org.bedside.abuse;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bedside.WholeHouse;
import org.bedside.channels.TestChannels;
import org.bedside.people.Person;
import org.bedside.people.Role;
import org.bedside.people.TestPeople;
import org.bedside.publishing.TestPosts;
import org.bedside.web.Origin;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Every parameter of every address of the running house, and a judge of what comes back.
@WholeHouse
@ExtendWith(TheHousesTokens.class)
abstract class EveryParameter {

  /// Slow enough to be seen above the noise of a busy machine.
  private static final Duration SLOW = Duration.ofSeconds(2);

  /// What a template would make of the sum that is sent: long enough to stand in no id by chance.
  static final String PRODUCT = "" + 7919 * 104729;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping mapping;

  @Autowired Origin origin;
  @Autowired TestPeople people;
  @Autowired TestPosts posts;
  @Autowired TestChannels channels;
  @Autowired JdbcClient db;
  private Map<String, String> usual = Map.of();
  private Map<String, String> ids = Map.of();
  Caller caller;
  final List<String> faults = new ArrayList<>();
  int asked;

  @BeforeEach
  void aHouseInUse() {
    people.practice(false);
    channels.openOwnGround();
    var all = people.with("Ada Example", Role.values());
    caller = new Caller(origin, all);
    var post = posts.asked("Bring your cuff", "We check it in two minutes.", all);
    ids = Map.of("posts", post.value().toString(), "people", guest().id().toString());
    usual =
        Map.ofEntries(
            Map.entry("version", "1"),
            Map.entry("page", UUID.randomUUID().toString()),
            Map.entry("post", post.value().toString()),
            Map.entry("note", UUID.randomUUID().toString()),
            Map.entry("hold", "false"),
            Map.entry("mode", "LIVE"),
            Map.entry("decision", "drop"),
            Map.entry("when", "at"),
            Map.entry("date", "2030-01-07"),
            Map.entry("time", "10:00"),
            Map.entry("slot", "2030-01-07T10:00"),
            Map.entry("known", UUID.randomUUID().toString()),
            Map.entry("server", "https://127.0.0.1:1"),
            Map.entry("email", "ada@readers.example"),
            Map.entry("audience", "PUBLIC"),
            Map.entry("roles", "STAFF"),
            Map.entry("before", "1"),
            Map.entry("width", "160"),
            Map.entry("week", "2030-01-07"));
  }

  private Person guest() {
    return people.with("Guest Example", Role.STAFF);
  }

  /// One parameter of one address, and how it is asked with another value.
  interface Parameter {
    HttpResponse<String> with(String value) throws IOException, InterruptedException;
  }

  List<Parameter> parameters() {
    var all = new ArrayList<Parameter>();
    for (var route : Routes.of(mapping)) {
      for (var variable : route.variables()) {
        all.add(value -> ask(route, Map.of(variable, Caller.encoded(value)), Map.of(), value));
      }
      for (var field : route.fields()) {
        all.add(value -> ask(route, Map.of(), Map.of(field, value), value));
      }
      if (route.body()) {
        all.add(value -> ask(route, Map.of(), Map.of("id", value), value));
      }
    }
    return all;
  }

  void tryAll(List<String> hostile) throws IOException, InterruptedException {
    for (var parameter : parameters()) {
      for (var value : hostile) {
        var _ = parameter.with(value);
      }
    }
  }

  private HttpResponse<String> ask(
      Routes route, Map<String, String> hostileIds, Map<String, String> hostileFields, String value)
      throws IOException, InterruptedException {
    var values = new HashMap<String, String>();
    for (var variable : route.variables()) {
      values.put(variable, ids.getOrDefault(room(route), UUID.randomUUID().toString()));
    }
    values.putAll(hostileIds);
    var fields = new HashMap<String, String>();
    route.fields().forEach(field -> fields.put(field, usual.getOrDefault(field, "a lamp")));
    fields.putAll(hostileFields);
    var path = route.path(values);
    return judge(
        "%s %s %s%s = %s"
            .formatted(
                route.method(), route.path(), hostileIds.keySet(), hostileFields.keySet(), value),
        () -> answer(route, path, fields),
        value);
  }

  private HttpResponse<String> answer(Routes route, String path, Map<String, String> fields)
      throws IOException, InterruptedException {
    if (route.body()) {
      var json =
          "{\"id\":\"%1$s\",\"rawId\":\"%1$s\",\"type\":\"public-key\",\"label\":\"%1$s\"}"
              .formatted(fields.getOrDefault("id", "").replaceAll("[\"\\\\\\p{Cntrl}]", "?"));
      return caller.post(path, "application/json", BodyPublishers.ofString(json));
    }
    if (route.method().equals("GET")) {
      return caller.get(fields.isEmpty() ? path : path + "?" + Caller.form(fields));
    }
    return route.fields().contains("picture")
        ? caller.file(path, fields, fields.getOrDefault("picture", ""), "image/png", new byte[9])
        : caller.post(path, fields);
  }

  private static String room(Routes route) {
    return route.path().split("/", -1)[1];
  }

  interface Asking {
    HttpResponse<String> ask() throws IOException, InterruptedException;
  }

  HttpResponse<String> judge(String what, Asking asking, String value)
      throws IOException, InterruptedException {
    var started = System.nanoTime();
    var answer = asking.ask();
    var took = Duration.ofNanos(System.nanoTime() - started);
    if (took.compareTo(SLOW) > 0) {
      // A machine may pause once; a database that was told to sleep sleeps each time.
      started = System.nanoTime();
      var _ = asking.ask();
      took = Duration.ofNanos(System.nanoTime() - started);
    }
    asked++;
    if (answer.statusCode() >= 500) {
      faults.add(answer.statusCode() + " from " + what);
    }
    if (took.compareTo(SLOW) > 0) {
      faults.add(took.toMillis() + " ms for " + what);
    }
    if (value.startsWith("${") && answer.body().contains(PRODUCT)) {
      faults.add("A template was read: " + what);
    }
    return answer;
  }

  List<String> tables() {
    return db.sql("select tablename from pg_tables where schemaname = 'public' order by 1")
        .query((row, _) -> row.getString(1))
        .list();
  }
}
