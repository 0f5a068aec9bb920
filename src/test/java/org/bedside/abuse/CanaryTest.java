package org.bedside.abuse;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import org.bedside.WholeHouse;
import org.bedside.backup.TestBackups;
import org.bedside.channels.TestChannels;
import org.bedside.conversations.Reason;
import org.bedside.conversations.TestFiles;
import org.bedside.conversations.TestThreads;
import org.bedside.media.Pictures;
import org.bedside.patients.Patients;
import org.bedside.patients.TestPatients;
import org.bedside.people.Person;
import org.bedside.people.Role;
import org.bedside.people.TestPeople;
import org.bedside.portal.TestAccounts;
import org.bedside.publishing.TestPosts;
import org.bedside.web.Origin;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Case 55: a word that nobody else may read is typed everywhere and everything goes wrong. It must
/// not turn up in logs, on error pages, in addresses and headers, or unsealed in a table.
@WholeHouse
@ExtendWith({TheHousesTokens.class, OutputCaptureExtension.class})
class CanaryTest {

  private static final String CANARY = "Kanarienvogel7531";

  @Autowired Origin origin;
  @Autowired TestPeople people;
  @Autowired TestPosts posts;
  @Autowired TestChannels channels;
  @Autowired TestPatients patients;
  @Autowired Patients known;
  @Autowired TestAccounts accounts;
  @Autowired TestThreads threads;
  @Autowired TestBackups backups;
  @Autowired TestFiles files;
  @Autowired GreenMail mail;
  @Autowired JdbcClient db;
  @Autowired PlatformTransactionManager transactions;

  @Value("${bedside.data}")
  Path data = Path.of("");

  Caller caller;
  Person all;

  @BeforeEach
  void aHouseInUse() {
    people.practice(false);
    channels.openOwnGround();
    all = people.with("Ada Example", Role.values());
    caller = new Caller(origin, all);
  }

  private static Map<String, String> draft(Map<String, String> broken) {
    var fields = new HashMap<String, String>();
    fields.put("page", UUID.randomUUID().toString());
    fields.put("title", "About " + CANARY);
    fields.put("text", CANARY + " came on Tuesday");
    fields.putAll(broken);
    return fields;
  }

  // Case 55
  @Test
  void an_error_repeats_nothing_of_what_was_typed(CapturedOutput out) throws Exception {
    var post = UUID.randomUUID();
    var answers = new ArrayList<HttpResponse<String>>();
    answers.add(caller.post("/posts/" + post + "/draft", draft(Map.of())));
    for (var field : List.of("version", "page", "audience", "known", "date", "slot", "cure")) {
      var broken = draft(Map.of(field, CANARY, "when", field.equals("slot") ? "slot" : "at"));
      answers.add(caller.post("/posts/" + UUID.randomUUID() + "/draft", broken));
    }
    answers.add(caller.post("/posts/" + CANARY + "/draft", draft(Map.of())));
    answers.add(caller.post("/posts/" + post + "/notes", Map.of("note", CANARY, "words", CANARY)));
    answers.add(caller.post("/posts/" + post + "/approval", Map.of("version", CANARY)));
    answers.add(caller.post("/posts/" + post + "/cure", draft(Map.of("page", CANARY))));
    for (var path :
        List.of(
            "/posts/%s",
            "/posts/%s/edit",
            "/people/%s",
            "/media/%s",
            "/news/%s",
            "/audit/%s",
            "/audit?before=%s",
            "/deliveries?post=%s",
            "/calendar?week=%s",
            "/media/x?width=%s",
            "/invitation/%s",
            "/nothing/%s",
            "/assets/%s.css",
            "/newsletter/confirmation/%s")) {
      answers.add(caller.get(path.formatted(CANARY)));
    }
    answers.add(caller.post("/people/invitations", Map.of("name", CANARY, "roles", CANARY)));
    answers.add(caller.post("/people/" + all.id() + "/roles", Map.of("roles", CANARY)));
    answers.add(caller.post("/channels/" + post + "/mode", Map.of("mode", CANARY)));
    answers.add(caller.post("/channels/stop", Map.of("hold", CANARY)));
    answers.add(caller.post("/deliveries/" + post + "/decision", Map.of("decision", CANARY)));
    answers.add(caller.post("/" + CANARY, Map.of("words", CANARY)));
    answers.add(caller.post("/today", Map.of("words", CANARY)));
    answers.add(caller.post("/sign-in/passkey", "application/json", json("{\"id\":\"%s\"")));
    answers.add(caller.post("/sign-in/passkey", "application/json", json("{\"%s\":\"%s\"}")));
    answers.add(caller.post("/sign-in/passkey", "text/" + CANARY, json("%s")));
    answers.add(caller.post("/posts/" + post + "/draft", "multipart/form-data", json("%s")));
    answers.add(
        caller.file("/media/" + post, Map.of(), CANARY + ".svg", CANARY + "/x", bytes("<svg>%s")));
    answers.add(caller.file("/media/" + CANARY, Map.of(), CANARY, "image/png", bytes("%s")));
    answers.add(caller.send(caller.to("/today").header("Accept", CANARY)));
    answers.forEach(CanaryTest::saysNothing);
    assertThat(answers).extracting(HttpResponse::statusCode).allMatch(status -> status < 500);
    assertThat(out.getAll()).doesNotContain(CANARY);
  }

