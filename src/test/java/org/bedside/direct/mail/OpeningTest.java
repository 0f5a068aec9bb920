package org.bedside.direct.mail;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.bedside.direct.Attachment;
import org.bedside.direct.DirectAddress;
import org.bedside.direct.Letter;
import org.bedside.direct.Opened;
import org.bedside.direct.Reason;
import org.bedside.direct.Receipt;
import org.bedside.direct.TestAuthority;
import org.bedside.direct.TestAuthority.Holder;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a stranger may send us, and what we make of it.
class OpeningTest {

  private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
  private static final String THEIR_DOMAIN = "direct.heart.example";
  private static final DirectAddress THEM = new DirectAddress("okafor", THEIR_DOMAIN);
  private static final DirectAddress US = new DirectAddress("gp", "direct.clinic.example");
  private static final TestAuthority AUTHORITY = TestAuthority.named("Anchor", NOW);
  private static final TestAuthority STRANGER = TestAuthority.named("Stranger", NOW);
  private static final Holder THEIRS = AUTHORITY.give(THEIR_DOMAIN);
  private static final Holder OURS = AUTHORITY.give(US.domain());
  private static final String ID = "<1@direct.heart.example>";

  private final Set<X509Certificate> revoked = new HashSet<>();
  private final Set<X509Certificate> anchors = new HashSet<>(Set.of(AUTHORITY.certificate()));

  private static Identity identity(Holder holder) {
    return new Identity(holder.key(), holder.chain());
  }

  private static Letter letter() {
    return new Letter(
        THEM,
        US,
        "Überweisung: José\r\nBcc: all@direct.heart.example",
        "Please see.\n.\nGrüße",
        List.of(new Attachment("../a\"b.xml", "text/xml", "<a/>".getBytes(UTF_8))),
        true);
  }

  private static byte[] sealed(byte[] inner, Holder signer) {
    return Sealing.seal(inner, THEM, US, ID, identity(signer), List.of(OURS.certificate()), NOW);
  }

  private static byte[] sealedBy(Holder signer) {
    return sealed(Writing.letter(letter(), ID, NOW), signer);
  }

  private Opened open(byte[] brought) {
    return opening().open(brought, US, this::anchors, NOW);
  }

  private Set<X509Certificate> anchors(String domain) {
    return domain.equals(THEIR_DOMAIN) ? anchors : Set.of();
  }

  private Opening opening() {
    return new Opening(List.of(identity(OURS)), new Trust(revoked::contains), 1_000_000);
  }

  private static Opened refused(Reason reason) {
    return new Opened.Refused(reason);
  }

  @Test
  void a_letter_arrives_as_it_was_written_and_nothing_slips_into_its_headers() {
    var opened = (Opened.Trusted) open(sealedBy(THEIRS));
    var mail = opened.mail();
    assertThat(mail.from()).isEqualTo(THEM);
    assertThat(mail.to()).isEqualTo(US);
    assertThat(mail.messageId()).isEqualTo(ID);
    assertThat(mail.sent()).isEqualTo(NOW);
    assertThat(mail.subject()).isEqualTo("Überweisung: José Bcc: all@direct.heart.example");
    assertThat(mail.text()).isEqualTo("Please see.\n.\nGrüße");
    assertThat(mail.wantsDelivery()).isTrue();
    assertThat(mail.receipt()).isNull();
    var file = mail.attachments().getFirst();
    assertThat(file.name()).isEqualTo(".._a_b.xml");
    assertThat(file.type()).isEqualTo("text/xml");
    assertThat(file.bytes()).isEqualTo("<a/>".getBytes(UTF_8));
    assertThat(opened.signer()).isEqualTo(THEIRS.certificate());
    assertThat(Reading.again(opened.inner(), THEM, US).text()).isEqualTo(mail.text());
  }

  @Test
  void nothing_of_a_letter_can_be_read_on_its_way() {
    var outside = new String(sealedBy(THEIRS), US_ASCII);
    assertThat(outside).doesNotContain("berweisung", "Please", "a_b.xml").contains("okafor@");
    assertThat(outside.lines()).allMatch(line -> line.length() <= 998);
  }

