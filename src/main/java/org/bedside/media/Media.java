package org.bedside.media;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import org.bedside.audit.Audit;
import org.bedside.audit.Entry;
import org.bedside.media.Decoder.Decoded;
import org.bedside.web.NoRoom;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Pictures, from the moment somebody brings one.
@Service
public class Media {

  /// In characters, as Mastodon counts; a network that takes fewer says so at its own limits.
  public static final int LONGEST_ALT = 1_500;

  private final MediaItems items;
  private final Shelf shelf;
  private final MediaSettings settings;
  private final Clock clock;
  private final TransactionTemplate transaction;
  private final Audit audit;

  Media(
      MediaItems items,
      Shelf shelf,
      MediaSettings settings,
      Clock clock,
      PlatformTransactionManager transactions,
      Audit audit) {
    this.items = items;
    this.shelf = shelf;
    this.settings = settings;
    this.clock = clock;
    this.audit = audit;
    transaction = new TransactionTemplate(transactions);
  }

  /// Takes a picture in: only its pixels, drawn anew. Neither the file's name nor the type that its
  /// sender declares is asked for.
  ///
  /// @param by as in the ledger, `person:UUID`
  public Upload upload(byte[] bytes, String by) {
    return upload(MediaId.random(), bytes, by);
  }

  /// The same under an id that was made with the form, so that a form that is sent twice brings one
  /// picture. The drawing happens before the transaction: nobody waits for it with a connection in
  /// hand.
  public Upload upload(MediaId id, byte[] bytes, String by) {
    return switch (Redrawn.from(bytes, settings)) {
      case Redrawn.Refused(var reason) -> new Upload.Refused(reason);
      case Redrawn.Picture picture -> {
        try {
          var item = transaction.execute(_ -> kept(id, picture, by));
          yield new Upload.Uploaded(Objects.requireNonNull(item), picture.removed());
        } catch (RuntimeException e) {
          if (NoRoom.isWhy(e)) {
            yield new Upload.Refused(Refusal.NO_ROOM);
          }
          throw e;
        }
      }
    };
  }

  private MediaItem kept(MediaId id, Redrawn.Picture picture, String by) {
    var item =
        new MediaItem(
            id,
            picture.kind(),
            picture.width(),
            picture.height(),
            picture.bytes().length,
            sha256(picture.bytes()),
            null,
            by,
            clock.instant().truncatedTo(ChronoUnit.MICROS));
    if (!items.add(item)) {
      return items
          .find(id)
          .filter(earlier -> earlier.uploadedBy().equals(by))
          .orElseThrow(() -> new IllegalArgumentException(id + " is somebody else's"));
    }
    whenOver(TransactionSynchronization.STATUS_ROLLED_BACK, () -> shelf.delete(id));
    shelf.keepPicture(id, picture.bytes());
    audit.record(Entry.of(by, "media.uploaded", id.toString()).with("sha256", item.sha256()));
    return item;
  }

  /// A second picture with the same pixels and the same words, to go with something else: what is
  /// said of the one from now on is not said of the other. The same `id` again makes no more.
  ///
  /// @throws NoSuchElementException if there is no such picture
  @Transactional
  public MediaItem copy(MediaId from, MediaId id, String by) {
    var first = items.find(from).orElseThrow();
    var item = first.copied(id, by, clock.instant().truncatedTo(ChronoUnit.MICROS));
    if (!items.add(item)) {
      return items.find(id).orElseThrow();
    }
    whenOver(TransactionSynchronization.STATUS_ROLLED_BACK, () -> shelf.delete(id));
    shelf.keepPicture(id, bytes(from));
    if (first.alt() != null) {
      items.describe(id, first.alt());
    }
    audit.record(Entry.of(by, "media.copied", id.toString()).with("from", from.toString()));
    return item;
  }

  public Optional<MediaItem> find(MediaId id) {
    return items.find(id);
  }

  /// The picture, to be shown or sent as it is.
  ///
  /// @throws NoSuchElementException if there is no such picture
  public byte[] bytes(MediaId id) {
    return shelf.picture(id).orElseThrow();
  }

