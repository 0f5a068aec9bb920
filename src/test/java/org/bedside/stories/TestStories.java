package org.bedside.stories;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.bedside.media.Media;
import org.bedside.media.Upload;
import org.bedside.networks.Network;
import org.bedside.people.People;
import org.bedside.people.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What patients were asked, for tests.
@Component
public class TestStories {

  public static final String WORDS = "I was afraid of the stairs. Now I walk to the river again.";
  public static final String WHOSE = "Rosa Delgado";

  private final Authorizations table;
  private final Preparing preparing;
  private final Signing signing;
  private final Documents documents;
  private final Watching watching;
  private final Knocks knocks;
  private final Media media;
  private final People people;
  private final Clock clock;

  TestStories(
      Authorizations table,
      Preparing preparing,
      Signing signing,
      Documents documents,
      Watching watching,
      Knocks knocks,
      Media media,
      People people,
      Clock clock) {
    this.table = table;
    this.preparing = preparing;
    this.signing = signing;
    this.documents = documents;
    this.watching = watching;
    this.knocks = knocks;
    this.media = media;
    this.people = people;
    this.clock = clock;
  }

  /// Asked, with the word of the link.
  record Asked(AuthorizationId id, String token) {}

  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), people.practice().zone());
  }

  Terms terms(@Nullable Authority authority, LocalDate expires, Network... networks) {
    var practice = people.practice();
    return new Terms(
        WHOSE,
        authority,
        authority == null ? "" : "Luz Delgado",
        WORDS,
        List.of(),
        List.of(networks),
        practice.name(),
        practice.address(),
        practice.phone(),
        "To show that a new knee is worth the trouble",
        "",
        expires);
  }

  AuthorizationId drafted(Person author, Terms terms) {
    var id = AuthorizationId.random();
    var content = new Content("Knee, back on the trail", "rosa@patients.example", terms);
    preparing.save(id, 0, content, Locale.ENGLISH, author.id());
    return id;
  }

  Asked asked(Person author, Terms terms) {
    var id = drafted(author, terms);
    return new Asked(id, link(id, author));
  }

  String link(AuthorizationId id, Person author) {
    return ((Outcome.Linked) preparing.link(id, author.id())).token();
  }

  /// Signed by the patient, as their page would.
  Answered sign(AuthorizationId id, Locale language) {
    var terms = table.find(id).orElseThrow().terms();
    return signing.sign(id, terms.signer(), documents.of(terms, language).sha256(), language);
  }

  AuthorizationId signed(Person author, LocalDate expires, Network... networks) {
    var id = asked(author, terms(null, expires, networks)).id();
    if (sign(id, Locale.ENGLISH) != Answered.DONE) {
      throw new AssertionError("It was not signed");
    }
    return id;
  }

  /// Signed and good for a year, for tests of other rooms.
  public UUID signedFor(Person author, Network... networks) {
    return signed(author, today().plusYears(1), networks).value();
  }

  /// Adds a small picture to a draft; its hash.
  String picture(AuthorizationId id, Person author) {
    var by = author.id().ledger();
    var item = ((Upload.Uploaded) media.upload(png(), by)).item();
    media.describe(item.id(), "A woman with a cane on a trail", by);
    preparing.add(id, item, "A woman with a cane on a trail", author.id());
    return item.sha256();
  }

  static byte[] png() {
    var image = new BufferedImage(640, 400, BufferedImage.TYPE_INT_RGB);
    var pen = image.createGraphics();
    pen.setColor(new Color(0x9d, 0xd2, 0xce));
    pen.fillRect(0, 0, 640, 400);
    pen.setColor(new Color(0x0a, 0x67, 0x65));
    pen.fillOval(260, 80, 120, 120);
    pen.fillRect(290, 190, 60, 180);
    pen.dispose();
    try (var bytes = new ByteArrayOutputStream()) {
      ImageIO.write(image, "png", bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /// What happens by itself now and then happens now.
  public void look() {
    watching.look();
  }

  void calm() {
    knocks.forget();
  }
}
