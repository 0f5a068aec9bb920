package org.bedside.direct.mail;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.bedside.direct.DirectAddress;
import org.bedside.direct.DirectPapers;
import org.bedside.direct.Incoming;
import org.bedside.direct.Letter;
import org.bedside.direct.Opened;
import org.bedside.direct.Reason;
import org.bedside.direct.Receipt;
import org.bedside.direct.TestAuthority;
import org.bedside.direct.TestAuthority.Holder;
import org.bedside.direct.Written;
import org.bedside.peers.DirectPeer;
import org.bedside.peers.DirectPeer.Practice;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Our letters and those of the Direct Project's reference agent, opened and judged by each other.
@Tag("peer")
class DirectPeerTest {

  private static final Instant NOW = Instant.now();
  private static final DirectAddress US = new DirectAddress("gp", "direct.clinic.example");
  private static final DirectAddress THEM = new DirectAddress("okafor", "direct.heart.example");
  private static final TestAuthority AUTHORITY = TestAuthority.named("Anchor", NOW);
  private static final TestAuthority STRANGER = TestAuthority.named("Stranger", NOW);
  private static final Holder OURS = AUTHORITY.give(US.domain());
  private static final Holder THEIRS = AUTHORITY.give(THEM.domain());
  private static final String ID = "<77@direct.clinic.example>";

  private static DirectPeer peer;

  @BeforeAll
  static void start() {
    peer = DirectPeer.running();
  }

  private static Practice heart() {
    return heart(THEIRS);
  }

  private static Practice heart(Holder holder) {
    return new Practice(
        THEM.domain(),
        holder.pkcs12(),
        new String(TestAuthority.PASSWORD),
        Certificates.bytes(OURS.certificate()),
        Certificates.bytes(AUTHORITY.certificate()));
  }

  private static byte[] ours(Holder signer) {
    var letter =
        new Letter(
            US,
            THEM,
            "Überweisung",
            "Please see.\nGrüße",
            List.of(DirectPapers.pack(Written.packet())),
            true);
    return Sealing.seal(
        Writing.letter(letter, ID, NOW),
        US,
        THEM,
        ID,
        new Identity(signer.key(), signer.chain()),
        List.of(THEIRS.certificate()),
        NOW);
  }

  private static byte[] theirs() {
    return """
    From: okafor@direct.heart.example
    To: gp@direct.clinic.example
    Subject: We will see her
    Message-ID: <9@direct.heart.example>
    Date: Mon, 23 Nov 2026 12:00:00 +0000
    MIME-Version: 1.0
    Content-Type: text/plain; charset=UTF-8

    On Monday at three.
    """
        .replace("\n", "\r\n")
        .getBytes(US_ASCII);
  }

  private static byte[] sent(Practice by) {
    var answer = peer.outgoing(by, theirs());
    assertThat(answer.accepted()).as(answer.words()).isTrue();
    return answer.words().getBytes(ISO_8859_1);
  }

  private static Opened open(byte[] brought) {
    return open(brought, AUTHORITY.certificate());
  }

  private static Opened open(byte[] brought, X509Certificate anchor) {
    return new Opening(
            List.of(new Identity(OURS.key(), OURS.chain())), new Trust(_ -> false), 10_000_000)
        .open(brought, US, _ -> Set.of(anchor), NOW);
  }

  private static Incoming mail(Opened opened) {
    assertThat(opened).isInstanceOf(Opened.Trusted.class);
    return ((Opened.Trusted) opened).mail();
  }

  private static byte[] changed(byte[] message) {
    var bad = message.clone();
    var at = bad.length * 2 / 3;
    while (bad[at] < 'A') {
      at++;
    }
    bad[at] = bad[at] == 'A' ? (byte) 'B' : (byte) 'A';
    return bad;
  }

  @Test
  void our_letter_is_opened_and_trusted_by_the_agent() throws Exception {
    var answer = peer.incoming(heart(), ours(OURS));
    assertThat(answer.accepted()).as(answer.words()).isTrue();
    var read = Reading.again(answer.words().getBytes(ISO_8859_1), US, THEM);
    assertThat(read.subject()).isEqualTo("Überweisung");
    assertThat(read.text()).isEqualTo("Please see.\nGrüße");
    assertThat(read.messageId()).isEqualTo(ID);
    unpackedByOthers(read.attachments().getFirst().bytes());
  }

