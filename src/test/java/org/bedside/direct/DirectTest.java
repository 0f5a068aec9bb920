package org.bedside.direct;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bedside.EmptyHouse;
import org.bedside.SettableClock;
import org.bedside.WholeHouse;
import org.bedside.audit.Audit;
import org.bedside.direct.mail.Certificates;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The room as a whole: out by a mail server, in by our own, with another practice at the other
/// end.
@WholeHouse
@ExtendWith(EmptyHouse.class)
class DirectTest {

  private static final String ACTOR = "person:" + UUID.randomUUID();
  private static final Instant START = Instant.parse("2026-11-23T12:00:00Z");
  private static final DirectAddress US = new DirectAddress("gp", "direct.clinic.example");
  private static final OtherPractice HEART =
      new OtherPractice("okafor@direct.heart.example", START);
  private static final TestAuthority AUTHORITY = TestAuthority.named("Our authority", START);
  private static final TestAuthority.Holder OURS = AUTHORITY.give(US.domain());

  @Autowired Direct direct;
  @Autowired DirectKeys keys;
  @Autowired DirectCarrying carrying;
  @Autowired DirectTaking taking;
  @Autowired DirectSettings settings;
  @Autowired SettableClock clock;
  @Autowired GreenMail mail;
  @Autowired Audit audit;
  @Autowired JdbcClient db;

  @BeforeEach
  void two_practices_that_trust_each_other() {
    clock.set(START);
    good(keys.bring(OURS.pkcs12(), TestAuthority.PASSWORD, ACTOR));
    good(keys.trust(der(HEART.authority.certificate()), "direct.heart.example", ACTOR));
    good(keys.know(der(HEART.holder.certificate()), ACTOR));
  }

  private static byte[] der(X509Certificate certificate) {
    return Certificates.bytes(certificate);
  }

  private static UUID good(Outcome<UUID> outcome) {
    return ((Outcome.Good<UUID>) outcome).value();
  }

  private static Letter letter(String text) {
    return new Letter(
        US,
        HEART.address,
        "Referral of a patient",
        text,
        List.of(DirectPapers.pack(Written.packet())),
        true);
  }

  private static Letter answer(String text) {
    return new Letter(HEART.address, US, "Re: Referral", text, List.of(), true);
  }

  private List<byte[]> left() throws Exception {
    carrying.look();
    return Arrays.stream(mail.getReceivedMessages()).map(DirectTest::bytes).toList();
  }

