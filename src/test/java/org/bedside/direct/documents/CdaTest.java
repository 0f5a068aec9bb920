package org.bedside.direct.documents;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.bedside.direct.Outcome;
import org.bedside.direct.Paper;
import org.bedside.direct.Reason;
import org.bedside.direct.Summary;
import org.bedside.direct.Written;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/// The schema of CDA is not at hand, so what C-CDA 2.1 asks for is looked up by path.
class CdaTest {

  private static final String NOTE = new String(CdaWriting.write(Written.note()), UTF_8);

  private static Document dom(byte[] xml)
      throws ParserConfigurationException, IOException, SAXException {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(xml));
  }

  private static String value(Document document, String path) throws XPathExpressionException {
    return XPathFactory.newInstance().newXPath().evaluate(path, document);
  }

  private static NodeList all(Document document, String path) throws XPathExpressionException {
    return (NodeList)
        XPathFactory.newInstance()
            .newXPath()
            .evaluate(path, document, javax.xml.xpath.XPathConstants.NODESET);
  }

  private static Paper read(byte[] bytes) {
    return ((Outcome.Good<Paper>) CdaReading.read(bytes)).value();
  }

  private static Reason refused(String xml) {
    return ((Outcome.Refused<Paper>) CdaReading.read(xml.getBytes(UTF_8))).reason();
  }

  @Test
  void a_document_says_who_and_what_and_gives_it_back_as_words() {
    var paper = read(NOTE.getBytes(UTF_8));
    assertThat(paper.title()).isEqualTo("Referral note");
    assertThat(paper.patient()).isEqualTo("Rosa & María O'Brien <b>");
    assertThat(paper.birth()).isEqualTo(LocalDate.of(1958, 8, 17));
    assertThat(paper.author()).isEqualTo("Adaeze Okafor, Maple Street Family Medicine");
    assertThat(paper.passages())
        .containsExactly(
            new Paper.Passage(
                "42349-1", "Reason for referral", "Chest pain on stairs, for six weeks."),
            new Paper.Passage("11450-4", "Problems", "Hypertension (2015-03-01)"),
            new Paper.Passage("10160-0", "Medicines", "Lisinopril 10 mg, once a day"),
            new Paper.Passage("48765-2", "Allergies", "No information."),
            new Paper.Passage("11369-6", "Immunizations", "Influenza (2026-10-02)"));
  }

  @Test
  void the_header_has_what_the_us_realm_asks_for() throws Exception {
    var document = dom(NOTE.getBytes(UTF_8));
    assertThat(value(document, "/ClinicalDocument/realmCode/@code")).isEqualTo("US");
    assertThat(value(document, "/ClinicalDocument/typeId/@extension")).isEqualTo("POCD_HD000040");
    assertThat(value(document, "/ClinicalDocument/templateId[1]/@root"))
        .isEqualTo("2.16.840.1.113883.10.20.22.1.1");
    assertThat(value(document, "/ClinicalDocument/templateId[2]/@root"))
        .isEqualTo("2.16.840.1.113883.10.20.22.1.14");
    assertThat(value(document, "/ClinicalDocument/code/@code")).isEqualTo("57133-1");
    assertThat(value(document, "/ClinicalDocument/effectiveTime/@value"))
        .isEqualTo("20261123120000+0000");
    for (var path :
        List.of(
            "id",
            "title",
            "confidentialityCode",
            "languageCode",
            "recordTarget/patientRole/id",
            "recordTarget/patientRole/addr",
            "recordTarget/patientRole/telecom",
            "recordTarget/patientRole/patient/administrativeGenderCode",
            "recordTarget/patientRole/patient/raceCode",
            "recordTarget/patientRole/patient/ethnicGroupCode",
            "author/time",
            "author/assignedAuthor/id",
            "author/assignedAuthor/addr",
            "author/assignedAuthor/telecom",
            "custodian/assignedCustodian/representedCustodianOrganization/name",
            "component/structuredBody")) {
      assertThat(all(document, "/ClinicalDocument/" + path).getLength()).as(path).isEqualTo(1);
    }
  }

  @Test
  void elements_stand_in_the_order_of_the_schema() throws Exception {
    var children = dom(NOTE.getBytes(UTF_8)).getDocumentElement().getChildNodes();
    var names = new ArrayList<String>();
    for (var i = 0; i < children.getLength(); i++) {
      names.add(children.item(i).getNodeName());
    }
    assertThat(names)
        .containsExactly(
            "realmCode",
            "typeId",
            "templateId",
            "templateId",
            "id",
            "code",
            "title",
            "effectiveTime",
            "confidentialityCode",
            "languageCode",
            "recordTarget",
            "author",
            "custodian",
            "component");
  }

  @Test
  void each_entry_is_about_an_item_that_people_can_read() throws Exception {
    var document = dom(NOTE.getBytes(UTF_8));
    var references = all(document, "//entry//reference/@value");
    assertThat(references.getLength()).isGreaterThanOrEqualTo(6);
    for (var i = 0; i < references.getLength(); i++) {
      var id = references.item(i).getNodeValue().substring(1);
      assertThat(all(document, "//text//*[@ID='" + id + "']").getLength()).as(id).isEqualTo(1);
    }
    assertThat(value(document, "//section[code/@code='11450-4']//value/@code"))
        .isEqualTo("38341003");
    assertThat(value(document, "//section[code/@code='10160-0']//manufacturedMaterial/code/@code"))
        .isEqualTo("314076");
    assertThat(value(document, "//section[code/@code='48765-2']/@nullFlavor")).isEqualTo("NI");
  }

  @ParameterizedTest
  @EnumSource
  void what_a_kind_of_document_must_have_is_there_even_if_nothing_is_known(Summary.Kind kind)
      throws Exception {
    var empty =
        new Summary(
            kind, Written.note().id(), Written.AT, Written.PATIENT, Written.AUTHOR, List.of());
    var document = dom(CdaWriting.write(empty));
    var wanted =
        kind == Summary.Kind.REFERRAL_NOTE
            ? List.of("42349-1", "11450-4", "10160-0", "48765-2")
            : List.of("11450-4", "10160-0", "48765-2", "30954-2", "29762-2", "8716-3");
    for (var code : wanted) {
      assertThat(
              all(document, "//section[@nullFlavor='NI'][code/@code='" + code + "']").getLength())
          .as(code)
          .isEqualTo(1);
    }
  }

  @Test
  void tables_and_lists_become_lines_and_nothing_of_a_style_sheet_is_run() {
    var paper =
        read(
            """
            <?xml-stylesheet type="text/xsl" href="http://elsewhere.example/run.xsl"?>
            <ClinicalDocument xmlns="urn:hl7-org:v3"><title>Note</title>
            <component><structuredBody><component><section><title>Results</title><text>
            <table><tbody><tr><th>Test</th><th>Value</th></tr><tr><td>Hb</td><td>13</td></tr></tbody></table>
            <paragraph>Fine<br/>so far <linkHtml href="javascript:alert(1)">see</linkHtml></paragraph>
            <list><item>one</item><item>two &lt;script&gt;</item></list>
            </text></section></component></structuredBody></component></ClinicalDocument>
            """
                .getBytes(UTF_8));
    assertThat(paper.passages().getFirst().text())
        .isEqualTo("Test | Value\nHb | 13\nFine\nso far see\none\ntwo <script>");
    assertThat(paper.patient()).isEmpty();
    assertThat(paper.birth()).isNull();
  }

  @Test
  void xml_with_definitions_is_refused_and_no_file_is_read(@TempDir Path folder)
      throws IOException {
    var secret = folder.resolve("secret");
    Files.writeString(secret, "root-key");
    var bodies =
        List.of(
            "<!DOCTYPE x [<!ENTITY e SYSTEM '" + secret.toUri() + "'>]>",
            "<!DOCTYPE x SYSTEM 'http://127.0.0.1:1/x.dtd'>",
            "<!DOCTYPE x [<!ENTITY % p SYSTEM 'http://127.0.0.1:1/p'> %p;]>",
            "<!DOCTYPE x [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;'>]>");
    for (var body : bodies) {
      assertThat(
              refused(
                  body
                      + "<ClinicalDocument xmlns='urn:hl7-org:v3'><title>&e;</title></ClinicalDocument>"))
          .isEqualTo(Reason.BAD_XML);
    }
    var included =
        "<ClinicalDocument xmlns='urn:hl7-org:v3'><title><xi:include parse='text'"
            + " xmlns:xi='http://www.w3.org/2001/XInclude' href='"
            + secret.toUri()
            + "'/></title></ClinicalDocument>";
    assertThat(read(included.getBytes(UTF_8)).title()).isEmpty();
  }

  @Test
  void xml_that_is_deep_or_broken_or_something_else_is_refused() {
    var deep = "<a>".repeat(5_000) + "</a>".repeat(5_000);
    assertThat(refused(deep)).isEqualTo(Reason.BAD_XML);
    assertThat(refused("<ClinicalDocument")).isEqualTo(Reason.BAD_XML);
    assertThat(refused("")).isEqualTo(Reason.BAD_XML);
    assertThat(refused("<html/>")).isEqualTo(Reason.NOT_A_DOCUMENT);
  }

  @Test
  void a_table_of_nothing_but_cells_is_read_in_no_time() {
    var cells = "<td/>".repeat(100_000);
    var xml =
        "<ClinicalDocument xmlns='urn:hl7-org:v3'><component><structuredBody><component><section>"
            + "<text>"
            + cells
            + "x"
            + cells
            + "</text>"
            + "</section></component></structuredBody></component></ClinicalDocument>";
    assertTimeout(
        Duration.ofSeconds(10), () -> assertThat(read(xml.getBytes(UTF_8)).title()).isEmpty());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4})
  void whatever_is_mangled_is_read_or_refused(int seed) {
    var random = new Random(seed);
    for (var i = 0; i < 300; i++) {
      var bytes = NOTE.getBytes(UTF_8);
      for (var j = 0; j < 1 + random.nextInt(5); j++) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      }
      assertThat(CdaReading.read(bytes)).isNotNull();
    }
  }
}
