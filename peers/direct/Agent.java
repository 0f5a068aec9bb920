import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Security;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.List;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.nhindirect.stagent.DefaultNHINDAgent;
import org.nhindirect.stagent.cert.X509CertificateEx;
import org.nhindirect.stagent.cert.impl.UniformCertificateStore;
import org.nhindirect.stagent.mail.Message;
import org.nhindirect.stagent.mail.notifications.Notification;
import org.nhindirect.stagent.mail.notifications.NotificationMessage;
import org.nhindirect.stagent.mail.notifications.NotificationType;
import org.nhindirect.stagent.trust.DefaultTrustAnchorResolver;

/** The reference agent, spoken to by HTTP on loopback: each request brings its keys and a message. */
public final class Agent {

  private final DefaultNHINDAgent agent;

  private Agent(HttpExchange call) throws Exception {
    var password = call.getRequestHeaders().getFirst("X-Password").toCharArray();
    var store = KeyStore.getInstance("PKCS12");
    store.load(new ByteArrayInputStream(bytes(call, "X-Key")), password);
    var alias = store.aliases().nextElement();
    var key = (PrivateKey) store.getKey(alias, password);
    var own = (X509Certificate) store.getCertificate(alias);
    agent =
        new DefaultNHINDAgent(
            call.getRequestHeaders().getFirst("X-Domain"),
            new UniformCertificateStore(X509CertificateEx.fromX509Certificate(own, key)),
            new UniformCertificateStore(certificate(call, "X-Other")),
            new DefaultTrustAnchorResolver(List.of(certificate(call, "X-Anchor"))));
  }

  private static byte[] bytes(HttpExchange call, String header) {
    return Base64.getDecoder().decode(call.getRequestHeaders().getFirst(header));
  }

  private static X509Certificate certificate(HttpExchange call, String header) throws Exception {
    return (X509Certificate)
        CertificateFactory.getInstance("X.509")
            .generateCertificate(new ByteArrayInputStream(bytes(call, header)));
  }

  /** What the agent makes of a message. */
  private String answer(String path, String message) throws Exception {
    switch (path) {
      case "/outgoing":
        return agent.processOutgoing(message).serializeMessage();
      case "/incoming":
        return agent.processIncoming(message).serializeMessage();
      case "/processed":
        var brought = agent.processIncoming(message).getMessage();
        var receipt =
            NotificationMessage.createNotificationFor(
                new Message(brought), new Notification(NotificationType.Processed));
        receipt.setFrom(brought.getAllRecipients()[0]);
        var written = new ByteArrayOutputStream();
        receipt.writeTo(written);
        return agent.processOutgoing(written.toString(StandardCharsets.ISO_8859_1)).serializeMessage();
      default:
        throw new IllegalArgumentException(path);
    }
  }

  private static void handle(HttpExchange call) throws IOException {
    int status;
    String words;
    try (var in = call.getRequestBody()) {
      var message = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
      words = new Agent(call).answer(call.getRequestURI().getPath(), message);
      status = 200;
    } catch (Exception e) {
      words = e.toString();
      e.printStackTrace();
      status = 422;
    }
    var bytes = words.getBytes(StandardCharsets.ISO_8859_1);
    call.sendResponseHeaders(status, bytes.length);
    try (var out = call.getResponseBody()) {
      out.write(bytes);
    }
  }

  public static void main(String[] arguments) throws Exception {
    Security.addProvider(new BouncyCastleProvider());
    var server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 10);
    server.createContext("/", Agent::handle);
    server.start();
    System.out.println("READY " + server.getAddress().getPort());
    while (System.in.read() >= 0) {}
    server.stop(0);
    System.exit(0);
  }
}