  private static byte[] bytes(MimeMessage message) {
    try {
      var out = new ByteArrayOutputStream();
      message.writeTo(out);
      return out.toByteArray();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private Incoming opened(byte[] brought) {
    return ((Opened.Trusted) HEART.open(brought, AUTHORITY.certificate())).mail();
  }

  private Delivery.State state(UUID id) {
    return direct.delivery(id).orElseThrow().state();
  }

  @Test
  void a_letter_leaves_once_is_read_there_and_its_receipts_tell_how_far_it_came() throws Exception {
    var id = good(direct.send(letter("Please see."), "k1", ACTOR));
    assertThat(good(direct.send(letter("Please see them twice."), "k1", ACTOR))).isEqualTo(id);

    var there = left();
    assertThat(there).hasSize(1);
    assertThat(left()).hasSize(1);
    assertThat(state(id)).isEqualTo(Delivery.State.SENT);
    var read = opened(there.getFirst());
    assertThat(read.text()).isEqualTo("Please see.");
    assertThat(read.wantsDelivery()).isTrue();
    assertThat(read.messageId()).isEqualTo(direct.delivery(id).orElseThrow().messageId());
    assertThat(DirectPapers.unpack(read.attachments().getFirst().bytes()))
        .isInstanceOf(Outcome.Good.class);

    for (var kind : List.of(Receipt.Kind.PROCESSED, Receipt.Kind.DISPATCHED)) {
      var receipt = HEART.receipt(kind, read.messageId(), US, OURS.certificate());
      HEART.bring(receipt, US, settings.port());
      assertThat(state(id).name()).isEqualTo(kind.name());
    }
    assertThat(left()).as("a receipt gets no receipt").hasSize(1);
    assertThat(direct.arrivals()).as("and is no letter").isEmpty();
    assertThat(audit.actions()).contains("direct.sent", "direct.receipt");
  }

  @Test
  void a_letter_comes_is_kept_once_and_its_sender_gets_receipts() throws Exception {
    var brought = HEART.letter(answer("We will see her."), "<a1@h>", OURS.certificate());
    HEART.bring(brought, US, settings.port());
    HEART.bring(brought, US, settings.port());
    assertThat(direct.arrivals()).hasSize(1);
    var arrival = direct.arrivals().getFirst();
    assertThat(direct.read(arrival)).map(Incoming::text).contains("We will see her.");

    assertThat(opened(left().getFirst()).receipt())
        .isEqualTo(new Receipt(Receipt.Kind.PROCESSED, "<a1@h>", US));
    direct.delivered(arrival);
    direct.delivered(arrival);
    assertThat(left()).hasSize(2);
    assertThat(left().stream().map(this::opened).map(Incoming::receipt).map(Receipt::kind))
        .containsExactlyInAnyOrder(Receipt.Kind.PROCESSED, Receipt.Kind.DISPATCHED);

    assertThat(direct.take(arrival, ACTOR)).isTrue();
    assertThat(direct.take(arrival, ACTOR)).isFalse();
    assertThat(direct.arrivals()).isEmpty();
  }

  @Test
  void whoever_is_trusted_and_writes_is_known_from_then_on() throws Exception {
    keys.others().forEach(known -> keys.unknow(known.id(), ACTOR));
    assertThat(direct.send(letter("Hello"), "k2", ACTOR))
        .isEqualTo(new Outcome.Refused<>(Reason.NO_CERTIFICATE));
    HEART.bring(HEART.letter(answer("Hi"), "<a2@h>", OURS.certificate()), US, settings.port());
    assertThat(direct.send(letter("Hello"), "k2", ACTOR)).isInstanceOf(Outcome.Good.class);
  }

  @Test
  void a_stranger_is_refused_without_a_word_why_and_nothing_of_theirs_is_kept() {
    var stranger = new OtherPractice("okafor@direct.heart.example", START);
    var brought = stranger.letter(answer("Trust me"), "<a3@h>", OURS.certificate());
    assertThatThrownBy(() -> stranger.bring(brought, US, settings.port()))
        .isInstanceOf(SendFailedException.class)
        .hasMessageContaining("554 5.7.1 Not taken");
    assertThatThrownBy(
            () -> stranger.bring("From: a\r\n\r\nhi".getBytes(UTF_8), US, settings.port()))
        .hasMessageContaining("554 5.7.1 Not taken");
    assertThat(direct.arrivals()).isEmpty();
    assertThat(db.sql("select refused from direct_inbox").query(String.class).list())
        .containsExactlyInAnyOrder("NO_ANCHOR", "NOT_ENCRYPTED");
    assertThat(
            db.sql("select count(*) from direct_inbox where letter is not null")
                .query(Long.class)
                .single())
        .isZero();
  }

  @Test
  void nobody_is_taken_in_but_ourselves_and_nothing_that_is_too_large() {
    var brought = HEART.letter(answer("Hi"), "<a4@h>", OURS.certificate());
    assertThatThrownBy(() -> HEART.bring(brought, "gp@elsewhere.example", settings.port()))
        .isInstanceOf(SendFailedException.class);
    var large = new byte[settings.bytes() + 100];
    Arrays.fill(large, (byte) 'a');
    for (var i = 70; i < large.length; i += 72) {
      large[i] = '\r';
      large[i + 1 < large.length ? i + 1 : i] = '\n';
    }
    assertThatThrownBy(() -> HEART.bring(large, US, settings.port()))
        .isInstanceOf(jakarta.mail.MessagingException.class);
    assertThat(db.sql("select count(*) from direct_inbox").query(Long.class).single()).isZero();
  }

  @Test
  void a_receipt_by_another_practice_settles_nothing() throws Exception {
    var id = good(direct.send(letter("Please see."), "k5", ACTOR));
    left();
    var third = new OtherPractice("x@direct.third.example", START);
    good(keys.trust(der(third.authority.certificate()), "*", ACTOR));
    var about = direct.delivery(id).orElseThrow().messageId();
    third.bring(
        third.receipt(Receipt.Kind.PROCESSED, about, US, OURS.certificate()), US, settings.port());
    assertThat(state(id)).isEqualTo(Delivery.State.SENT);
  }

  @Test
  void a_letter_without_a_receipt_is_overdue_after_its_time() throws Exception {
    var id = good(direct.send(letter("Please see."), "k6", ACTOR));
    left();
    assertThat(direct.unsettled()).isEmpty();
    clock.set(START.plus(Duration.ofMinutes(61)));
    assertThat(direct.unsettled()).extracting(Delivery::id).containsExactly(id);
    assertThat(direct.delivery(id).orElseThrow().overdue()).isTrue();
  }

  @Test
  void a_letter_that_failed_there_waits_for_a_person_and_leaves_again_under_its_own_id()
      throws Exception {
    var id = good(direct.send(letter("Please see."), "k7", ACTOR));
    var first = opened(left().getFirst()).messageId();
    HEART.bring(
        HEART.receipt(Receipt.Kind.FAILED, first, US, OURS.certificate()), US, settings.port());
    assertThat(state(id)).isEqualTo(Delivery.State.FAILED);
    assertThat(left()).hasSize(1);
    assertThat(direct.again(id, ACTOR)).isTrue();
    assertThat(direct.again(id, ACTOR)).isFalse();
    assertThat(left()).hasSize(2);
    assertThat(opened(left().get(1)).messageId()).isEqualTo(first);
  }

  @Test
  void what_was_on_its_way_when_the_house_fell_is_in_doubt_until_a_receipt_comes()
      throws Exception {
    var id = good(direct.send(letter("Please see."), "k8", ACTOR));
    db.sql("update direct_outbox set state = 'SENDING'").update();
    var before = mail.getReceivedMessages().length;
    clock.set(START.plus(Duration.ofMinutes(16)));
    assertThat(left()).hasSize(before);
    assertThat(state(id)).isEqualTo(Delivery.State.UNCONFIRMED);
    var about = direct.delivery(id).orElseThrow().messageId();
    HEART.bring(
        HEART.receipt(Receipt.Kind.PROCESSED, about, US, OURS.certificate()), US, settings.port());
    assertThat(state(id)).isEqualTo(Delivery.State.PROCESSED);
  }

  @Test
  void a_letter_that_cannot_be_sealed_or_signed_is_refused_at_once() {
    var nobody = new DirectAddress("x", "direct.nobody.example");
    assertThat(direct.send(to(nobody), "k9", ACTOR))
        .isEqualTo(new Outcome.Refused<>(Reason.NO_CERTIFICATE));
    keys.trusted().forEach(known -> keys.distrust(known.id(), ACTOR));
    assertThat(direct.send(letter("Hi"), "k10", ACTOR))
        .isEqualTo(new Outcome.Refused<>(Reason.NO_ANCHOR));
    keys.ours().forEach(known -> keys.forget(known.id(), ACTOR));
    assertThat(direct.send(letter("Hi"), "k11", ACTOR))
        .isEqualTo(new Outcome.Refused<>(Reason.NO_KEY));
    assertThat(db.sql("select count(*) from direct_outbox").query(Long.class).single()).isZero();
  }

  private static Letter to(DirectAddress address) {
    return new Letter(US, address, "Hi", "Hi", List.of(), false);
  }

  @Test
  void keys_and_certificates_that_are_no_good_are_refused_beside_the_field() {
    assertThat(keys.bring(OURS.pkcs12(), "wrong".toCharArray(), ACTOR))
        .isEqualTo(new Outcome.Refused<>(Reason.WRONG_PASSWORD));
    assertThat(keys.bring("no key".getBytes(UTF_8), TestAuthority.PASSWORD, ACTOR))
        .isEqualTo(new Outcome.Refused<>(Reason.NOT_A_CERTIFICATE));
    assertThat(keys.bring(HEART.holder.pkcs12(), TestAuthority.PASSWORD, ACTOR))
        .isEqualTo(new Outcome.Refused<>(Reason.CERTIFICATE_NAME));
    var over = AUTHORITY.wish(US.domain()).until(START.minus(Duration.ofHours(1))).given();
    assertThat(keys.bring(over.pkcs12(), TestAuthority.PASSWORD, ACTOR))
        .isEqualTo(new Outcome.Refused<>(Reason.CERTIFICATE_EXPIRED));
    assertThat(keys.trust("x".getBytes(UTF_8), "*", ACTOR))
        .isEqualTo(new Outcome.Refused<>(Reason.NOT_A_CERTIFICATE));
    assertThat(keys.trust(der(AUTHORITY.certificate()), "no domain", ACTOR))
        .isEqualTo(new Outcome.Refused<>(Reason.CERTIFICATE_NAME));
    assertThat(keys.ours()).hasSize(1);
    assertThat(keys.bring(OURS.pkcs12(), TestAuthority.PASSWORD, ACTOR))
        .isInstanceOf(Outcome.Good.class);
    assertThat(keys.ours()).as("the same key again is the same").hasSize(1);
    assertThat(keys.ours().getFirst().names()).containsExactly(US.domain());
    assertThat(keys.trusted().getFirst().trustedFor()).isEqualTo("direct.heart.example");
  }

  @Test
  void a_dump_shows_neither_a_key_nor_a_letter_nor_whom_it_is_for() throws Exception {
    direct.send(letter("Please see Mrs. Okonkwo."), "k12", ACTOR);
    HEART.bring(
        HEART.letter(answer("She came."), "<a9@h>", OURS.certificate()), US, settings.port());
    var dump = new StringBuilder();
    for (var table : List.of("identity", "certificate", "outbox", "inbox")) {
      db.sql("select * from direct_" + table)
          .query()
          .listOfRows()
          .forEach(row ->
              row.values().stream()
                  .flatMap(value -> Optional.ofNullable(value).stream())
                  .forEach(value ->
                      dump.append(
                              value instanceof byte[] b ? new String(b, UTF_8) : value.toString())
                          .append('\n')));
    }
    assertThat(dump.toString())
        .doesNotContain("Okonkwo", "She came", "okafor", "heart.example", "Referral");
    var stored = db.sql("select private_key from direct_identity").query(byte[].class).single();
    assertThat(new String(stored, java.nio.charset.StandardCharsets.ISO_8859_1))
        .doesNotContain(
            new String(
                Arrays.copyOfRange(OURS.key().getEncoded(), 40, 80),
                java.nio.charset.StandardCharsets.ISO_8859_1));
  }

  @Test
  void a_restored_house_sends_nothing() throws Exception {
    var id = good(direct.send(letter("Please see."), "k13", ACTOR));
    db.sql("insert into restored (id, taken_at, restored_at) values (:id, now(), now())")
        .param("id", UUID.randomUUID())
        .update();
    assertThat(left()).isEmpty();
    assertThat(state(id)).isEqualTo(Delivery.State.WAITING);
  }
}
