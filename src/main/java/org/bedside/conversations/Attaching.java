package org.bedside.conversations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bedside.media.Drawn;
import org.bedside.media.Media;
import org.bedside.media.Refusal;
import org.bedside.vault.DataKey;
import org.bedside.vault.Vault;
import org.bedside.web.NoRoom;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.multipart.MultipartFile;

/// Files on their way into a thread: looked at and drawn anew when they are brought, kept sealed
/// for their author alone, and moved under the thread's key with the message that takes them along.
/// So a red flag, a question or a mistake on the way costs nobody their photo.
@Service
class Attaching {

  static final int MOST_FILES = 6;

  /// Of one file and of all of a message. A form of this size is still read (see
  /// `spring.servlet.multipart`).
  static final int MOST_BYTES = 10 << 20;

  static final int MOST_TOGETHER = 25 << 20;

  /// Of one account in a day, so that nobody fills the practice's disk.
  static final long MOST_IN_A_DAY = 200 << 20;

  /// The sentence above a form of which some files were not taken.
  static final String NOT_ALL = "conversations.file.fault.not-all";

  private static final int SMALL_WIDTH = 640;

  /// Why one file is not taken.
  ///
  /// @param name as it was brought, cleaned
  /// @param key of a sentence
  record Fault(String name, String key) {}

  /// @param files that go along with the message of this form
  record Taken(List<Staged> files, List<Fault> faults) {}

  private record Content(
      FileKind kind, int width, int height, byte[] bytes, byte @Nullable [] small) {}

  private final StagedTable staged;
  private final AttachmentTable attachments;
  private final MessageTable messages;
  private final Media media;
  private final Vault vault;

  Attaching(
      StagedTable staged,
      AttachmentTable attachments,
      MessageTable messages,
      Media media,
      Vault vault) {
    this.staged = staged;
    this.attachments = attachments;
    this.messages = messages;
    this.media = media;
    this.vault = vault;
  }

  /// Keeps the files of a form. In no transaction: drawing a picture takes its time, and each file
  /// that is all right stays, whatever becomes of the others.
  ///
  /// @param message the id that the page made for its message: the same file for the same message
  ///   is kept once
  Taken take(String author, String place, UUID message, Attached form, Instant now) {
    if (form.isEmpty()) {
      return new Taken(List.of(), List.of());
    }
    form.about().forEach((id, words) -> describe(id, words, author));
    var waiting = new ArrayList<>(staged.of(author, place));
    var ids = new ArrayList<>(form.shown());
    var faults = new ArrayList<Fault>();
    var isSent = messages.find(message).isPresent();
    if (!isSent && !waiting.stream().map(Staged::id).toList().containsAll(ids)) {
      faults.add(new Fault("", "conversations.file.fault.gone"));
    }
    for (var file : isSent ? List.<MultipartFile>of() : form.fresh()) {
      var fault = take(file, author, place, message, waiting, ids, now);
      fault.ifPresent(key -> faults.add(new Fault(shownName(file), key)));
    }
    return new Taken(
        staged.of(author, place).stream().filter(one -> ids.contains(one.id())).toList(), faults);
  }

  private void describe(UUID id, String words, String author) {
    if (staged.find(id, author).filter(one -> !one.about().equals(words)).isPresent()) {
      staged.describe(id, words);
    }
  }

  /// @param waiting grows by what is taken
  private Optional<String> take(
      MultipartFile file,
      String author,
      String place,
      UUID message,
      List<Staged> waiting,
      List<UUID> ids,
      Instant now) {
    var sum = waiting.stream().mapToLong(Staged::size).sum();
    var fault = tooMuch(file, waiting.size(), sum, author, now);
    if (fault != null) {
      return Optional.of(fault);
    }
    var brought = bytes(file);
    var id = id(author, message, brought);
    ids.add(id);
    if (waiting.stream().anyMatch(one -> one.id().equals(id))) {
      return Optional.empty();
    }
    return switch (read(brought)) {
      case Read.Refused(var key) -> Optional.of(key);
      case Read.Good(var content) -> keep(id, file, content, author, place, waiting, now);
    };
  }

