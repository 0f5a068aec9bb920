package org.bedside.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import javax.imageio.ImageIO;
import org.bedside.SettableClock;
import org.bedside.WholeHouse;
import org.bedside.channels.TestChannels;
import org.bedside.media.Media;
import org.bedside.media.MediaId;
import org.bedside.media.Upload;
import org.bedside.people.Person;
import org.bedside.people.Role;
import org.bedside.people.TestPeople;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What a copy of a post takes along.
@WholeHouse
class CopiedPicturesTest {

  private static final String ALT = "A syringe on a calendar";

  @Autowired Agenda agenda;
  @Autowired Writing writing;
  @Autowired Pictures pictures;
  @Autowired Media media;
  @Autowired TestPosts posts;
  @Autowired TestPeople people;
  @Autowired TestChannels channels;
  @Autowired SettableClock clock;
  @Autowired JdbcClient db;
  Person writer;
  PostId first;

  @BeforeEach
  void aPostWithAPicture() throws IOException {
    clock.hold(Instant.parse("2026-10-12T16:00:00Z"));
    people.practice(false);
    channels.openOwnGround();
    db.sql("delete from post").update();
    writer = people.with("Priya Example", Role.CLINICIAN);
    first = posts.draft("Flu shots", "Walk in.", LocalDateTime.parse("2026-10-20T09:00"), writer);
    writing.addPicture(first, picture(), writer.id());
  }

  @AfterEach
  void realTime() {
    clock.reset();
  }

  private MediaId picture() throws IOException {
    var bytes = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", bytes);
    var uploaded = (Upload.Uploaded) media.upload(bytes.toByteArray(), writer.id().ledger());
    media.describe(uploaded.item().id(), ALT, writer.id().ledger());
    return uploaded.item().id();
  }

  private void copy(PostId copy) {
    var at = LocalDateTime.parse("2026-10-27T09:00");
    var to = WallTime.of(at, ZoneId.of("America/Los_Angeles"));
    assertThat(agenda.copy(first, copy, to, writer.id())).isInstanceOf(Planned.Done.class);
  }

  @Test
  void a_copy_carries_the_pictures_with_what_they_show() {
    var copy = PostId.random();
    copy(copy);
    copy(copy);
    assertThat(pictures.of(copy)).hasSize(1).doesNotContainAnyElementsOf(pictures.of(first));
    var own = pictures.of(copy).getFirst();
    assertThat(media.find(own).orElseThrow().alt()).isEqualTo(ALT);
    assertThat(media.bytes(own)).isEqualTo(media.bytes(pictures.of(first).getFirst()));
  }

  @Test
  void other_words_about_the_copied_picture_leave_the_first_one_alone() {
    var copy = PostId.random();
    copy(copy);
    writing.describe(copy, pictures.of(copy).getFirst(), "A syringe in November", writer.id());
    assertThat(media.find(pictures.of(first).getFirst()).orElseThrow().alt()).isEqualTo(ALT);
  }
}
