package org.bedside.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/// The files that pages load (`@assets.url('bedside.css')`), read once at the start. Their address
/// holds a hash of their content, so a browser may keep them for good and never keeps an old one.
///
/// The stylesheet is all `*.css` of all rooms in one: the parts of this room in the order of
/// [#ORDER], then what each room keeps beside its pages, without what only we read: comments and
/// the space around braces and semicolons. There is no build step.
@Component("assets")
class Assets {

  private static final List<String> ORDER =
      List.of("tokens", "base", "layout", "shell", "paper", "controls", "lists", "states");
  private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
  private static final Pattern SPACE = Pattern.compile("\\s*([{};])\\s*");
  private static final MediaType SCRIPT = MediaType.valueOf("text/javascript;charset=utf-8");
  private static final MediaType STYLE = MediaType.valueOf("text/css;charset=utf-8");
  private static final MediaType FONT = MediaType.valueOf("font/woff2");
  private static final MediaType DRAWING = MediaType.valueOf("image/svg+xml");

  private final ResourcePatternResolver files = new PathMatchingResourcePatternResolver();
  private final Map<String, Asset> byAddress = new HashMap<>();
  private final Map<String, String> addresses = new HashMap<>();

  Assets() throws IOException {
    for (var font : files.getResources("classpath*:static/fonts/*.woff2")) {
      add(name(font), FONT, font.getContentAsByteArray());
    }
    add("bedside.css", STYLE, stylesheet());
    for (var script : List.of("bedside.js", "waiting.js", "waiting-page.js", "offline.js")) {
      add(script, SCRIPT, content("classpath:static/" + script));
    }
    add(
        "htmx.js",
        SCRIPT,
        content("classpath*:META-INF/resources/webjars/htmx.org/*/dist/htmx.min.js"));
    add("icons.svg", DRAWING, content("classpath:static/icons.svg"));
  }

  /// The address of a file by its plain name.
  public String url(String name) {
    var address = addresses.get(name);
    if (address == null) {
      throw new IllegalArgumentException("There is no such file: " + name);
    }
    return "/assets/" + address;
  }

  Optional<Asset> find(String address) {
    return Optional.ofNullable(byAddress.get(address));
  }

  private void add(String name, MediaType type, byte[] content) {
    var dot = name.lastIndexOf('.');
    var address = name.substring(0, dot) + "-" + hash(content) + name.substring(dot);
    addresses.put(name, address);
    byAddress.put(address, new Asset(type, content));
  }

  private byte[] stylesheet() throws IOException {
    var sheets = files.getResources("classpath*:org/bedside/*/*.css");
    Arrays.sort(sheets, Comparator.comparingInt(Assets::rank).thenComparing(Assets::path));
    var all = new StringBuilder();
    for (var sheet : sheets) {
      all.append(sheet.getContentAsString(StandardCharsets.UTF_8)).append('\n');
    }
    var sheet = SPACE.matcher(COMMENT.matcher(all).replaceAll("")).replaceAll("$1").strip();
    for (var font : addresses.keySet()) {
      sheet = sheet.replace("/fonts/" + font, url(font));
    }
    return sheet.getBytes(StandardCharsets.UTF_8);
  }

  private static int rank(Resource sheet) {
    if (!path(sheet).contains("/web/")) {
      return ORDER.size() + 1;
    }
    var place = ORDER.indexOf(name(sheet).replace(".css", ""));
    return place < 0 ? ORDER.size() : place;
  }

  private static String name(Resource file) {
    return Objects.requireNonNull(file.getFilename());
  }

  private static String path(Resource sheet) {
    try {
      return sheet.getURL().getPath();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private byte[] content(String pattern) throws IOException {
    var found = files.getResources(pattern);
    if (found.length != 1) {
      throw new IOException("Expected one file, found " + found.length + ": " + pattern);
    }
    return found[0].getContentAsByteArray();
  }

  private static String hash(byte[] content) {
    try {
      var digest = MessageDigest.getInstance("SHA-256").digest(content);
      return HexFormat.of().formatHex(digest, 0, 6);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /// A file as it is sent.
  record Asset(MediaType type, byte[] content) {}
}
