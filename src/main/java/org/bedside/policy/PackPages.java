package org.bedside.policy;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.bedside.people.May;
import org.bedside.people.Person;
import org.bedside.people.Right;
import org.bedside.policy.EditorView.Typed;
import org.bedside.policy.Outcome.Reason;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/// A whole pack comes into a draft: from a file, or as the house brought it, to be changed. It is
/// kept also with faults, which the editor tells by line and column.
@Controller
class PackPages {

  private static final String MARK = "\uFEFF";

  private final VersionTable versions;
  private final InForce inForce;
  private final RuleDrafts drafts;
  private final EditorView view;

  PackPages(VersionTable versions, InForce inForce, RuleDrafts drafts, EditorView view) {
    this.versions = versions;
    this.inForce = inForce;
    this.drafts = drafts;
    this.view = view;
  }

  /// Takes the place of all that the draft says.
  @PostMapping("/rules/editor/{id}/file")
  @May(Right.WRITE_RULES)
  String upload(
      @PathVariable UUID id,
      @RequestParam int edition,
      @RequestParam MultipartFile file,
      Person me,
      Locale locale,
      Model model,
      HttpServletResponse response)
      throws IOException {
    var version = found(id);
    // Four bytes make the longest letter.
    var text =
        file.getSize() > 4L * RuleDrafts.LONGEST
            ? Optional.of("x".repeat(RuleDrafts.LONGEST + 1))
            : text(file.getBytes());
    var outcome =
        text.isEmpty()
            ? Outcome.refused(Reason.NO_TEXT)
            : drafts.save(version.id(), edition, text.get(), me);
    return answer(version, outcome, locale, model, response);
  }

  /// The pack of this program, to be changed by hand.
  @PostMapping("/rules/editor/{id}/pack")
  @May(Right.WRITE_RULES)
  String begin(
      @PathVariable UUID id,
      @RequestParam int edition,
      Person me,
      Locale locale,
      Model model,
      HttpServletResponse response) {
    var version = found(id);
    var outcome = drafts.save(version.id(), edition, inForce.shippedText(), me);
    return answer(version, outcome, locale, model, response);
  }

  private String answer(
      Version version, Outcome outcome, Locale locale, Model model, HttpServletResponse response) {
    if (outcome instanceof Outcome.Refused(var reason)) {
      response.setStatus(422);
      view.page(version, Typed.of(version, "").whole(), null, locale, model);
      model.addAttribute("fileError", reason.key());
      return "policy/editor";
    }
    return "redirect:/rules/editor/" + version.id();
  }

  /// Empty for what is no UTF-8, or holds what no text does.
  private static Optional<String> text(byte[] bytes) {
    try {
      var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      var bare = text.startsWith(MARK) ? text.substring(1) : text;
      return bare.isBlank() || bare.indexOf('\0') >= 0 ? Optional.empty() : Optional.of(bare);
    } catch (CharacterCodingException _) {
      return Optional.empty();
    }
  }

  private Version found(UUID id) {
    return versions
        .find(new VersionId(id))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
