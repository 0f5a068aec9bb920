package org.bedside.abuse;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.bedside.WholeHouse;
import org.bedside.people.Role;
import org.bedside.people.TestPeople;
import org.bedside.web.Origin;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/// Cases 28 and 29: files with two faces, and names that lead elsewhere. What the pixels themselves
/// can do is tried in the room media.
@WholeHouse
@ExtendWith(TheHousesTokens.class)
class HostileFilesTest {

  private static final String SCRIPT = "<script>alert(1)</script>";

  @Autowired Origin origin;
  @Autowired TestPeople people;

  @Value("${bedside.media.folder}")
  Path folder = Path.of("");

  Caller caller;

  @BeforeEach
  void somebodyWithACamera() {
    caller = new Caller(origin, people.with("Ada Example", Role.STAFF));
  }

  private static byte[] picture(String format) throws IOException {
    var bytes = new ByteArrayOutputStream();
    assertThat(ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), format, bytes))
        .isTrue();
    return bytes.toByteArray();
  }

  private static byte[] joined(byte[] first, String rest) {
    var bytes = new ByteArrayOutputStream();
    bytes.writeBytes(first);
    bytes.writeBytes(rest.getBytes(ISO_8859_1));
    return bytes.toByteArray();
  }

  // Case 28
  @ParameterizedTest
  @ValueSource(strings = {"jpeg", "png"})
  void a_picture_that_is_a_page_as_well_comes_back_as_a_picture_or_not_at_all(String format)
      throws Exception {
    var id = UUID.randomUUID();
    var twoFaces = joined(picture(format), SCRIPT + "/*" + SCRIPT + "*/");
    var brought = caller.file("/media/" + id, Map.of(), "a.html", "text/html", twoFaces);
    assertThat(brought.statusCode()).isIn(200, 422);
    var back = caller.get("/media/" + id);
    if (back.statusCode() == 404) {
      return;
    }
    assertThat(back.body()).doesNotContain("script");
    assertThat(back.headers().firstValue("Content-Type")).hasValue("image/" + format);
    assertThat(back.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(back.headers().firstValue("Content-Security-Policy"))
        .hasValue("default-src 'none'; sandbox");
  }

  // Case 28
  @ParameterizedTest
  @ValueSource(
      strings = {
        "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>",
        "<!doctype html>" + SCRIPT,
        "%PDF-1.7\n1 0 obj<</OpenAction<</S/JavaScript/JS(app.alert(1))>>>>endobj",
        "GIF89a/*\u0001\u0000\u0001\u0000*/=1;alert(1)//",
        "BM" + SCRIPT,
        "RIFF\u0010\u0000\u0000\u0000WEBP" + SCRIPT,
        "PK\u0003\u0004",
        ""
      })
  void what_is_no_photograph_is_refused_whatever_it_says_it_is(String content) throws Exception {
    var id = UUID.randomUUID();
    var bytes = content.getBytes(ISO_8859_1);
    var brought = caller.file("/media/" + id, Map.of(), "a.png", "image/png", bytes);
    assertThat(brought.statusCode()).isEqualTo(422);
    assertThat(brought.body()).doesNotContain("alert(1)");
    assertThat(caller.get("/media/" + id).statusCode()).isEqualTo(404);
  }

  // Case 29
  @Test
  void no_name_of_a_file_becomes_a_name_on_the_disk() throws Exception {
    var jpeg = picture("jpeg");
    for (var name :
        List.of(
            "../../../evil.jpg",
            "..\\evil.jpg",
            "/tmp/evil.jpg",
            "evil\u0000.jpg",
            "CON",
            "\u202egpj.evil",
            "evil.jpg/../../evil",
            ".evil",
            "evil.jsp")) {
      var brought = caller.file("/media/" + UUID.randomUUID(), Map.of(), name, "image/jpeg", jpeg);
      assertThat(brought.statusCode()).as(name).isLessThan(500);
    }
    try (var files = Files.walk(folder)) {
      assertThat(files.map(Path::getFileName).map(Path::toString))
          .noneMatch(name -> name.contains("evil"));
    }
    try (var files = Files.walk(folder)) {
      assertThat(files.filter(Files::isRegularFile).map(folder::relativize).map(Path::toString))
          .isNotEmpty()
          .allMatch(name -> name.matches("[0-9a-f/-]{30,}[\\w.-]*"));
    }
    assertThat(Path.of("/tmp/evil.jpg")).doesNotExist();
  }

  // Case 29
  @ParameterizedTest
  @ValueSource(
      strings = {
        "/../../../../etc/passwd",
        "/assets/../../application.properties",
        "/assets/..%2f..%2fapplication.properties",
        "/assets/%2e%2e/%2e%2e/application.properties",
        "/assets/..%252f..%252fapplication.properties",
        "/assets/..;/..;/application.properties",
        "/assets/..%5c..%5capplication.properties",
        "/application.properties",
        "/org/bedside/people/person.html",
        "/org/bedside/people/common-passwords.txt",
        "/people/V1__person.sql",
        "/messages.properties",
        "/META-INF/MANIFEST.MF",
        "/WEB-INF/web.xml",
        "/fonts/../application.properties",
        "/fonts/%c0%ae%c0%ae/application.properties",
        "/media/..%2f..%2fkeys%2froot.key",
        "/news/pictures/..%2f..%2f..%2fkeys%2froot.key",
        "/news/..%2f..%2fapplication.properties",
        "/sw.js%00.html",
        "/sw.js/..%00/",
        "//etc/passwd",
        "/actuator/env",
        "/h2-console",
        "/.git/config",
        "/.env"
      })
  void no_address_leads_to_a_file_that_is_not_for_everybody(String path) throws Exception {
    var answer =
        caller.raw(
            "GET %s HTTP/1.1\r\nHost: localhost\r\nCookie: %s\r\nConnection: close\r\n\r\n"
                .formatted(path, caller.cookies()));
    assertThat(answer)
        .containsPattern("^HTTP/1\\.1 (4\\d\\d|302) ")
        .doesNotContain("root:", "spring.", "create table", "Exception", "th:text");
  }
}