  /// Plain ZIP and DOM, nothing of ours.
  private static void unpackedByOthers(byte[] zip) throws Exception {
    var files = new LinkedHashMap<String, byte[]>();
    try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        files.put(entry.getName(), in.readAllBytes());
      }
    }
    assertThat(files).containsKeys("INDEX.HTM", "README.TXT", "IHE_XDM/SUBSET01/METADATA.XML");
    var metadata = root(files, "IHE_XDM/SUBSET01/METADATA.XML");
    var entries = metadata.getElementsByTagName("rim:ExtrinsicObject");
    assertThat(entries.getLength()).isEqualTo(3);
    var document = root(files, "IHE_XDM/SUBSET01/DOC0002.XML");
    assertThat(document.getElementsByTagName("family").item(0).getTextContent())
        .isEqualTo(Written.PATIENT.family());
    assertThat(new String(files.get("IHE_XDM/SUBSET01/DOC0001.HL7"), UTF_8)).startsWith("MSH|");
  }

  private static org.w3c.dom.Element root(Map<String, byte[]> files, String name) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(files.get(name)))
        .getDocumentElement();
  }

  @Test
  void the_letter_of_the_agent_is_opened_and_trusted_by_us() {
    var read = mail(open(sent(heart())));
    assertThat(read.from()).isEqualTo(THEM);
    assertThat(read.subject()).isEqualTo("We will see her");
    assertThat(read.text().strip()).isEqualTo("On Monday at three.");
    assertThat(read.messageId()).isEqualTo("<9@direct.heart.example>");
  }

  @Test
  void a_signer_of_a_foreign_anchor_is_refused_by_both() {
    assertThat(peer.incoming(heart(), ours(STRANGER.give(US.domain()))).accepted()).isFalse();
    assertThat(open(sent(heart()), STRANGER.certificate()))
        .isEqualTo(new Opened.Refused(Reason.NO_ANCHOR));
  }

  @Test
  void an_expired_certificate_is_refused_by_both() {
    var over = AUTHORITY.wish(US.domain()).until(NOW.minus(Duration.ofHours(1))).given();
    assertThat(peer.incoming(heart(), ours(over)).accepted()).isFalse();
    // The agent signs with no such certificate, so its letter is read a year later.
    var late =
        new Opening(
                List.of(new Identity(OURS.key(), OURS.chain())), new Trust(_ -> false), 10_000_000)
            .open(
                sent(heart()),
                US,
                _ -> Set.of(AUTHORITY.certificate()),
                NOW.plus(Duration.ofDays(200)));
    assertThat(late).isEqualTo(new Opened.Refused(Reason.CERTIFICATE_EXPIRED));
  }

  @Test
  void a_swapped_sender_is_refused_by_both() {
    var another =
        new String(ours(OURS), US_ASCII).replace("From: gp@direct.clinic", "From: gp@direct.third");
    assertThat(peer.incoming(heart(), another.getBytes(US_ASCII)).accepted()).isFalse();
    var theirs =
        new String(sent(heart()), ISO_8859_1)
            .replaceFirst("(?i)From: okafor@direct\\.heart", "From: okafor@direct.third");
    assertThat(theirs).contains("direct.third");
    assertThat(open(theirs.getBytes(ISO_8859_1)))
        .isEqualTo(new Opened.Refused(Reason.SENDER_DIFFERS));
  }

  @Test
  void a_changed_byte_is_refused_by_both() {
    assertThat(peer.incoming(heart(), changed(ours(OURS))).accepted()).isFalse();
    assertThat(open(changed(sent(heart())))).isInstanceOf(Opened.Refused.class);
  }

  @Test
  void a_receipt_of_the_agent_comes_back_and_names_our_letter() {
    var answer = peer.processed(heart(), ours(OURS));
    assertThat(answer.accepted()).as(answer.words()).isTrue();
    assertThat(mail(open(answer.words().getBytes(ISO_8859_1))).receipt())
        .isEqualTo(new Receipt(Receipt.Kind.PROCESSED, ID, THEM));
  }

  @Test
  void our_receipt_is_opened_by_the_agent_and_is_one() {
    var receipt = new Receipt(Receipt.Kind.PROCESSED, "<9@direct.heart.example>", US);
    var mail =
        Sealing.seal(
            Writing.receipt(receipt, THEM, ID, NOW, "It came."),
            US,
            THEM,
            ID,
            new Identity(OURS.key(), OURS.chain()),
            List.of(THEIRS.certificate()),
            NOW);
    var answer = peer.incoming(heart(), mail);
    assertThat(answer.accepted()).as(answer.words()).isTrue();
    assertThat(answer.words())
        .contains("multipart/report", "Original-Message-ID: <9@direct.heart.example>");
  }

  @Test
  void the_agent_listens_on_loopback_only() throws IOException {
    assertThat(peer.reach()).isNotEmpty().allMatch(InetAddress::isLoopbackAddress);
  }
}
