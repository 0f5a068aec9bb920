package org.bedside.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What the content policy would break at run time, found at build time.
class FenceTest {

  private static List<Path> files(String... endings) throws IOException {
    try (var rooms = Files.walk(Path.of("src/main/java"));
        var statics = Files.walk(Path.of("src/main/resources/static"))) {
      return Stream.concat(rooms, statics)
          .filter(file -> Stream.of(endings).anyMatch(file.toString()::endsWith))
          .sorted()
          .toList();
    }
  }

  @Test
  void no_page_sheet_or_script_asks_anybody_else_for_anything() throws IOException {
    var elsewhere =
        Pattern.compile(
            "(?:src|href|action|url|import|fetch)\\s*(?:=|\\()\\s*[\"']?(?:https?:)?//");
    for (var file : files(".html", ".css", ".js", ".svg", ".webmanifest")) {
      assertThat(Files.readString(file)).as(file.toString()).doesNotContainPattern(elsewhere);
    }
  }

  @Test
  void no_page_holds_a_style_or_a_script_of_its_own() throws IOException {
    for (var file : files(".html")) {
      assertThat(Files.readString(file))
          .as(file.toString())
          .doesNotContainPattern("\\s(?:th:)?style=")
          .doesNotContainPattern("\\s(?:th:)?on[a-z]+=")
          .doesNotContainPattern("<style|hx-on|javascript:|hx-vals=\"js")
          // JSON-LD is data, which no browser runs.
          .doesNotContainPattern(
              "<script(?![^>]*\\ssrc=|[^>]*th:src=| type=\"application/ld\\+json\")");
    }
  }

  @Test
  void sheets_stay_short_enough_to_read_and_use_tokens() throws IOException {
    for (var file : files(".css")) {
      assertThat(Files.readAllLines(file)).as(file.toString()).hasSizeLessThan(300);
      if (!file.endsWith("tokens.css") && !file.endsWith("drawings.css")) {
        assertThat(Files.readString(file).replaceAll("#fff\\b|#000\\b|url\\(\"#\\w+\"\\)", ""))
            .as(file.toString())
            .doesNotContainPattern("#[0-9a-fA-F]{3,8}\\b");
      }
    }
  }
}
