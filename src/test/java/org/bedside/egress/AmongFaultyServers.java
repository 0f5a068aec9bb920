package org.bedside.egress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.bedside.egress.EgressFailure.Kind;
import org.junit.jupiter.api.AfterEach;
import org.springframework.http.MediaType;
import org.springframework.util.unit.DataSize;

/// What tests of the egress share: servers that misbehave, and callers of them.
abstract class AmongFaultyServers {

  private final List<AutoCloseable> opened = new ArrayList<>();

  @AfterEach
  void close() throws Exception {
    for (var thing : opened) {
      thing.close();
    }
  }

  FaultServer server(FaultServer.Fault fault) throws IOException {
    var server = new FaultServer(fault);
    opened.add(server);
    return server;
  }

  static EgressSettings settings(URI... privateOrigins) {
    return new EgressSettings(
        List.of(privateOrigins),
        Duration.ofMillis(500),
        Duration.ofMillis(400),
        Duration.ofMillis(1500),
        DataSize.ofKilobytes(64));
  }

  Egress egress(EgressSettings settings, Resolver resolver) {
    var egress = new Egress(settings, resolver, null);
    opened.add(egress::destroy);
    return egress;
  }

  /// A practice that allows this server of its own network.
  Egress allowing(FaultServer server) {
    return egress(settings(server.origin()), host -> List.of(InetAddress.getAllByName(host)));
  }

  static Resolver answering(String... literals) {
    return _ -> java.util.Arrays.stream(literals).map(InetAddress::ofLiteral).toList();
  }

  Throwable failure(FaultServer server) {
    return catchThrowable(() -> post(server));
  }

  void post(FaultServer server) {
    allowing(server)
        .to(server.origin())
        .post()
        .uri("/posts")
        .contentType(MediaType.TEXT_PLAIN)
        .body("Flu shots on Friday")
        .retrieve()
        .body(String.class);
  }

  void assertUnknown(FaultServer server) {
    var thrown = failure(server);
    assertThat(thrown).hasCauseInstanceOf(EgressFailure.class);
    assertThat(EgressFailure.kind(thrown)).isEqualTo(Kind.UNKNOWN);
    assertThat(server.connections).as("no second try").hasValue(1);
  }
}