  /// The picture within a place's limits: at most so wide, at most so many bytes. Made once and
  /// then kept, so that what was approved is what is sent.
  ///
  /// @throws NoSuchElementException if there is no such picture
  public Rendition rendition(MediaId id, int maxWidth, long maxBytes) {
    if (maxWidth < 1 || maxBytes < 1_024) {
      throw new IllegalArgumentException("No place is smaller than 1 pixel or 1,024 bytes");
    }
    var item = items.find(id).orElseThrow();
    if (item.width() <= maxWidth && item.bytes() <= maxBytes) {
      var same = bytes(id);
      return new Rendition(id, item.kind(), item.width(), item.height(), same, item.sha256());
    }
    return shelf
        .rendition(id, maxWidth, maxBytes)
        .map(bytes -> read(id, bytes))
        .orElseGet(() -> fitted(item, maxWidth, maxBytes));
  }

  private Rendition fitted(MediaItem item, int maxWidth, long maxBytes) {
    var id = item.id();
    var fitted = fitted(bytes(id), item.kind(), maxWidth, maxBytes);
    shelf.keepRendition(id, maxWidth, maxBytes, fitted.bytes());
    return new Rendition(
        id, fitted.kind(), fitted.width(), fitted.height(), fitted.bytes(), sha256(fitted.bytes()));
  }

  private static Fitting.Fitted fitted(byte[] drawn, Kind kind, int maxWidth, long maxBytes) {
    return Decoder.alone(() ->
        switch (Decoder.decode(drawn, format(kind), Long.MAX_VALUE)) {
          case Decoded.Picture(var image, _) -> Fitting.fit(image, kind, maxWidth, maxBytes);
          case Decoded.Refused _ ->
              throw new IllegalStateException("What was drawn here cannot be read again");
        });
  }

  /// A file drawn anew and kept nowhere, for a room that keeps its pictures under keys of its own.
  ///
  /// @param mostBytes of the picture
  /// @param smallWidth of the small copy that comes with it, at most
  public Drawn draw(byte[] bytes, long mostBytes, int smallWidth) {
    return switch (Redrawn.from(bytes, settings)) {
      case Redrawn.Refused(var reason) -> new Drawn.Refused(reason);
      case Redrawn.Picture picture -> {
        var small = fitted(picture.bytes(), picture.kind(), smallWidth, mostBytes / 4);
        var whole =
            picture.bytes().length <= mostBytes
                ? new Fitting.Fitted(
                    picture.kind(), picture.width(), picture.height(), picture.bytes())
                : fitted(picture.bytes(), picture.kind(), picture.width(), mostBytes);
        yield new Drawn.Picture(
            new Drawn.Copy(whole.kind(), whole.width(), whole.height(), whole.bytes()),
            new Drawn.Copy(small.kind(), small.width(), small.height(), small.bytes()));
      }
    };
  }

  private static Rendition read(MediaId id, byte[] bytes) {
    var format = Format.of(bytes);
    var size = Decoder.size(bytes, format);
    var kind = format == Format.PNG ? Kind.PNG : Kind.JPEG;
    return new Rendition(id, kind, size.width, size.height, bytes, sha256(bytes));
  }

  private static Format format(Kind kind) {
    return kind == Kind.PNG ? Format.PNG : Format.JPEG;
  }

  /// Says what a picture shows, for those who do not see it.
  ///
  /// @throws NoSuchElementException if there is no such picture
  @Transactional
  public Description describe(MediaId id, String alt, String by) {
    var item = items.find(id).orElseThrow();
    var words = Normalizer.normalize(alt, Normalizer.Form.NFC).replaceAll("\\p{Cntrl}+", " ");
    words = words.strip();
    if (words.isEmpty()) {
      return new Description.Refused(Refusal.ALT_MISSING);
    }
    if (words.codePointCount(0, words.length()) > LONGEST_ALT) {
      return new Description.Refused(Refusal.ALT_TOO_LONG);
    }
    items.describe(id, words);
    audit.record(Entry.of(by, "media.described", id.toString()));
    return new Description.Kept(item.described(words));
  }

  /// Nothing with a picture is published before somebody has said what it shows.
  public boolean hasAltText(MediaId id) {
    return items.hasAltText(id);
  }

  /// Removes a picture and its renditions; true for the one who did it.
  @Transactional
  public boolean delete(MediaId id, String by) {
    if (!items.delete(id)) {
      return false;
    }
    whenOver(TransactionSynchronization.STATUS_COMMITTED, () -> shelf.delete(id));
    audit.record(Entry.of(by, "media.deleted", id.toString()));
    return true;
  }

  /// A file cannot be rolled back, so it follows its row.
  private static void whenOver(int status, Runnable work) {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCompletion(int ended) {
            if (ended == status) {
              work.run();
            }
          }
        });
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
