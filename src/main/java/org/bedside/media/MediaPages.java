package org.bedside.media;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.util.Set;
import java.util.UUID;
import org.bedside.web.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/// Bringing a picture, saying what it shows, and looking at it. The panel is a page of its own
/// without JavaScript, and lies in another room's page by its address with it.
@Controller
class MediaPages {

  /// Few sizes, so that nobody fills the disk by asking for every width.
  private static final int[] WIDTHS = {160, 320, 640, 1280};

  private static final long BYTES_ON_A_PAGE = 1_000_000;

  private final Media media;
  private final ObjectProvider<Viewers> rooms;

  MediaPages(Media media, ObjectProvider<Viewers> rooms) {
    this.media = media;
    this.rooms = rooms;
  }

  @SignedIn
  @GetMapping("/media/new")
  String empty(Model model, HttpServletRequest request) {
    model.addAttribute("id", UUID.randomUUID());
    return view(request);
  }

  @SignedIn
  @PostMapping("/media/{id}")
  String upload(
      @PathVariable UUID id,
      @RequestParam("picture") MultipartFile file,
      Principal me,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    model.addAttribute("id", id);
    switch (media.upload(new MediaId(id), file.getBytes(), actor(me))) {
      case Upload.Uploaded(var item, var removed) -> {
        model.addAttribute("item", item);
        model.addAttribute("removed", Set.copyOf(removed).stream().sorted().toList());
      }
      case Upload.Refused(var reason) -> refused(reason, model, response);
    }
    return view(request);
  }

  @SignedIn
  @PostMapping("/media/{id}/description")
  String describe(
      @PathVariable UUID id,
      @RequestParam String alt,
      Principal me,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response) {
    var item = brought(id, me);
    model.addAttribute("id", id);
    model.addAttribute("alt", alt);
    switch (media.describe(item.id(), alt, actor(me))) {
      case Description.Kept(var described) -> {
        model.addAttribute("item", described);
        model.addAttribute("saved", true);
      }
      case Description.Refused(var reason) -> {
        model.addAttribute("item", item);
        refused(reason, model, response);
      }
    }
    return view(request);
  }

  @SignedIn
  @GetMapping("/media/{id}/panel")
  String panel(@PathVariable UUID id, Principal me, Model model, HttpServletRequest request) {
    model.addAttribute("id", id);
    model.addAttribute("item", brought(id, me));
    return view(request);
  }

  /// The picture itself. Opened alone it may do nothing, should it ever be more than a picture.
  @SignedIn
  @GetMapping("/media/{id}")
  void picture(
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable Integer width,
      Principal me,
      HttpServletResponse response)
      throws IOException {
    var item = seen(id, me);
    var shown =
        media.rendition(item.id(), step(width), width == null ? Long.MAX_VALUE : BYTES_ON_A_PAGE);
    response.setContentType(shown.kind().contentType());
    response.setContentLength(shown.bytes().length);
    response.setHeader("Content-Disposition", "inline");
    response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Cache-Control", "private, no-store");
    response.getOutputStream().write(shown.bytes());
  }

  private static int step(@Nullable Integer width) {
    for (var step : WIDTHS) {
      if (width != null && width <= step) {
        return step;
      }
    }
    return Integer.MAX_VALUE;
  }

  /// What is not for this person is not there. Besides who brought it, those see a picture whom the
  /// room shows it in which it lies.
  private MediaItem seen(UUID id, Principal me) {
    return media
        .find(new MediaId(id))
        .filter(item ->
            isFrom(me, item)
                || rooms.stream().anyMatch(room -> room.maySee(item.id(), me.getName())))
        .orElseThrow(MediaPages::nothing);
  }

  /// Saying what it shows is for who brought it; in a room in which it lies, the room has its own
  /// page for that.
  private MediaItem brought(UUID id, Principal me) {
    return media
        .find(new MediaId(id))
        .filter(item -> isFrom(me, item))
        .orElseThrow(MediaPages::nothing);
  }

  private static boolean isFrom(Principal me, MediaItem item) {
    return item.uploadedBy().equals(actor(me));
  }

  private static ResponseStatusException nothing() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }

  private static void refused(Refusal reason, Model model, HttpServletResponse response) {
    model.addAttribute("error", reason.key());
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
  }

  private static String view(HttpServletRequest request) {
    return request.getHeader("HX-Request") == null ? "media/picture" : "media/picture :: panel";
  }

  private static String actor(Principal me) {
    return "person:" + me.getName();
  }
}
