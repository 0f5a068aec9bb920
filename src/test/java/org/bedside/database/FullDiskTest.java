package org.bedside.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.bedside.SecondHouse;
import org.bedside.SmallDisk;
import org.bedside.audit.Audit;
import org.bedside.audit.Entry;
import org.bedside.audit.Unrecorded;
import org.bedside.channels.TestChannels;
import org.bedside.conversations.Reason;
import org.bedside.conversations.TestThreads;
import org.bedside.media.Media;
import org.bedside.media.MediaId;
import org.bedside.patients.Patients;
import org.bedside.patients.TestPatients;
import org.bedside.people.Role;
import org.bedside.people.TestPeople;
import org.bedside.portal.TestAccounts;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A whole house without a byte left on its disk, or on the one where its pictures lie (case 7).
@Tag("long")
@TestInstance(Lifecycle.PER_CLASS)
class FullDiskTest {

  private static final String NO_ROOM = "The disk of this house is full";
  private static final String SIN_SITIO = "El disco de esta casa está lleno";

  private final Random random = new Random(7);
  private SmallDisk disk;
  private SmallDisk pictures;
  private SecondHouse house;

  @BeforeAll
  void aHouseOnASmallDisk() throws Exception {
    disk = SmallDisk.mounted("full-disk", "400m");
    pictures = SmallDisk.mounted("full-disk-of-pictures", "20m");
    house = SecondHouse.in(disk.folder().resolve("data"), pictures.folder().resolve("media"));
    var people = house.bean(TestPeople.class);
    people.practice(false);
    house.bean(TestChannels.class).openOwnGround();
    house.signIn(people.with("Priya Example", Role.CLINICIAN));
  }

  @AfterAll
  void close() throws Exception {
    try (var _ = disk;
        var _ = pictures;
        var _ = house) {
      free();
    }
  }

  @AfterEach
  void free() throws IOException {
    for (var each : new SmallDisk[] {disk, pictures}) {
      if (each != null) {
        each.free();
      }
    }
  }

  @Test
  void words_are_refused_with_a_sentence_and_stay_on_the_page_and_what_was_kept_is_read()
      throws Exception {
    var post = new Writer();
    assertThat(post.save("en", "Flu shots on Saturday").statusCode()).isEqualTo(302);
    fill();
    var refused = post.saveUntilRefused("en");
    assertThat(refused.body()).contains(NO_ROOM, "Your words are still here", post.typed);
    assertThat(post.saveUntilRefused("es").body()).contains(SIN_SITIO, post.typed);
    for (var page : new String[] {"/", "/news", "/today", "/calendar", post.page("edit")}) {
      assertThat(house.get(page, "en").statusCode()).as(page).isEqualTo(200);
    }
    free();
    assertThat(post.save("en", "Flu shots on Sunday").statusCode()).isEqualTo(302);
    assertThat(house.get(post.page("edit"), "en").body()).contains("Flu shots on Sunday");
  }

  @Test
  void a_picture_without_room_is_refused_with_a_sentence_and_leaves_nothing_behind()
      throws Exception {
    var id = new MediaId(UUID.randomUUID());
    var path = "/media/" + id.value();
    var picture = picture();
    pictures.fill();
    var files = files();
    var refused = house.upload(path, "en", picture);
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains(NO_ROOM);
    assertThat(house.upload(path, "es", picture).body()).contains(SIN_SITIO);
    assertThat(house.bean(Media.class).find(id)).isEmpty();
    assertThat(files()).isEqualTo(files);
    assertThat(new Writer().save("en", "Words have room").statusCode()).isEqualTo(302);
    pictures.free();
    assertThat(house.upload(path, "en", picture).statusCode()).isEqualTo(200);
    assertThat(house.get(path, "en").statusCode()).isEqualTo(200);
  }

  @Test
  void a_photo_for_a_patient_without_room_is_refused_beside_its_words_and_none_is_half_there()
      throws Exception {
    house
        .bean(TestPatients.class)
        .are(TestAccounts.patient("Ruth", "Alvarez", LocalDate.of(1964, 2, 29)));
    var ruth = house.bean(Patients.class).search("Ruth", 1).getFirst().id();
    var herself = house.bean(TestAccounts.class).of(ruth);
    var thread =
        house.bean(TestThreads.class).asked(herself, ruth, Reason.OTHER, "How are my ankles?");
    var path = thread.link() + "/note";
    fill();
    HttpResponse<String> answer;
    var kept = 0;
    while ((answer = note(path, kept)).statusCode() == 302) {
      kept++;
      assertThat(kept).as("photos are taken without room").isLessThan(200);
    }
    assertThat(answer.statusCode()).isIn(422, 507);
    assertThat(answer.body()).contains(NO_ROOM);
    var db = house.bean(JdbcClient.class);
    assertThat(count(db, "attachment")).isEqualTo(kept);
    assertThat(count(db, "message")).isEqualTo(kept + 1L);
    free();
    assertThat(note(path, kept).statusCode()).isEqualTo(302);
    assertThat(count(db, "attachment")).isEqualTo(kept + 1L);
  }

  private HttpResponse<String> note(String path, int number) throws Exception {
    var message = UUID.nameUUIDFromBytes(new byte[] {(byte) number}).toString();
    var fields = Map.of("message", message, "words", "Number " + number);
    return house.upload(path, "en", fields, "files", picture());
  }