  private static java.net.http.HttpRequest.BodyPublisher json(String text) {
    return BodyPublishers.ofString(text.replace("%s", CANARY));
  }

  private static byte[] bytes(String text) {
    return text.replace("%s", CANARY).getBytes(StandardCharsets.UTF_8);
  }

  /// A form that comes back shows what was typed; an error does not, and no header ever does.
  private static void saysNothing(HttpResponse<String> answer) {
    var what = answer.request().method() + " " + answer.uri().getPath().replace(CANARY, "…");
    assertThat(answer.headers().map().toString()).as(what).doesNotContain(CANARY);
    if (answer.statusCode() >= 400 && answer.statusCode() != 422) {
      assertThat(answer.body())
          .as(what)
          .doesNotContain(CANARY, "Exception", "org.springframework", "\tat ");
    }
  }

  // Case 55: the machine itself breaks while it holds the words.
  @Test
  void a_broken_row_ends_in_a_page_without_words_and_a_log_without_words(CapturedOutput out)
      throws Exception {
    var post = UUID.randomUUID();
    assertThat(caller.post("/posts/" + post + "/draft", draft(Map.of())).statusCode())
        .isEqualTo(302);
    db.sql("update post set body = set_byte(body, 40, get_byte(body, 40) # 1) where id = :id")
        .param("id", post)
        .update();
    for (var answer :
        List.of(
            caller.get("/posts/" + post + "/edit"),
            caller.get("/posts/" + post),
            caller.post("/posts/" + post + "/draft", draft(Map.of("version", "1"))))) {
      assertThat(answer.statusCode()).isEqualTo(500);
      saysNothing(answer);
    }
    db.sql("delete from post where id = :id").param("id", post).update();
    assertThat(out.getAll()).doesNotContain(CANARY);
  }

  // Case 55
  @Test
  void no_table_holds_a_word_that_is_not_public_yet(CapturedOutput out) throws Exception {
    var lead = people.with("Joy " + CANARY, Role.CLINICAL_LEAD);
    var post = posts.asked("About the " + CANARY, "The " + CANARY + " sings on Tuesday", all);
    var path = "/posts/" + post.value();
    caller.post(path + "/notes", Map.of("note", "" + UUID.randomUUID(), "words", "No " + CANARY));
    caller.post("/sign-in", Map.of("email", CANARY + "@staff.example", "password", CANARY));
    caller.post("/newsletter", Map.of("email", CANARY + "@readers.example"));
    new TransactionTemplate(transactions)
        .executeWithoutResult(_ -> {
          // While this waits, the listener of the announcement does, and its row stands.
          db.sql("lock table delivery in share row exclusive mode").update();
          approve(path, lead);
          assertThat(db.sql("select count(*) from event_publication").query(Long.class).single())
              .isPositive();
          assertThat(tablesWith(CANARY)).isEmpty();
        });
    assertThat(channels.arrived(post)).containsOnly("SENT");
    assertThat(tablesWith(CANARY)).allMatch(table -> table.startsWith("site_"));
    var server = data.resolve("postgres/postgres.log");
    assertThat(server).exists();
    assertThat(Files.readString(server)).doesNotContain(CANARY);
    assertThat(out.getAll()).doesNotContain(CANARY);
  }