  @Test
  void a_letter_signed_for_the_address_itself_is_as_good_as_one_for_its_domain() {
    assertThat(open(sealedBy(AUTHORITY.give("Okafor@direct.heart.example"))))
        .isInstanceOf(Opened.Trusted.class);
    assertThat(open(sealedBy(AUTHORITY.give("nurse@direct.heart.example"))))
        .isEqualTo(refused(Reason.SENDER_DIFFERS));
    assertThat(open(sealedBy(AUTHORITY.give("heart.example"))))
        .isEqualTo(refused(Reason.SENDER_DIFFERS));
  }

  @Test
  void a_signer_whose_anchor_is_not_trusted_for_that_domain_is_refused() {
    assertThat(open(sealedBy(STRANGER.give(THEIR_DOMAIN)))).isEqualTo(refused(Reason.NO_ANCHOR));
    anchors.add(STRANGER.certificate());
    assertThat(open(sealedBy(STRANGER.give(THEIR_DOMAIN)))).isInstanceOf(Opened.Trusted.class);
    anchors.clear();
    assertThat(open(sealedBy(THEIRS))).isEqualTo(refused(Reason.NO_ANCHOR));
  }

  @Test
  void a_certificate_that_is_over_too_early_weak_or_for_something_else_is_refused() {
    var day = Duration.ofDays(1);
    assertThat(
            open(sealedBy(AUTHORITY.wish(THEIR_DOMAIN).until(NOW.minus(day.dividedBy(2))).given())))
        .isEqualTo(refused(Reason.CERTIFICATE_EXPIRED));
    assertThat(open(sealedBy(AUTHORITY.wish(THEIR_DOMAIN).from(NOW.plus(day)).given())))
        .isEqualTo(refused(Reason.CERTIFICATE_NOT_YET));
    assertThat(open(sealedBy(AUTHORITY.wish(THEIR_DOMAIN).bits(1024).given())))
        .isEqualTo(refused(Reason.CERTIFICATE_WEAK));
    assertThat(open(sealedBy(AUTHORITY.wish(THEIR_DOMAIN).signed("SHA1withRSA").given())))
        .isEqualTo(refused(Reason.CERTIFICATE_WEAK));
    assertThat(open(sealedBy(AUTHORITY.wish(THEIR_DOMAIN).use(KeyUsage.keyEncipherment).given())))
        .isEqualTo(refused(Reason.CERTIFICATE_USE));
    assertThat(open(sealedBy(AUTHORITY.wish(THEIR_DOMAIN).authority().given())))
        .isEqualTo(refused(Reason.CERTIFICATE_USE));
  }

  @Test
  void a_certificate_that_was_called_back_is_refused() {
    revoked.add(THEIRS.certificate());
    assertThat(open(sealedBy(THEIRS))).isEqualTo(refused(Reason.REVOKED));
  }

  @Test
  void another_sender_on_the_outside_is_refused() {
    var message = new String(sealedBy(THEIRS), US_ASCII);
    assertThat(open(message.replace("From: okafor@", "From: nurse@").getBytes(US_ASCII)))
        .isEqualTo(refused(Reason.SENDER_DIFFERS));
    assertThat(
            open(message.replace("From: okafor@direct.heart.example\r\n", "").getBytes(US_ASCII)))
        .isInstanceOf(Opened.Trusted.class);
  }

  @Test
  void two_senders_or_none_are_refused() {
    var inner = new String(Writing.letter(letter(), ID, NOW), US_ASCII);
    for (var from : List.of("", "From: a@direct.heart.example, b@direct.heart.example\r\n")) {
      var changed = inner.replace("From: okafor@direct.heart.example\r\n", from);
      assertThat(open(sealed(changed.getBytes(US_ASCII), THEIRS)))
          .isEqualTo(refused(Reason.NO_SENDER));
    }
  }

