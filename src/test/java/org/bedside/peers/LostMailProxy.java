package org.bedside.peers;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.time.Duration;
import java.util.Arrays;
import java.util.Deque;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/// What [LostAnswerProxy] is to HTTP, for mail: stands on loopback before a mail server and spoils
/// one conversation after the other (RFC 5321), as it is told.
public final class LostMailProxy implements AutoCloseable {

  /// What happens to one conversation, in which one mail is handed over.
  public enum Fault {
    NONE,
    /// The line breaks before a word was spoken.
    LOST_GREETING,
    /// The line breaks when the mail is about to be spoken: the server has nothing of it.
    LOST_BEFORE_DATA,
    /// The line breaks in the midst of the mail: the server has no whole one, and drops it.
    LOST_IN_DATA,
    /// The server has taken the mail; its last 250 never arrives.
    LOST_LAST_WORD,
    /// The server has taken the mail; its last 250 arrives when nobody waits any more.
    LATE_LAST_WORD,
    /// The server asks to come again, as with greylisting (RFC 6647), before it has the mail.
    COME_AGAIN;

    private static final Fault[] WORSE = Arrays.copyOfRange(values(), 1, values().length);
  }

  private static final String END = ".";

  private final int server;
  private final Duration late;
  private final Door door;
  private final Deque<Fault> next = new ConcurrentLinkedDeque<>();
  private final AtomicInteger spoiled = new AtomicInteger();
  private volatile Supplier<Fault> otherwise = () -> Fault.NONE;

  private LostMailProxy(int server, Duration late) {
    this.server = server;
    this.late = late;
    this.door = Door.open(0, this::serve);
  }

  /// @param server the port of the real one
  /// @param late how long a late word takes
  public static LostMailProxy before(int server, Duration late) {
    return new LostMailProxy(server, late);
  }

  public int port() {
    return door.port();
  }

  /// Spoils the next conversations, one fault each, in this order.
  public LostMailProxy next(Fault... faults) {
    next.addAll(Arrays.asList(faults));
    return this;
  }

  public LostMailProxy otherwise(Supplier<Fault> decision) {
    otherwise = decision;
    return this;
  }

  /// Of a hundred conversations so many are spoiled, by lot.
  public LostMailProxy storm(long seed, int percent) {
    var lots = new Random(seed);
    return otherwise(() -> {
      synchronized (lots) {
        if (lots.nextInt(100) >= percent) {
          return Fault.NONE;
        }
        spoiled.incrementAndGet();
        return Fault.WORSE[lots.nextInt(Fault.WORSE.length)];
      }
    });
  }

  /// How many the storm spoiled.
  public int spoiled() {
    return spoiled.get();
  }

  private void serve(Socket client) throws IOException {
    var told = next.poll();
    var fault = told == null ? otherwise.get() : told;
    if (fault == Fault.LOST_GREETING) {
      Door.reset(client);
      return;
    }
    try (var peer = door.lineTo(server)) {
      new Talk(client, peer, fault).run();
      door.hungUp(peer);
    }
  }

  /// One conversation, line by line.
  private final class Talk {

    private final Socket client;
    private final Socket peer;
    private final Fault fault;
    private final InputStream said;
    private final InputStream answered;

    Talk(Socket client, Socket peer, Fault fault) throws IOException {
      this.client = client;
      this.peer = peer;
      this.fault = fault;
      this.said = new BufferedInputStream(client.getInputStream());
      this.answered = new BufferedInputStream(peer.getInputStream());
    }

    void run() throws IOException {
      client.getOutputStream().write(reply());
      for (var line = line(said); line.length > 0; line = line(said)) {
        var isData = text(line).equalsIgnoreCase("DATA");
        if (isData && spoiltBeforeData()) {
          return;
        }
        peer.getOutputStream().write(line);
        var reply = reply();
        client.getOutputStream().write(reply);
        if (isData && text(reply).startsWith("354") && !mail()) {
          return;
        }
      }
    }

    private boolean spoiltBeforeData() throws IOException {
      if (fault == Fault.COME_AGAIN) {
        client.getOutputStream().write("451 4.7.1 Come again later\r\n".getBytes(ISO_8859_1));
        return true;
      }
      if (fault == Fault.LOST_BEFORE_DATA) {
        Door.reset(client);
        return true;
      }
      return false;
    }

    /// False if the conversation ended with it.
    private boolean mail() throws IOException {
      for (var line = line(said); ; line = line(said)) {
        if (line.length == 0) {
          return false;
        }
        if (fault == Fault.LOST_IN_DATA && text(line).equals(END)) {
          Door.reset(client);
          return false;
        }
        peer.getOutputStream().write(line);
        if (text(line).equals(END)) {
          return lastWord(reply());
        }
      }
    }

    private boolean lastWord(byte[] reply) throws IOException {
      if (fault == Fault.LOST_LAST_WORD) {
        Door.reset(client);
        return false;
      }
      if (fault == Fault.LATE_LAST_WORD) {
        Door.pause(late);
      }
      client.getOutputStream().write(reply);
      return true;
    }

    /// An answer may have several lines; the last one has a space behind its number.
    private byte[] reply() throws IOException {
      var all = new ByteArrayOutputStream();
      byte[] line;
      do {
        line = line(answered);
        all.writeBytes(line);
      } while (line.length > 3 && line[3] == '-');
      return all.toByteArray();
    }
  }

  private static String text(byte[] line) {
    return new String(line, ISO_8859_1).stripTrailing();
  }

  /// With its end; empty if nothing more comes.
  private static byte[] line(InputStream in) throws IOException {
    var line = new ByteArrayOutputStream();
    for (int next = in.read(); next >= 0; next = in.read()) {
      line.write(next);
      if (next == '\n') {
        break;
      }
    }
    return line.toByteArray();
  }

  @Override
  public void close() {
    door.close();
  }
}
