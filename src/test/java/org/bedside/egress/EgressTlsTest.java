package org.bedside.egress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.TrustManagerFactory;
import org.bedside.egress.EgressFailure.Kind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

/// The address is pinned, and the certificate must still be the host name's.
class EgressTlsTest {

  @TempDir static Path folder;
  static SSLContext known;

  @BeforeAll
  static void make_a_certificate_for_clinic_test() throws Exception {
    var store = folder.resolve("server.p12");
    var made =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-keyalg",
                "EC",
                "-alias",
                "clinic",
                "-dname",
                "CN=clinic.test",
                "-ext",
                "SAN=dns:clinic.test",
                "-storepass",
                "secret",
                "-keystore",
                store.toString())
            .redirectErrorStream(true)
            .start()
            .waitFor();
    assertThat(made).isZero();
    var keys = KeyStore.getInstance("PKCS12");
    try (var in = Files.newInputStream(store)) {
      keys.load(in, "secret".toCharArray());
    }
    var mine = KeyManagerFactory.getInstance("PKIX");
    mine.init(keys, "secret".toCharArray());
    var trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, null);
    trusted.setCertificateEntry("clinic", keys.getCertificate("clinic"));
    var trust = TrustManagerFactory.getInstance("PKIX");
    trust.init(trusted);
    known = SSLContext.getInstance("TLS");
    known.init(mine.getKeyManagers(), trust.getTrustManagers(), null);
  }

  private static String call(String host, @Nullable SSLContext trust) throws Exception {
    var socket =
        known.getServerSocketFactory().createServerSocket(0, 5, InetAddress.getLoopbackAddress());
    try (var server = new FaultServer(socket, FaultServer.says200("hello"))) {
      var origin = URI.create("https://" + host + ":" + server.port());
      var settings =
          new EgressSettings(
              List.of(origin),
              Duration.ofSeconds(5),
              Duration.ofSeconds(5),
              Duration.ofSeconds(10),
              DataSize.ofKilobytes(64));
      var egress = new Egress(settings, _ -> List.of(InetAddress.getLoopbackAddress()), trust);
      try {
        return String.valueOf(egress.to(origin).get().retrieve().body(String.class));
      } finally {
        egress.destroy();
      }
    }
  }

  @Test
  void the_right_name_is_called() throws Exception {
    assertThat(call("clinic.test", known)).isEqualTo("hello");
  }

  @Test
  void another_name_at_the_same_address_is_not_sent_a_word() {
    assertNotSent(catchThrowable(() -> call("other.test", known)));
  }

  @Test
  void a_certificate_nobody_vouches_for_is_not_sent_a_word() {
    assertNotSent(catchThrowable(() -> call("clinic.test", null)));
  }

  private static void assertNotSent(Throwable thrown) {
    assertThat(thrown).hasStackTraceContaining(SSLException.class.getPackageName());
    assertThat(thrown).hasCauseInstanceOf(EgressFailure.class);
    assertThat(EgressFailure.kind(thrown)).isEqualTo(Kind.NOT_SENT);
  }
}
