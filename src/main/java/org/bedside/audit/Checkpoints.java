package org.bedside.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Signs, each minute in which something was recorded and at the end, how many entries there are
/// and the root of the tree over them, and writes it where the database's owner has no hand: into a
/// file, and copies of it into further folders.
///
/// It never signs over a ledger that contradicts what it signed before: then it says so and signs
/// no more until a person has looked and moved the old file away (as after restoring a backup).
@Component
class Checkpoints implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(Checkpoints.class);
  private static final int CHUNK = 20_000;

  private final Ledger ledger;
  private final AuditSettings settings;
  private final Clock clock;
  private final Path file;
  private final SigningKey key;
  private Merkle tree = new Merkle();
  private byte[] head = Row.genesis();
  private @Nullable ScheduledExecutorService timer;
  private volatile boolean contradicted;

  Checkpoints(
      Ledger ledger, AuditSettings settings, Clock clock, @Value("${bedside.data:data}") Path data)
      throws IOException {
    this.ledger = ledger;
    this.settings = settings;
    this.clock = clock;
    var chosen = settings.checkpoints();
    this.file = chosen == null ? data.resolve("audit/checkpoints") : chosen;
    this.key = SigningKey.keptIn(data.resolve("keys/audit.ed25519"), settings.origin());
  }

  Path file() {
    return file;
  }

  NoteKey publicKey() {
    return key.open();
  }

  Notes.Content signed() throws IOException {
    return Notes.read(file, key.open());
  }

  Optional<Checkpoint> last() throws IOException {
    return Notes.last(file, key.open()).last();
  }

  /// A checkpoint as it was signed (Ed25519 signs the same bytes always in the same way).
  String note(Checkpoint checkpoint) {
    return key.note(checkpoint);
  }

  /// Whether the ledger is no longer the one that was signed.
  boolean contradicted() {
    return contradicted;
  }

  /// Signs what is new; nothing if nothing is, or if the ledger contradicts an earlier checkpoint.
  synchronized Optional<Checkpoint> sign() throws IOException {
    var end = Notes.last(file, key.open());
    var last = end.last();
    if (end.finding().isPresent() || !catchUp(last)) {
      if (!contradicted) {
        log.error("The ledger is not the one that was signed: run bin/verify with {}", file);
      }
      contradicted = true;
      return Optional.empty();
    }
    contradicted = false;
    if (tree.size() == last.map(Checkpoint::size).orElse(0L)) {
      return Optional.empty();
    }
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var checkpoint = new Checkpoint(settings.origin(), tree.size(), tree.root(), now);
    write(checkpoint);
    return Optional.of(checkpoint);
  }

  /// Brings the tree up to the ledger's end: from where it stood if that row is still there, else
  /// from the beginning, and then it must come by the last checkpoint.
  private boolean catchUp(Optional<Checkpoint> last) {
    var known = last.map(Checkpoint::size).orElse(0L);
    if (tree.size() < known || !ledger.hashAt(tree.size()).filter(this::isHead).isPresent()) {
      tree = new Merkle();
      head = Row.genesis();
      if (last.isPresent() && (!grow(known) || !Arrays.equals(tree.root(), last.get().root()))) {
        tree = new Merkle();
        head = Row.genesis();
        return false;
      }
    }
    return grow(Long.MAX_VALUE);
  }

  private boolean isHead(byte[] hash) {
    return Arrays.equals(hash, head);
  }

  /// Adds rows up to `to`; false if a row does not follow the one before or the rows end too early.
  private boolean grow(long to) {
    while (tree.size() < to) {
      var links = ledger.links(tree.size(), Math.min(CHUNK, to - tree.size()));
      if (links.isEmpty()) {
        return to == Long.MAX_VALUE;
      }
      for (var link : links) {
        if (link.seq() != tree.size() + 1 || !isHead(link.prevHash())) {
          return false;
        }
        tree.add(link.hash());
        head = link.hash();
      }
    }
    return true;
  }

  /// First outside, then in the database: what it remembers must be in the file.
  private void write(Checkpoint checkpoint) throws IOException {
    var note = key.note(checkpoint);
    append(file, note);
    ledger.remember(checkpoint);
    for (var folder : settings.copies()) {
      try {
        append(folder.resolve("checkpoints"), note);
      } catch (IOException e) {
        log.warn("A checkpoint could not be copied to {}: {}", folder, e.getMessage());
      }
    }
  }

  private void append(Path to, String note) throws IOException {
    Notes.append(to, note);
    var open = to.resolveSibling(to.getFileName() + ".pub");
    if (!Files.exists(open)) {
      Files.writeString(open, key.open() + "\n");
    }
  }

  private void signQuietly() {
    try {
      sign();
    } catch (IOException | RuntimeException e) {
      log.error("No checkpoint could be signed", e);
    }
  }

  @Override
  public void start() {
    var made =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("checkpoints").factory());
    var every = settings.every().toMillis();
    var _ = made.scheduleWithFixedDelay(this::signQuietly, every, every, TimeUnit.MILLISECONDS);
    timer = made;
  }

  @Override
  public void stop() {
    var running = timer;
    timer = null;
    if (running != null) {
      running.shutdownNow();
      signQuietly();
    }
  }

  @Override
  public boolean isRunning() {
    return timer != null;
  }

  /// Closes after the scribe, so that the last checkpoint covers its last entry.
  @Override
  public int getPhase() {
    return Integer.MIN_VALUE + 999;
  }
}