  // Case 55
  @Test
  void no_table_and_no_letter_holds_a_private_word(CapturedOutput out) throws Exception {
    patients.are(TestAccounts.patient(CANARY, CANARY + "son", LocalDate.of(1964, 2, 29)));
    var ruth = known.search(CANARY, 1).getFirst().id();
    var herself = accounts.of(ruth);
    var thread = threads.asked(herself, ruth, Reason.OTHER, "Is " + CANARY + " normal?");
    threads.answered(all, thread, "Yes, " + CANARY + " is normal.");
    var path = thread.link();
    var note = Map.of("message", "" + UUID.randomUUID(), "words", "Called " + CANARY);
    assertThat(caller.post(path + "/note", note).statusCode()).isEqualTo(302);
    assertThat(caller.post(path + "/reading", Map.of("words", CANARY)).statusCode()).isEqualTo(200);
    var glass = Map.of("glass", "" + UUID.randomUUID(), "reason", CANARY + " fainted");
    assertThat(caller.post(path + "/glass", glass).statusCode()).isEqualTo(302);
    assertThat(caller.get(path).body()).contains(CANARY);
    var found = caller.post("/conversations/search", Map.of("words", CANARY));
    assertThat(found.body()).contains("<mark>" + CANARY + "</mark>");
    assertThat(found.uri().toString()).doesNotContain(CANARY);
    assertThat(caller.post(path + "/copy", Map.of("as", "fhir")).body()).contains(CANARY);
    assertThat(caller.post(path + "/copy", Map.of("as", "pdf")).statusCode()).isEqualTo(200);
    var hold =
        Map.of("hold", "" + UUID.randomUUID(), "patient", "" + ruth, "reason", CANARY + " sues");
    assertThat(caller.post("/conversations/keeping/holds", hold).statusCode()).isEqualTo(302);
    assertThat(caller.get("/conversations/keeping").body()).contains(CANARY + " sues");
    assertThat(mail.waitForIncomingEmail(15_000, 1)).isTrue();

    for (var letter : mail.getReceivedMessages()) {
      assertThat(letter.getSubject() + letter.getContent()).doesNotContain(CANARY);
    }
    assertThat(tablesWith(CANARY)).isEmpty();
    assertThat(filesWith(CANARY, Objects.requireNonNull(backups.take().getParent()))).isEmpty();
    assertThat(Files.readString(data.resolve("postgres/postgres.log"))).doesNotContain(CANARY);
    assertThat(out.getAll()).doesNotContain(CANARY);
    db.sql("update legal_hold set lifted_by = begun_by, lifted_at = begun_at").update();
  }