  private static long count(JdbcClient db, String table) {
    return db.sql("select count(*) from " + table).query(Long.class).single();
  }

  @Test
  void what_cannot_be_recorded_does_not_happen() throws Exception {
    var id = new MediaId(UUID.randomUUID());
    var path = "/media/" + id.value();
    assertThat(house.upload(path, "en", picture()).statusCode()).isEqualTo(200);
    fill();
    var told = 0;
    HttpResponse<String> answer;
    while ((answer = describe(path, told + 1)).statusCode() == 200) {
      told++;
      assertThat(told).as("the ledger takes entries without room").isLessThan(5_000);
    }
    assertThat(answer.statusCode()).isEqualTo(507);
    assertThat(answer.body()).contains(NO_ROOM, "Nothing was saved");
    var kept = house.bean(Media.class).find(id).orElseThrow().alt();
    assertThat(kept).isEqualTo(told == 0 ? null : "Picture number " + told);
    var lines =
        house.bean(Audit.class).about(id.toString()).stream()
            .filter(line -> line.action().equals("media.described"))
            .count();
    assertThat(lines).isGreaterThanOrEqualTo(told);
    assertThatThrownBy(this::recordMuch).isInstanceOf(Unrecorded.class);
    free();
    assertThat(describe(path, told + 1).statusCode()).isEqualTo(200);
    house.bean(Audit.class).sign();
    assertThat(house.bean(Audit.class).check().verdict().sound()).isTrue();
  }

  @Test
  void a_server_that_stopped_because_its_log_had_no_room_comes_back_by_itself() throws Exception {
    var post = new Writer();
    assertThat(post.save("en", "Open on Monday").statusCode()).isEqualTo(302);
    fill();
    assertThatThrownBy(this::useUpTheLog).isInstanceOf(SQLException.class);
    var meanwhile = post.save("en", "Closed on Monday");
    assertThat(meanwhile.statusCode()).isEqualTo(503);
    assertThat(meanwhile.body()).contains("We cannot answer just now.", "</html>");
    free();
    var end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
    while (post.save("en", "Open on Tuesday").statusCode() != 302) {
      assertThat(System.nanoTime()).as("it does not come back").isLessThan(end);
    }
    assertThat(house.get(post.page("edit"), "en").body()).contains("Open on Tuesday");
    assertThat(house.upload("/media/" + UUID.randomUUID(), "en", picture()).statusCode())
        .isEqualTo(200);
    assertThat(house.bean(Audit.class).check().verdict().sound()).isTrue();
  }

  private void fill() throws Exception {
    // A new piece of the server's log to write in, so that it is the tables which have no room.
    try (var db = house.bean(LocalPostgres.class).connect("postgres")) {
      db.createStatement().execute("checkpoint");
      db.createStatement().execute("select pg_switch_wal()");
      db.createStatement().execute("select pg_logical_emit_message(false, 'test', 'next', true)");
    }
    disk.fill();
    pictures.fill();
  }

  private void useUpTheLog() throws SQLException {
    try (var db = house.bean(LocalPostgres.class).connect("postgres")) {
      for (var i = 0; i < 100; i++) {
        db.createStatement()
            .execute("select pg_logical_emit_message(false, 'test', repeat('x', 1000000), true)");
      }
    }
  }

  private void recordMuch() {
    for (var i = 0; i < 5_000; i++) {
      house.bean(Audit.class).record(Entry.of("system", "test.full", "disk:" + i));
    }
  }

  private HttpResponse<String> describe(String path, int number) throws Exception {
    return house.post(path + "/description", "en", Map.of("alt", "Picture number " + number));
  }

  private long files() throws IOException {
    try (var all = Files.walk(pictures.folder())) {
      return all.filter(Files::isRegularFile).count();
    }
  }

  /// Noise, which no format makes small.
  private byte[] picture() throws IOException {
    var image = new BufferedImage(400, 300, BufferedImage.TYPE_INT_RGB);
    for (var x = 0; x < 400; x++) {
      for (var y = 0; y < 300; y++) {
        image.setRGB(x, y, random.nextInt(1 << 24));
      }
    }
    var out = new ByteArrayOutputStream();
    ImageIO.write(image, "png", out);
    return out.toByteArray();
  }

  /// Somebody at one open page.
  private final class Writer {

    private final UUID id = UUID.randomUUID();
    private final UUID page = UUID.randomUUID();
    private String typed = "";

    String page(String name) {
      return "/posts/" + id + "/" + name;
    }

    HttpResponse<String> save(String language, String text) throws Exception {
      typed = text;
      return house.post(
          page("draft"),
          language,
          Map.of(
              "page",
              page.toString(),
              "version",
              "0",
              "audience",
              "PUBLIC",
              "title",
              "Flu shots",
              "text",
              text,
              "when",
              "now"));
    }

    /// More and more words, since there is always a little room left in what the tables have.
    HttpResponse<String> saveUntilRefused(String language) throws Exception {
      for (var i = 0; i < 50; i++) {
        var answer = save(language, "flu shots ".repeat(4_000).strip() + " " + i);
        if (answer.statusCode() != 302) {
          return answer;
        }
      }
      throw new AssertionError("Words are taken without room");
    }
  }
}
