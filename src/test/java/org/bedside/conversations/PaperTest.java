package org.bedside.conversations;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Case 28: papers that are more than papers.
class PaperTest {

  private static byte[] pdf(String inside) {
    return TestFiles.pdf(inside);
  }

  @Test
  void a_plain_paper_is_taken() {
    assertThat(Paper.is(pdf("Drink water."))).isTrue();
    assertThat(Paper.fault(pdf("Drink water."))).isEmpty();
    assertThat(Paper.fault(pdf("<</OpenAction [3 0 R /FitH null]>>"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<</OpenAction<</S/JavaScript/JS(app.alert(1))>>>>",
        "<</S /Java#53cript /JS 4 0 R>>",
        "<</S/#4a#61vaScript>>",
        "<</S/Launch/F(cmd.exe)>>",
        "<</Type/EmbeddedFile/Length 9>>",
        "<</Subtype/RichMedia>>"
      })
  void a_paper_that_runs_something_is_not(String inside) {
    assertThat(Paper.fault(pdf(inside))).hasValue("conversations.file.fault.runs");
  }

  @Test
  void a_paper_that_is_a_page_or_an_archive_too_is_not() {
    var page = "%PDF-1.7\n<html><script>alert(1)</script>\n%%EOF".getBytes(ISO_8859_1);
    assertThat(Paper.fault(page)).hasValue("conversations.file.fault.two-faced");
    var archive = (new String(pdf("x"), ISO_8859_1) + "PK\u0005\u0006").getBytes(ISO_8859_1);
    assertThat(Paper.fault(archive)).hasValue("conversations.file.fault.two-faced");
  }

  @Test
  void half_a_paper_is_told_to_be_broken() {
    assertThat(Paper.fault("%PDF-1.7\n1 0 obj".getBytes(ISO_8859_1)))
        .hasValue("conversations.file.fault.broken");
  }

  @Test
  void what_only_has_it_somewhere_inside_is_no_paper() {
    assertThat(Paper.is("<svg>%PDF-1.7".getBytes(ISO_8859_1))).isFalse();
    assertThat(Paper.is("%PDF".getBytes(ISO_8859_1))).isFalse();
  }

  @Test
  void packed_pixels_are_no_programs_by_chance() {
    var noise = new byte[4 << 20];
    new Random(7).nextBytes(noise);
    assertThat(Paper.fault(pdf(new String(noise, ISO_8859_1)))).isEmpty();
  }
}
