package org.bedside.conversations;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/// Files on forms, as browsers send them.
@Component
public class TestFiles {

  private static final Pattern SHOWN = Pattern.compile("name=\"file\" value=\"([0-9a-f-]{36})\"");

  /// A second house has none.
  private final ObjectProvider<MockMvcTester> pages;

  TestFiles(ObjectProvider<MockMvcTester> pages) {
    this.pages = pages;
  }

  /// A small paper with something inside.
  public static byte[] pdf(String inside) {
    return ("%PDF-1.7\n1 0 obj\n"
            + inside
            + "\nendobj\ntrailer<</Root 1 0 R>>\nstartxref\n9\n%%EOF\n")
        .getBytes(ISO_8859_1);
  }

  public static MockMultipartFile file(String name, byte[] bytes) {
    return new MockMultipartFile("files", name, "application/octet-stream", bytes);
  }

  public MockHttpServletResponse post(
      String path,
      Map<String, String> fields,
      RequestPostProcessor who,
      MockMultipartFile... files) {
    var form =
        pages
            .getObject()
            .post()
            .uri(path)
            .with(who)
            .with(SecurityMockMvcRequestPostProcessors.csrf())
            .multipart();
    for (var file : files) {
      form = form.file(file);
    }
    for (var field : fields.entrySet()) {
      form = form.param(field.getKey(), field.getValue());
    }
    return form.exchange().getResponse();
  }

  /// The files that a form shows as waiting.
  static java.util.List<String> shown(String page) {
    return SHOWN.matcher(page).results().map(found -> found.group(1)).toList();
  }
}