  private Optional<String> keep(
      UUID id,
      MultipartFile file,
      Content content,
      String author,
      String place,
      List<Staged> waiting,
      Instant now) {
    var name = FileName.clean(Attached.name(file), content.kind());
    var one =
        new Staged(
            id,
            author,
            place,
            content.kind(),
            content.bytes().length,
            content.width(),
            content.height(),
            name,
            "");
    try {
      staged.add(one, content.bytes(), content.small(), now);
    } catch (RuntimeException e) {
      if (NoRoom.isWhy(e)) {
        return Optional.of("conversations.file.fault.no-room");
      }
      throw e;
    }
    waiting.add(one);
    return Optional.empty();
  }

  private @Nullable String tooMuch(
      MultipartFile file, int count, long sum, String author, Instant now) {
    if (count >= MOST_FILES) {
      return "conversations.file.fault.many";
    }
    if (file.getSize() > MOST_BYTES) {
      return "conversations.file.fault.large";
    }
    if (sum + file.getSize() > MOST_TOGETHER) {
      return "conversations.file.fault.together";
    }
    var today = attachments.sent(author, now.minus(Duration.ofDays(1)));
    return author.startsWith("account:") && today + sum + file.getSize() > MOST_IN_A_DAY
        ? "conversations.file.fault.day"
        : null;
  }

  private sealed interface Read {
    record Good(Content content) implements Read {}

    record Refused(String key) implements Read {}
  }

  /// What it is, by its bytes alone.
  private Read read(byte[] bytes) {
    if (Paper.is(bytes)) {
      return Paper.fault(bytes)
          .<Read>map(Read.Refused::new)
          .orElseGet(() -> new Read.Good(new Content(FileKind.PDF, 0, 0, bytes, null)));
    }
    return switch (media.draw(bytes, MOST_BYTES, SMALL_WIDTH)) {
      case Drawn.Refused(var reason) -> new Read.Refused(key(reason));
      case Drawn.Picture(var whole, var small) ->
          new Read.Good(
              new Content(
                  FileKind.valueOf(whole.kind().name()),
                  whole.width(),
                  whole.height(),
                  whole.bytes(),
                  small.bytes()));
    };
  }

  private static String key(Refusal reason) {
    return switch (reason) {
      case NOT_A_PICTURE -> "conversations.file.fault.kind";
      case HEIC -> "conversations.file.fault.heic";
      case TWO_FACED -> "conversations.file.fault.two-faced";
      default -> reason.key();
    };
  }

  /// Made of a keyed hash, so that the id tells nobody what the file is.
  private UUID id(String author, UUID message, byte[] bytes) {
    try {
      var hash = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
      var made = vault.lookup("conversations.file", author + " " + message + " " + hash);
      var half = ByteBuffer.wrap(made);
      return new UUID(half.getLong(), half.getLong());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] bytes(MultipartFile file) {
    try {
      return file.getBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Names are shown as they would be kept.
  private static String shownName(MultipartFile file) {
    var clean = FileName.clean(Attached.name(file), FileKind.PDF);
    return clean.substring(0, clean.length() - FileKind.PDF.ending().length());
  }

  /// The files of a message that is being added: sealed by the thread's key from now on, and bound
  /// to it.
  @Transactional(propagation = Propagation.MANDATORY)
  public void join(ThreadId thread, Drafted drafted, DataKey key, Instant at) {
    var place = 0;
    for (var one : drafted.files()) {
      place++;
      var joined =
          new Attachment(
              one.id(),
              thread,
              drafted.id(),
              place,
              drafted.author(),
              one.kind(),
              one.size(),
              one.width(),
              one.height(),
              one.name(),
              one.about());
      var small = staged.small(one.id()).orElse(null);
      attachments.add(joined, staged.bytes(one.id()), small, at, key);
      staged.remove(one.id(), one.author());
    }
  }
}
