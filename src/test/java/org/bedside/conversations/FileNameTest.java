package org.bedside.conversations;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Cases 27, 29 and 34: what becomes of names of files.
class FileNameTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          lab.pdf                    | lab.pdf
          Lab results May.PDF        | Lab results May.pdf
          walter.brennan.pdf         | walter.brennan.pdf
          scan.pdf.exe               | scan.pdf.exe.pdf
          ../../../etc/passwd        | passwd.pdf
          C:\\Users\\ruth\\lab.pdf   | lab.pdf
          /tmp/evil.pdf              | evil.pdf
          .htaccess                  | htaccess.pdf
          CON                        | file CON.pdf
          con.pdf                    | file con.pdf
          LPT1.txt                   | file LPT1.txt.pdf
          ...                        | file.pdf
          .pdf                       | file.pdf
          análisis.pdf               | análisis.pdf
          """)
  void a_name_keeps_what_a_person_reads_and_nothing_else(String brought, String kept) {
    assertThat(FileName.clean(brought, FileKind.PDF)).isEqualTo(kept);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\u202efdp.exe",
        "a\u0000.pdf",
        "a\r\nSet-Cookie: b=c.pdf",
        "<img src=x onerror=alert(1)>.pdf",
        "\"><script hx-get='/today'>.pdf",
        "${7*191}.pdf",
        "a\u2028b\u200fc.pdf",
        "=cmd|' /C calc'!A0.pdf",
        " \t ",
        ""
      })
  void no_name_turns_the_line_ends_a_header_or_begins_a_tag(String brought) {
    var kept = FileName.clean(brought, FileKind.JPEG);
    assertThat(kept).endsWith(".jpg").doesNotContainPattern("[\\p{C}\\u2028\\u2029<>\"'|:/\\\\]");
    assertThat(kept.strip()).isEqualTo(kept).isNotEqualTo(".jpg");
  }

  @Test
  void a_long_name_is_cut_between_letters() {
    var kept = FileName.clean("\ud83e\uddb6".repeat(500) + ".pdf", FileKind.PDF);
    assertThat(kept.codePointCount(0, kept.length())).isEqualTo(FileName.LONGEST + 4);
  }
}
