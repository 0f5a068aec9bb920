package org.bedside.direct.documents;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.bedside.direct.Outcome;
import org.bedside.direct.Packet;
import org.bedside.direct.Reason;
import org.bedside.direct.Written;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class XdmTest {

  private static final byte[] GOOD = XdmWriting.write(Written.packet());

  private static Map<String, byte[]> files() {
    return new LinkedHashMap<>(((Outcome.Good<Map<String, byte[]>>) Unzipping.files(GOOD)).value());
  }

  private static byte[] zip(Map<String, byte[]> files) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out, UTF_8)) {
      for (var file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue());
      }
    }
    return out.toByteArray();
  }

  private static Reason refused(byte[] zip) {
    return ((Outcome.Refused<Packet>) XdmReading.read(zip)).reason();
  }

  @Test
  void a_package_gives_back_its_documents() {
    var packet = ((Outcome.Good<Packet>) XdmReading.read(GOOD)).value();
    assertThat(packet.author()).isEqualTo("Maple Street Family Medicine");
    assertThat(packet.at()).isEqualTo(Written.AT);
    assertThat(packet.documents())
        .extracting(Packet.Document::title)
        .containsExactly("Referral", "Referral note", "ECG");
    assertThat(packet.documents())
        .extracting(Packet.Document::kind)
        .containsExactly(Packet.Kind.STEP, Packet.Kind.CLINICAL_DOCUMENT, Packet.Kind.PDF);
    for (var i = 0; i < 3; i++) {
      if (i != 1) { // ids of entries are new each time that a document is written
        assertThat(packet.documents().get(i).bytes())
            .isEqualTo(Written.packet().documents().get(i).bytes());
      }
    }
  }

  @Test
  void its_files_have_the_names_of_the_standard() {
    assertThat(files().keySet())
        .containsExactly(
            "INDEX.HTM",
            "README.TXT",
            "IHE_XDM/SUBSET01/METADATA.XML",
            "IHE_XDM/SUBSET01/DOC0001.HL7",
            "IHE_XDM/SUBSET01/DOC0002.XML",
            "IHE_XDM/SUBSET01/DOC0003.PDF");
    var metadata = new String(files().get("IHE_XDM/SUBSET01/METADATA.XML"), UTF_8);
    assertThat(metadata).contains("urn:ihe:pcc:360x:hl7:OMG:O19:2017", "XDSSubmissionSet.uniqueId");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../evil",
        "/etc/passwd",
        "IHE_XDM/../../evil",
        "a\\..\\b",
        "C:/evil",
        "a/./b",
        "a\0b",
        "..",
        "IHE_XDM/SUBSET01/.."
      })
  void a_name_that_leads_out_is_refused(String name) throws IOException {
    var files = files();
    files.put(name, new byte[1]);
    assertThat(refused(zip(files))).isEqualTo(Reason.BAD_NAME);
  }

  @Test
  void a_bomb_is_stopped_before_it_is_large() throws IOException {
    var files = files();
    files.put("bomb", new byte[Unzipping.MOST_BYTES]);
    var bomb = zip(files);
    assertThat(bomb.length).isLessThan(200_000);
    assertThat(refused(bomb)).isEqualTo(Reason.TOO_LARGE);
  }

  @Test
  void too_many_files_are_refused() throws IOException {
    var files = files();
    for (var i = 0; i < 201; i++) {
      files.put("f" + i, new byte[0]);
    }
    assertThat(refused(zip(files))).isEqualTo(Reason.TOO_MANY_PARTS);
  }

  @Test
  void a_document_that_is_missing_or_another_one_is_noticed() throws IOException {
    var files = files();
    files.put("IHE_XDM/SUBSET01/DOC0003.PDF", "%PDF-1.4 inventex".getBytes(UTF_8));
    assertThat(refused(zip(files))).isEqualTo(Reason.DOCUMENT_DIFFERS);
    files.remove("IHE_XDM/SUBSET01/DOC0003.PDF");
    assertThat(refused(zip(files))).isEqualTo(Reason.DOCUMENT_DIFFERS);
  }

  @Test
  void a_document_that_is_named_again_and_again_is_refused() throws IOException {
    var files = files();
    var metadata = new String(files.get("IHE_XDM/SUBSET01/METADATA.XML"), UTF_8);
    var more =
        metadata
            .replace("DOC0002.XML", "DOC0001.HL7")
            .replaceAll("(?s)<rim:Slot name=\"(hash|size)\">.*?</rim:Slot>", "");
    files.put("IHE_XDM/SUBSET01/METADATA.XML", more.getBytes(UTF_8));
    assertThat(refused(zip(files))).isEqualTo(Reason.DOCUMENT_DIFFERS);
  }

  @Test
  void metadata_with_definitions_or_without_sense_are_refused() throws IOException {
    var files = files();
    files.put(
        "IHE_XDM/SUBSET01/METADATA.XML",
        "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><x>&e;</x>".getBytes(UTF_8));
    assertThat(refused(zip(files))).isEqualTo(Reason.BAD_XML);
    files.remove("IHE_XDM/SUBSET01/METADATA.XML");
    assertThat(refused(zip(files))).isEqualTo(Reason.NOT_A_PACKAGE);
    assertThat(refused("no zip at all".getBytes(UTF_8))).isEqualTo(Reason.NOT_A_PACKAGE);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4})
  void whatever_is_mangled_is_read_or_refused(int seed) {
    var random = new Random(seed);
    for (var i = 0; i < 500; i++) {
      var bytes = GOOD.clone();
      for (var j = 0; j < 1 + random.nextInt(5); j++) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      }
      assertThat(XdmReading.read(bytes)).isNotNull();
    }
  }
}
