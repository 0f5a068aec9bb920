package org.bedside.peers.ehr;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

/// The address by which a test orders what a practice's people and bad luck would do. On loopback,
/// and without a key: whoever runs the tests may.
final class Control {

  private final Smart smart;
  private final Faults faults;
  private final RequestLog log;
  private final Crowd crowd;
  private final Front front;
  private final HttpServer server;

  Control(Smart smart, Faults faults, RequestLog log, Crowd crowd, Front front) throws IOException {
    this.smart = smart;
    this.faults = faults;
    this.log = log;
    this.crowd = crowd;
    this.front = front;
    this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::handle);
    server.start();
  }

  int port() {
    return server.getAddress().getPort();
  }

  private void handle(HttpExchange exchange) throws IOException {
    Answer answer;
    try {
      var call = Call.read(exchange);
      var body = Answer.JSON.readTree(call.body().length == 0 ? "{}".getBytes(UTF_8) : call.body());
      answer = answer(call, body);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      answer = Answer.empty(503);
    } catch (IOException | ExecutionException | RuntimeException e) {
      e.printStackTrace();
      answer = Answer.json(400, Map.of("error", e.toString()));
    }
    answer.send(exchange);
  }

  private Answer answer(Call call, JsonNode body)
      throws IOException, InterruptedException, ExecutionException {
    var parts = call.below("/");
    var order = call.method() + " " + (parts.length == 0 ? "" : parts[0]);
    switch (order) {
      case "POST clients" -> smart.clients().register(Answer.JSON.treeToValue(body, Client.class));
      case "POST launches" -> {
        var launch = smart.launches().open(Answer.JSON.treeToValue(body, Launch.class));
        return Answer.json(200, Map.of("launch", launch));
      }
      case "POST tokens" -> smart.grants().seconds(body.path("seconds").asInt());
      case "DELETE tokens" -> smart.grants().forget();
      case "POST faults" -> {
        return fault(parts[1], body);
      }
      case "DELETE faults" -> {
        faults.clear();
        front.open();
      }
      case "GET requests" -> {
        return Answer.json(200, log.lines());
      }
      case "DELETE requests" -> log.clear();
      case "POST patients" -> {
        var millis = crowd.come(body.path("number").asInt());
        return Answer.json(200, Map.of("millis", millis));
      }
      default -> {
        return Answer.empty(404);
      }
    }
    return Answer.empty(204);
  }

  private Answer fault(String name, JsonNode values) {
    if (name.equals("down")) {
      front.shut();
      return Answer.empty(204);
    }
    return Answer.empty(faults.order(name, values) ? 204 : 404);
  }
}
