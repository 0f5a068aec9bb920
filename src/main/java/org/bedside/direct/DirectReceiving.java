package org.bedside.direct;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.TooMuchDataException;
import org.subethamail.smtp.server.SMTPServer;

/// Takes Direct mail in by SMTP, from the practice's own mail server or its HISP's edge. Off until
/// it has a port, on this machine only unless it is given another address. A message is kept, or
/// refused for good, before it is answered.
@Component
class DirectReceiving implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(DirectReceiving.class);
  private static final int MOST_AT_ONCE = 4;
  private static final int MOST_RECIPIENTS = 20;

  private final DirectSettings settings;
  private final DirectTaking taking;
  private @Nullable SMTPServer server;

  DirectReceiving(DirectSettings settings, DirectTaking taking) {
    this.settings = settings;
    this.taking = taking;
  }

  @Override
  public synchronized void start() {
    if (settings.port() > 0 && server == null) {
      server = begun(settings.port());
      log.info("Takes Direct mail in on {}:{}", settings.address(), settings.port());
    }
  }

  private SMTPServer begun(int port) {
    try {
      var begun =
          SMTPServer.port(port)
              .bindAddress(InetAddress.getByName(settings.address()))
              .hostName(settings.domain())
              .softwareName("Bedside")
              .messageHandlerFactory(_ -> new Brought())
              .maxConnections(MOST_AT_ONCE)
              .maxRecipients(MOST_RECIPIENTS)
              .maxMessageSize(settings.bytes())
              .connectionTimeout(1, TimeUnit.MINUTES)
              .insertReceivedHeaders(false)
              .build();
      begun.start();
      return begun;
    } catch (UnknownHostException e) {
      throw new IllegalStateException(
          "bedside.direct.address names no address of this machine: " + settings.address(), e);
    }
  }

  @Override
  public synchronized void stop() {
    if (server != null) {
      server.stop();
      server = null;
    }
  }

  @Override
  public synchronized boolean isRunning() {
    return server != null;
  }

  /// One message on its way in.
  private final class Brought implements MessageHandler {

    private final List<DirectAddress> recipients = new ArrayList<>();

    @Override
    public void from(String from) {
      // Whoever brings it may say what they like; the signature tells who wrote it.
    }

    @Override
    public void recipient(String recipient) throws RejectException {
      recipients.add(
          DirectAddress.of(recipient)
              .filter(settings::isOurs)
              .orElseThrow(() -> new RejectException(550, "5.1.1 Not an address of this house")));
    }

    @Override
    public @Nullable String data(InputStream data)
        throws RejectException, TooMuchDataException, IOException {
      var bytes = data.readNBytes(settings.bytes() + 1);
      if (bytes.length > settings.bytes()) {
        throw new RejectException(552, "5.3.4 Larger than this house takes");
      }
      if (!isTaken(bytes)) {
        // Always the same words: they teach nobody how to come closer.
        throw new RejectException(554, "5.7.1 Not taken");
      }
      return null;
    }

    private boolean isTaken(byte[] bytes) throws RejectException {
      var taken = false;
      for (var recipient : recipients) {
        try {
          taken |= taking.take(bytes, recipient) instanceof Opened.Trusted;
        } catch (RuntimeException e) {
          log.error("Direct mail could not be kept", e);
          throw new RejectException(451, "4.3.0 Not kept, please try again");
        }
      }
      return taken;
    }

    @Override
    public void done() {
      recipients.clear();
    }
  }
}