  /// Unpacked, as text and as what PostgreSQL and JSON make of bytes.
  private static List<Path> filesWith(String word, Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    var found = new ArrayList<Path>();
    var looked = 0;
    try (var files = Files.walk(folder)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        var bytes = Files.readAllBytes(file);
        if (file.toString().endsWith(".gz")) {
          try (var packed = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            bytes = packed.readAllBytes();
          }
        }
        var text = new String(bytes, StandardCharsets.ISO_8859_1);
        var hex = java.util.HexFormat.of().formatHex(bytes(word));
        if (text.contains(word) || text.contains(hex)) {
          found.add(file);
        }
        looked++;
      }
    }
    assertThat(looked).isPositive();
    return found;
  }

  // Case 55: what lies in photos and papers, what they are called and what is said of them; while
  // they wait and once they are sent.
  @Test
  void no_table_no_letter_and_no_file_of_the_house_holds_a_photo_or_a_paper(CapturedOutput out)
      throws Exception {
    var bird = "Zeisig" + UUID.randomUUID().toString().substring(0, 8);
    patients.are(TestAccounts.patient("Ruth", "Alvarez", LocalDate.of(1964, 2, 29)));
    var ruth = known.search("Ruth", 1).getFirst().id();
    var herself = accounts.of(ruth);
    var thread = threads.asked(herself, ruth, Reason.OTHER, "See the photo.");
    var paper = TestFiles.pdf(bird);
    var form = Map.of("message", "" + UUID.randomUUID(), "words", "For you");
    var asked = caller.file(thread.link() + "/answer", form, "files", bird + ".pdf", bird, paper);
    assertThat(asked.statusCode()).isEqualTo(422);
    assertThat(asked.body()).contains(bird + ".pdf");
    var seal = asked.body().replaceAll("(?s).*name=\"seal\" value=\"([^\"]+)\".*", "$1");
    var file = asked.body().replaceAll("(?s).*name=\"file\" value=\"([^\"]+)\".*", "$1");
    var yes = new HashMap<>(form);
    yes.putAll(Map.of("seal", seal, "file", file, "about", "About " + bird));
    var told = caller.file(thread.link() + "/answer", yes, "files", "", "", new byte[0]);
    assertThat(told.statusCode()).as("what is said of it is read, too").isEqualTo(422);
    seal = told.body().replaceAll("(?s).*name=\"seal\" value=\"([^\"]+)\".*", "$1");
    yes.put("seal", seal);
    assertThat(caller.post(thread.link() + "/answer", yes).statusCode()).isEqualTo(302);
    var waits = new HashMap<>(form);
    waits.put("message", "" + UUID.randomUUID());
    var brought = caller.file(thread.link() + "/files", waits, "files", bird + ".pdf", bird, paper);
    assertThat(brought.statusCode()).isEqualTo(200);
    var message = Map.of("thread", "" + UUID.randomUUID(), "message", "" + UUID.randomUUID());
    // Last, because after it the house knows no tokens but those of MockMvc.
    var photo = Pictures.exif(Pictures.jpeg(), 1, bird);
    var jpeg = TestFiles.file(bird + ".jpg", photo);
    var sent = files.post("/messages/" + thread.value(), message, accounts.as(herself), jpeg);
    assertThat(sent.getStatus()).isEqualTo(302);
    assertThat(mail.waitForIncomingEmail(15_000, 1)).isTrue();

    for (var letter : mail.getReceivedMessages()) {
      assertThat(letter.getSubject() + letter.getContent()).doesNotContain(bird);
    }
    assertThat(db.sql("select count(*) from attachment_staged").query(Long.class).single())
        .isPositive();
    assertThat(tablesWith(bird)).isEmpty();
    assertThat(filesWith(bird)).isEmpty();
    assertThat(out.getAll()).doesNotContain(bird);
  }

  /// All that the house keeps: its tables and their log as they lie on the disk, and what lies
  /// beside them.
  private List<Path> filesWith(String word) throws IOException {
    try (var all = Files.walk(data)) {
      return all.filter(Files::isRegularFile).filter(file -> holds(file, word)).toList();
    }
  }

  private static boolean holds(Path file, String word) {
    try (var in = Files.newInputStream(file)) {
      var tail = "";
      for (var piece = in.readNBytes(1 << 20); piece.length > 0; piece = in.readNBytes(1 << 20)) {
        var text = tail + new String(piece, StandardCharsets.ISO_8859_1);
        if (text.contains(word)) {
          return true;
        }
        tail = text.substring(Math.max(0, text.length() - word.length()));
      }
      return false;
    } catch (IOException e) {
      return false; // the server takes files of its own away meanwhile
    }
  }

  private void approve(String path, Person lead) {
    var approver = new Caller(origin, lead);
    try {
      var version =
          approver.get(path).body().replaceAll("(?s).*name=\"version\" value=\"(\\d+)\".*", "$1");
      assertThat(approver.post(path + "/approval", Map.of("version", version)).statusCode())
          .isEqualTo(302);
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private List<String> tablesWith(String word) {
    return db
        .sql("select tablename from pg_tables where schemaname = 'public'")
        .query((row, _) -> row.getString(1))
        .list()
        .stream()
        .filter(table -> !table.startsWith("flyway"))
        .filter(table ->
            db.sql(
                        """
                        select count(*) from "%s" as line
                        where position(:word in line::text) > 0
                           or position(:hex in line::text) > 0
                        """
                            .formatted(table))
                    .param("word", word)
                    .param("hex", java.util.HexFormat.of().formatHex(bytes(word)))
                    .query(Long.class)
                    .single()
                > 0)
        .toList();
  }
}
