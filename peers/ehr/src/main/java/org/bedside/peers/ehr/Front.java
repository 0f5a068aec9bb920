package org.bedside.peers.ehr;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Executors;

/// The one door of the record system, on loopback: SMART and FHIR. Whoever is served is written
/// down before the answer leaves.
final class Front {

  private static final int WAITING = 200;

  private final int port;
  private final Smart smart;
  private final Faults faults;
  private final FhirDoor fhir;
  private final Chart chart;
  private final RequestLog log;
  private HttpServer server;

  Front(int port, Smart smart, Faults faults, FhirDoor fhir, RequestLog log) {
    this.port = port;
    this.smart = smart;
    this.faults = faults;
    this.fhir = fhir;
    this.chart = new Chart(smart);
    this.log = log;
  }

  synchronized void open() throws IOException {
    if (server == null) {
      server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), WAITING);
      server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
      server.createContext("/", this::handle);
      server.start();
    }
  }

  /// From now on nobody can connect.
  synchronized void shut() {
    if (server != null) {
      server.stop(0);
      server = null;
    }
  }

  private void handle(HttpExchange exchange) throws IOException {
    var at = Instant.now();
    var call = Call.read(exchange);
    var client = smart.grants().find(call.header("Authorization")).map(Grant::client).orElse(null);
    var answer = answer(call);
    log.add(call, at, answer.map(Answer::status).orElse(0), client);
    if (answer.isPresent()) {
      answer.get().send(exchange);
    } else {
      exchange.close(); // without a word: the connection is cut
    }
  }

  private Optional<Answer> answer(Call call) {
    try {
      faults.delay();
      if (faults.broken()) {
        return Optional.of(Answer.empty(503));
      }
      return switch (call.path()) {
        case "/fhir/.well-known/smart-configuration" -> Optional.of(smart.configuration());
        case "/token" -> Optional.of(smart.token(call));
        case "/authorize" -> Optional.of(smart.authorize(call));
        case "/jwks" -> Optional.of(smart.keys());
        case "/chart" -> Optional.of(chart.answer(call));
        default ->
            call.path().equals("/fhir") || call.path().startsWith("/fhir/")
                ? fhir.answer(call)
                : Optional.of(Answer.empty(404));
      };
    } catch (IOException | RuntimeException e) {
      e.printStackTrace();
      return Optional.of(Answer.outcome(500, "exception", e.toString()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.of(Answer.empty(503));
    }
  }
}