  @Test
  void a_letter_to_somebody_else_that_was_sealed_anew_to_us_is_refused() {
    var other = new DirectAddress("other", "direct.third.example");
    var letter = new Letter(THEM, other, "For other", "For other", List.of(), false);
    assertThat(open(sealed(Writing.letter(letter, ID, NOW), THEIRS)))
        .isEqualTo(refused(Reason.NOT_ADDRESSED));
  }

  @Test
  void a_letter_for_another_key_or_without_a_seal_or_signature_is_refused() {
    var plain = Writing.letter(letter(), ID, NOW);
    assertThat(open(plain)).isEqualTo(refused(Reason.NOT_ENCRYPTED));
    var other =
        new Opening(
            List.of(identity(AUTHORITY.give(US.domain()))), new Trust(_ -> false), 1_000_000);
    assertThat(other.open(sealedBy(THEIRS), US, this::anchors, NOW))
        .isEqualTo(refused(Reason.NOT_FOR_US));
    var unsigned = Raw.sealed(plain, OURS.certificate(), Raw.AES);
    assertThat(open(unsigned)).isEqualTo(refused(Reason.NOT_SIGNED));
  }

  @Test
  void triple_des_and_sha_1_are_refused() {
    var signed =
        Raw.signed(Raw.wrapped(Writing.letter(letter(), ID, NOW)), THEIRS, "SHA256withRSA");
    assertThat(open(Raw.sealed(signed, OURS.certificate(), Raw.AES)))
        .isInstanceOf(Opened.Trusted.class);
    assertThat(open(Raw.sealed(signed, OURS.certificate(), Raw.TRIPLE_DES)))
        .isEqualTo(refused(Reason.WEAK_CIPHER));
    var old = Raw.signed(Raw.wrapped(Writing.letter(letter(), ID, NOW)), THEIRS, "SHA1withRSA");
    assertThat(open(Raw.sealed(old, OURS.certificate(), Raw.AES)))
        .isEqualTo(refused(Reason.WEAK_SIGNATURE));
  }

  @Test
  void headers_outside_of_what_was_signed_are_refused() {
    var signed = Raw.signed(Writing.letter(letter(), ID, NOW), THEIRS, "SHA256withRSA");
    assertThat(open(Raw.sealed(signed, OURS.certificate(), Raw.AES)))
        .isEqualTo(refused(Reason.NOT_WRAPPED));
  }

  @Test
  void one_that_holds_its_words_inside_the_signature_is_read_too() {
    var opaque = Raw.opaque(Raw.wrapped(Writing.letter(letter(), ID, NOW)), THEIRS);
    assertThat(open(Raw.sealed(opaque, OURS.certificate(), Raw.AES)))
        .isInstanceOf(Opened.Trusted.class);
  }

  @Test
  void a_seal_that_authenticates_itself_is_opened_and_a_changed_one_is_not() {
    var signed =
        Raw.signed(Raw.wrapped(Writing.letter(letter(), ID, NOW)), THEIRS, "SHA256withRSA");
    var good = Raw.authenticated(signed, OURS.certificate());
    assertThat(open(good)).isInstanceOf(Opened.Trusted.class);
    var bad = good.clone();
    var middle = bad.length * 3 / 4;
    bad[middle] = bad[middle] == 'A' ? (byte) 'B' : (byte) 'A';
    assertThat(open(bad)).isEqualTo(refused(Reason.BROKEN));
  }

  @Test
  void words_that_were_changed_after_they_were_signed_are_refused() {
    var signed =
        Raw.signed(Raw.wrapped(Writing.letter(letter(), ID, NOW)), THEIRS, "SHA256withRSA");
    var changed =
        new String(signed, ISO_8859_1).replace("To: gp@", "To:  gp@").getBytes(ISO_8859_1);
    assertThat(open(Raw.sealed(changed, OURS.certificate(), Raw.AES)))
        .isEqualTo(refused(Reason.CHANGED));
  }

