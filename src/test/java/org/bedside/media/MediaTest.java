package org.bedside.media;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.ResourceBundle;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.bedside.WholeHouse;
import org.bedside.audit.Audit;
import org.bedside.media.Upload.Uploaded;
import org.bedside.vault.SealBroken;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@WholeHouse
class MediaTest {

  private static final String ANNA = "person:" + UUID.randomUUID();

  @Autowired Media media;
  @Autowired Audit audit;
  @Autowired MediaSettings settings;
  @Autowired JdbcClient db;
  @Autowired PlatformTransactionManager transactions;

  private MediaItem uploaded(byte[] bytes) {
    return ((Uploaded) media.upload(bytes, ANNA)).item();
  }

  private List<Path> files(MediaId id) throws IOException {
    var name = id.value().toString();
    var own = settings.folder().resolve(name.substring(0, 2)).resolve(name);
    if (!Files.exists(own)) {
      return List.of();
    }
    try (var all = Files.list(own)) {
      return all.sorted().toList();
    }
  }

  @Test
  void a_picture_is_kept_and_found() {
    var item = uploaded(Pictures.jpeg());
    assertThat(media.find(item.id())).contains(item);
    assertThat(item.uploadedBy()).isEqualTo(ANNA);
    assertThat(item.width()).isEqualTo(64);
    assertThat(media.bytes(item.id())).startsWith(0xff, 0xd8, 0xff).hasSize((int) item.bytes());
  }

  @Test
  void a_form_that_is_sent_twice_brings_one_picture() throws Exception {
    var id = MediaId.random();
    var first = ((Uploaded) media.upload(id, Pictures.jpeg(), ANNA)).item();
    var second = ((Uploaded) media.upload(id, Pictures.png(), ANNA)).item();
    assertThat(second).isEqualTo(first);
    assertThat(media.bytes(id)).hasSize((int) first.bytes());
    assertThat(audit.about(id.toString())).hasSize(1);
    var other = "person:" + UUID.randomUUID();
    assertThatThrownBy(() -> media.upload(id, Pictures.png(), other))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(files(id)).hasSize(1);
  }

  @Test
  void the_ledger_knows_who_brought_described_and_deleted_it_and_no_words() {
    var id = uploaded(Pictures.jpeg()).id();
    media.describe(id, "Jane Roe at the door", ANNA);
    media.delete(id, ANNA);
    var lines = audit.about(id.toString());
    assertThat(lines).hasSize(3);
    assertThat(lines.toString())
        .contains("media.uploaded", "media.described", "media.deleted", ANNA)
        .doesNotContain("Jane");
  }

  @Test
  void a_refused_file_leaves_nothing_behind() {
    var before = db.sql("select count(*) from media_item").query(Integer.class).single();
    assertThat(media.upload(Pictures.headerBomb(50_000, 50_000), ANNA))
        .isEqualTo(new Upload.Refused(Refusal.TOO_MANY_PIXELS));
    assertThat(db.sql("select count(*) from media_item").query(Integer.class).single())
        .isEqualTo(before);
  }

  @Test
  void neither_disk_nor_database_holds_the_picture_or_its_words_in_the_clear() throws Exception {
    var item = uploaded(Pictures.png());
    media.describe(item.id(), "Jane Roe at the door", ANNA);
    media.rendition(item.id(), 10, 5_000);
    assertThat(files(item.id())).hasSize(2);
    for (var file : files(item.id())) {
      assertThat(new String(Files.readAllBytes(file), ISO_8859_1))
          .doesNotContain("PNG", "IHDR", "IDAT", "JFIF");
    }
    var alt = db.sql("select alt from media_item where id = ?").param(item.id().value());
    assertThat(new String(alt.query(byte[].class).single(), ISO_8859_1)).doesNotContain("Jane");
  }

  @Test
  void files_have_names_of_ours_only() throws Exception {
    var item = uploaded(Pictures.jpeg());
    media.rendition(item.id(), 16, 9_000);
    assertThat(files(item.id()))
        .extracting(file -> file.getFileName().toString())
        .containsExactly("16-9000", "picture");
  }

