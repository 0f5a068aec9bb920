package org.bedside;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.CRC32;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/// Where the test house lives. Its database server is the product's own, made quick by giving up
/// durability; its database carries the migrations' checksum in its name, so that an edited
/// migration starts from an empty one.
final class TestSettings implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  private static final Path DATA = Run.HOME.resolve("data");

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    var port = freePort();
    Map<String, Object> settings =
        Map.of(
            "server.port",
            port,
            "bedside.origin",
            "http://localhost:" + port,
            "bedside.data",
            DATA.toString(),
            "bedside.database.url",
            "",
            "bedside.database.name",
            "test_" + Long.toHexString(migrations()),
            "bedside.database.settings.fsync",
            "off",
            "bedside.database.settings.synchronous_commit",
            "off",
            "bedside.database.settings.full_page_writes",
            "off",
            "spring.mail.host",
            "127.0.0.1",
            "spring.mail.port",
            TestBeans.MAIL_PORT);
    Map<String, Object> quick =
        Map.of(
            // A password is hashed in each test of sign-in; ten times fewer rounds prove the same.
            "bedside.password-rounds",
            20_000,
            // Mail between practices: out by the tests' mail server, in on a port of its own.
            "bedside.direct.domain",
            "direct.clinic.example",
            "bedside.direct.relay-host",
            "127.0.0.1",
            "bedside.direct.relay-port",
            TestBeans.MAIL_PORT,
            "bedside.direct.relay-tls",
            false,
            "bedside.direct.port",
            freePort(),
            // The tests empty the ledger under its checkpoints, so these are of this run alone.
            "bedside.audit.checkpoints",
            DATA.resolve("audit").resolve(UUID.randomUUID().toString()).toString(),
            "bedside.egress.allowed-private-origins",
            List.of(
                OpenPorts.BLUESKY.origin(),
                OpenPorts.WORDPRESS.origin(),
                OpenPorts.PUSH.origin(),
                OpenPorts.EHR.origin(),
                OpenPorts.WEATHER.origin()));
    var sources = context.getEnvironment().getPropertySources();
    sources.addFirst(new MapPropertySource("test", settings));
    sources.addFirst(new MapPropertySource("quick", quick));
  }

  private static long migrations() {
    var sum = new CRC32();
    try (var files = Files.walk(Path.of("src/main/java"))) {
      for (var file : files.filter(f -> f.toString().endsWith(".sql")).sorted().toList()) {
        sum.update(Files.readAllBytes(file));
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return sum.getValue();
  }

  static int freePort() {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
