package org.bedside.peers;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// One account's connection to an XMPP server of this machine: RFC 6120 and 6121 without
/// encryption, SASL PLAIN, accounts by XEP-0077, the archive by XEP-0313. One virtual thread reads.
///
/// Bodies are words without `&` and `<`, so nothing is escaped.
public final class XmppConnection implements AutoCloseable {

  public static final String HOST = "localhost";

  private static final String PASSWORD = "main-password";
  private static final int PAGE = 250;
  private static final Pattern ID = Pattern.compile("^<iq\\b[^>]*\\bid=['\"]([^'\"]*)['\"]");
  private static final Pattern LAST = Pattern.compile("<last>([^<]*)</last>");
  private static final Pattern COMPLETE = Pattern.compile("<fin\\b[^>]*complete=['\"]true['\"]");

  private final Socket socket;
  private final XmppStanzas stanzas;
  private final Consumer<String> arrivals;
  private final Map<String, CompletableFuture<String>> questions = new ConcurrentHashMap<>();
  private final AtomicInteger ids = new AtomicInteger();

  /// What the page of the archive that is asked for just now brought so far.
  private final List<String> page = new ArrayList<>();

  private XmppConnection(Socket socket, Consumer<String> arrivals) throws IOException {
    this.socket = socket;
    this.stanzas = new XmppStanzas(socket.getInputStream());
    this.arrivals = arrivals;
  }

  /// Makes an account, signs in and says that it is there.
  ///
  /// @param arrivals gets the body of each message that comes, on the thread that reads
  public static XmppConnection open(int port, String user, Consumer<String> arrivals)
      throws IOException {
    register(port, user);
    var connection = connect(port, arrivals);
    var secret =
        Base64.getEncoder().encodeToString(("\0" + user + "\0" + PASSWORD).getBytes(UTF_8));
    connection.write(
        "<auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl' mechanism='PLAIN'>" + secret + "</auth>");
    connection.expect("<success");
    connection.header();
    Thread.startVirtualThread(connection::read);
    connection.ask("set", "<bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'/>");
    connection.write("<presence/>");
    // Answered after the presence has been handled: a stream is worked through in order.
    connection.ask("get", "<query xmlns='jabber:iq:roster'/>");
    return connection;
  }

  private static void register(int port, String user) throws IOException {
    try (var connection = connect(port, _ -> {})) {
      connection.write(
          "<iq type='set' id='r' to='%s'><query xmlns='jabber:iq:register'><username>%s</username><password>%s</password></query></iq>"
              .formatted(HOST, user, PASSWORD));
      var answer = connection.expect("<iq");
      if (!answer.matches("(?s)<iq[^>]*type=['\"]result['\"].*")) {
        throw new IOException("No account: " + answer);
      }
    }
  }

  private static XmppConnection connect(int port, Consumer<String> arrivals) throws IOException {
    var socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setTcpNoDelay(true);
    var connection = new XmppConnection(socket, arrivals);
    connection.header();
    return connection;
  }

  /// A chat message; returns when it is handed to the system.
  public void send(String user, String body) throws IOException {
    write(
        "<message to='%s@%s' type='chat' id='m%d'><body>%s</body></message>"
            .formatted(user, HOST, ids.incrementAndGet(), body));
  }

  /// The bodies of all messages in this account's archive, oldest first, fetched page by page.
  public List<String> archive() throws IOException {
    var all = new ArrayList<String>();
    var after = "";
    while (true) {
      var fin =
          ask(
              "set",
              "<query xmlns='urn:xmpp:mam:2'><set xmlns='http://jabber.org/protocol/rsm'><max>%d</max>%s</set></query>"
                  .formatted(PAGE, after));
      synchronized (page) {
        all.addAll(page);
        page.clear();
      }
      var last = LAST.matcher(fin);
      if (COMPLETE.matcher(fin).find() || !last.find()) {
        return all;
      }
      after = "<after>" + last.group(1) + "</after>";
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }

  private void header() throws IOException {
    write(
        "<?xml version='1.0'?><stream:stream to='%s' version='1.0' xmlns='jabber:client' xmlns:stream='http://etherx.jabber.org/streams'>"
            .formatted(HOST));
    expect("<stream:features");
  }

  private String expect(String beginning) throws IOException {
    var stanza = stanzas.next();
    if (stanza == null || !stanza.startsWith(beginning)) {
      throw new IOException("Instead of " + beginning + " came " + stanza);
    }
    return stanza;
  }

  private String ask(String type, String question) throws IOException {
    var id = "q" + ids.incrementAndGet();
    var answer = new CompletableFuture<String>();
    questions.put(id, answer);
    write("<iq type='%s' id='%s'>%s</iq>".formatted(type, id, question));
    try {
      var said = answer.get(60, SECONDS);
      if (said.matches("(?s)<iq[^>]*type=['\"]error['\"].*")) {
        throw new IOException("Refused: " + said);
      }
      return said;
    } catch (ExecutionException | TimeoutException e) {
      throw new IOException("No answer to " + question, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  private synchronized void write(String words) throws IOException {
    socket.getOutputStream().write(words.getBytes(UTF_8));
  }

  private void read() {
    try {
      for (var stanza = stanzas.next(); stanza != null; stanza = stanzas.next()) {
        take(stanza);
      }
    } catch (IOException e) {
      if (!socket.isClosed()) {
        throw new UncheckedIOException(e);
      }
    } finally {
      questions.values().forEach(each -> each.completeExceptionally(new IOException("Closed")));
    }
  }

  private void take(String stanza) {
    if (stanza.startsWith("<message")) {
      var body = body(stanza);
      if (stanza.contains("<result ") && stanza.contains("urn:xmpp:mam:2")) {
        synchronized (page) {
          page.add(body == null ? "" : body);
        }
      } else if (body != null) {
        arrivals.accept(body);
      }
      return;
    }
    var id = ID.matcher(stanza);
    var question = id.find() ? questions.remove(id.group(1)) : null;
    if (question != null) {
      question.complete(stanza);
    }
  }

  private static @Nullable String body(String message) {
    var tag = message.indexOf("<body");
    var end = message.indexOf("</body>", tag);
    return tag < 0 || end < 0 ? null : message.substring(message.indexOf('>', tag) + 1, end);
  }
}