  @Test
  void a_sealed_file_put_in_anothers_place_does_not_open() throws Exception {
    var one = uploaded(Pictures.jpeg());
    var other = uploaded(Pictures.png());
    Files.copy(
        files(one.id()).getFirst(),
        files(other.id()).getFirst(),
        java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    assertThatThrownBy(() -> media.bytes(other.id())).isInstanceOf(SealBroken.class);
  }

  @Test
  void a_rendition_fits_and_stays_the_same() {
    var item = uploaded(Pictures.written(Pictures.noise(800, 400), "jpeg"));
    var rendition = media.rendition(item.id(), 300, 20_000);
    assertThat(rendition.width()).isLessThanOrEqualTo(300);
    assertThat(rendition.bytes()).hasSizeLessThanOrEqualTo(20_000);
    var again = media.rendition(item.id(), 300, 20_000);
    assertThat(again.sha256()).isEqualTo(rendition.sha256());
    assertThat(again.bytes()).isEqualTo(rendition.bytes());
    assertThat(List.of(again.width(), again.height(), again.kind()))
        .isEqualTo(List.of(rendition.width(), rendition.height(), rendition.kind()));
  }

  @Test
  void a_picture_that_fits_already_is_its_own_rendition() {
    var item = uploaded(Pictures.jpeg());
    var rendition = media.rendition(item.id(), 4000, 976_560);
    assertThat(rendition.bytes()).isEqualTo(media.bytes(item.id()));
    assertThat(rendition.sha256()).isEqualTo(item.sha256());
  }

  @Test
  void a_picture_says_what_it_shows_before_it_is_published() {
    var id = uploaded(Pictures.jpeg()).id();
    assertThat(media.hasAltText(id)).isFalse();
    assertThat(media.describe(id, " \n ", ANNA))
        .isEqualTo(new Description.Refused(Refusal.ALT_MISSING));
    assertThat(media.describe(id, "x".repeat(1_501), ANNA))
        .isEqualTo(new Description.Refused(Refusal.ALT_TOO_LONG));
    assertThat(media.hasAltText(id)).isFalse();
    assertThat(media.describe(id, "👩".repeat(1_500), ANNA)).isInstanceOf(Description.Kept.class);
    media.describe(id, "Two nurses\u0000\nat the door ", ANNA);
    assertThat(media.hasAltText(id)).isTrue();
    assertThat(media.find(id).orElseThrow().alt()).isEqualTo("Two nurses at the door");
  }

  @Test
  void a_deleted_picture_is_gone_with_its_renditions() throws Exception {
    var id = uploaded(Pictures.jpeg()).id();
    media.rendition(id, 10, 5_000);
    assertThat(media.delete(id, ANNA)).isTrue();
    assertThat(media.delete(id, ANNA)).isFalse();
    assertThat(media.find(id)).isEmpty();
    assertThat(files(id)).isEmpty();
    assertThat(media.hasAltText(id)).isFalse();
    assertThatThrownBy(() -> media.bytes(id)).isInstanceOf(NoSuchElementException.class);
    assertThatThrownBy(() -> media.rendition(id, 10, 5_000))
        .isInstanceOf(NoSuchElementException.class);
    assertThatThrownBy(() -> media.describe(id, "x", ANNA))
        .isInstanceOf(NoSuchElementException.class);
  }

  @Test
  void files_follow_their_rows_when_work_is_rolled_back() throws Exception {
    var kept = uploaded(Pictures.jpeg());
    var lost =
        new TransactionTemplate(transactions)
            .execute(work -> {
              work.setRollbackOnly();
              media.delete(kept.id(), ANNA);
              return uploaded(Pictures.png());
            });
    assertThat(media.bytes(kept.id())).isNotEmpty();
    assertThat(files(java.util.Objects.requireNonNull(lost).id())).isEmpty();
  }

  @Test
  void many_upload_and_fit_at_once() throws Exception {
    var bytes = Pictures.written(Pictures.noise(300, 200), "png");
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var work =
          IntStream.range(0, 40)
              .mapToObj(
                  _ -> threads.submit(() -> media.rendition(uploaded(bytes).id(), 100, 8_000)))
              .toList();
      for (var each : work) {
        assertThat(each.get().bytes()).isEqualTo(work.getFirst().get().bytes());
      }
    }
  }

  @Test
  void every_reason_has_its_sentence_in_both_languages() {
    for (var language : List.of(Locale.ROOT, Locale.of("es"))) {
      var messages = ResourceBundle.getBundle("org.bedside.media.messages", language);
      for (var reason : Refusal.values()) {
        assertThat(messages.getString(reason.key())).endsWith(".");
      }
      for (var removed : Removed.values()) {
        assertThat(messages.getString(removed.key())).isNotBlank();
      }
    }
  }
}