  @Test
  void a_message_is_bounded_in_size_depth_and_parts() {
    assertThat(open(new byte[1_000_001])).isEqualTo(refused(Reason.TOO_LARGE));
    assertThat(open(sealed(Raw.nested(20, ID), THEIRS))).isEqualTo(refused(Reason.TOO_DEEP));
    assertThat(open(sealed(Raw.wide(200, ID), THEIRS))).isEqualTo(refused(Reason.TOO_MANY_PARTS));
    assertThat(open(sealed(Raw.longHeader(ID), THEIRS))).isEqualTo(refused(Reason.TOO_LARGE));
  }

  @Test
  void a_seal_nested_without_end_is_refused() {
    var deep = new byte[200_000];
    for (var i = 0; i < deep.length; i += 2) {
      deep[i] = 0x30;
      deep[i + 1] = (byte) 0x80;
    }
    var message =
        "From: okafor@direct.heart.example\r\nContent-Type: application/pkcs7-mime\r\n"
            + "Content-Transfer-Encoding: base64\r\n\r\n"
            + Writing.base64(deep);
    assertThat(open(message.getBytes(US_ASCII))).isEqualTo(refused(Reason.BROKEN));
  }

  @Test
  void a_name_of_a_file_without_end_is_read_in_no_time() {
    var inner =
        new String(Writing.letter(letter(), ID, NOW), US_ASCII)
            .replace("filename=\".._a_b.xml\"", "filename=\"" + "a".repeat(60_000) + "\"");
    assertTimeout(
        Duration.ofSeconds(5),
        () ->
            assertThat(open(sealed(inner.getBytes(US_ASCII), THEIRS)))
                .isInstanceOf(Opened.Trusted.class));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4})
  void a_changed_byte_never_makes_another_letter(int seed) {
    var good = sealedBy(THEIRS);
    var random = new Random(seed);
    for (var i = 0; i < 60; i++) {
      var bad = good.clone();
      bad[random.nextInt(bad.length)] ^= (byte) (1 << random.nextInt(7));
      if (open(bad) instanceof Opened.Trusted trusted) {
        // A byte of the outside that says nothing, or of base64 that is skipped.
        assertThat(trusted.mail().text()).isEqualTo("Please see.\n.\nGrüße");
        assertThat(trusted.mail().from()).isEqualTo(THEM);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4})
  void whatever_a_trusted_sender_writes_ends_as_a_letter_or_a_reason(int seed) {
    var random = new Random(seed);
    var good = Writing.letter(letter(), ID, NOW);
    for (var i = 0; i < 30; i++) {
      assertThat(open(sealed(Raw.mangled(good, random), THEIRS))).isNotNull();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void whatever_a_stranger_sends_ends_as_a_reason(int seed) {
    var random = new Random(seed);
    var seeds = new ArrayList<>(List.of(sealedBy(THEIRS), Writing.letter(letter(), ID, NOW)));
    for (var i = 0; i < 120; i++) {
      var from = seeds.get(random.nextInt(seeds.size()));
      assertThat(open(Raw.mangled(from, random))).isNotNull();
    }
  }

  @Test
  void a_receipt_comes_back_and_names_the_letter() {
    for (var kind : Receipt.Kind.values()) {
      var receipt = new Receipt(kind, "<ours@direct.clinic.example>", THEM);
      var inner = Writing.receipt(receipt, US, ID, NOW, "It came.");
      var opened = (Opened.Trusted) open(sealed(inner, THEIRS));
      assertThat(opened.mail().receipt()).isEqualTo(receipt);
      assertThat(opened.mail().text()).isEqualTo("It came.");
      assertThat(opened.mail().attachments()).isEmpty();
    }
  }

  @Test
  void a_receipt_that_processed_with_an_error_is_a_failure() {
    var receipt = new Receipt(Receipt.Kind.PROCESSED, "<ours@direct.clinic.example>", THEM);
    var inner =
        new String(Writing.receipt(receipt, US, ID, NOW, "It came."), US_ASCII)
            .replace("; processed", "; processed/error")
            .getBytes(US_ASCII);
    var opened = (Opened.Trusted) open(sealed(inner, THEIRS));
    assertThat(opened.mail().receipt())
        .isEqualTo(new Receipt(Receipt.Kind.FAILED, "<ours@direct.clinic.example>", THEM));
  }
}
