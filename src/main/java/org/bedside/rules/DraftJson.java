package org.bedside.rules;

import java.util.LinkedHashMap;
import java.util.Map;
import org.bedside.detectors.Author;
import org.bedside.detectors.Draft;
import org.bedside.detectors.Fact;
import org.bedside.detectors.Form;
import org.bedside.detectors.Permission;
import org.bedside.detectors.Permission.Use;
import org.bedside.detectors.Shown;
import org.bedside.guard.Audience;
import org.bedside.networks.Network;

/// A draft in the shape in which examples are written: what is as always is left out.
final class DraftJson {

  private DraftJson() {}

  static Map<String, Object> of(Draft draft, String note) {
    var json = new LinkedHashMap<String, Object>();
    json.put("text", draft.text());
    unless(draft.title().isEmpty(), json, "title", draft.title());
    unless(draft.audience() == Audience.PUBLIC, json, "audience", Spelling.of(draft.audience()));
    unless(draft.form() == Form.POST, json, "kind", Spelling.of(draft.form()));
    unless(draft.network() == Network.WEBSITE, json, "network", Spelling.of(draft.network()));
    unless(draft.answers().isEmpty(), json, "answers", draft.answers());
    unless(draft.author().equals(Author.practice()), json, "author", of(draft.author()));
    unless(
        draft.shown().isEmpty(),
        json,
        "pictures",
        draft.shown().stream().map(DraftJson::of).toList());
    unless(draft.embeds().isEmpty(), json, "links", draft.embeds());
    unless(draft.source().isEmpty(), json, "source", draft.source());
    unless(!draft.machine(), json, "machine", true);
    unless(draft.day().equals(DraftReader.DAY), json, "day", draft.day().toString());
    unless(note.isEmpty(), json, "note", note);
    papers(draft, json);
    return json;
  }

  private static void unless(boolean asAlways, Map<String, Object> json, String key, Object value) {
    if (!asAlways) {
      json.put(key, value);
    }
  }

  private static Map<String, Object> signed(Permission permission) {
    var json = new LinkedHashMap<String, Object>();
    json.put("channels", permission.networks().stream().map(Spelling::of).sorted().toList());
    json.put("expires", permission.expires().toString());
    json.put("revoked", permission.revoked());
    unless(permission.uses().size() != 1, json, "what", what(permission));
    if (permission.words() != null) {
      json.put("words", permission.words());
    }
    return json;
  }

  /// Of one that is for one use; others say nothing here.
  private static String what(Permission permission) {
    return permission.uses().contains(Use.WORDS)
        ? "text"
        : permission.uses().contains(Use.PHOTO) ? "photo" : "video";
  }

  private static void papers(Draft draft, Map<String, Object> json) {
    var permission = draft.permission();
    if (permission != null) {
      json.put("authorization", signed(permission));
    }
    var checked = draft.checked();
    if (checked != null) {
      json.put(
          "reviewed",
          Map.of(
              "by", checked.by(),
              "on", checked.on().toString(),
              "next", checked.next().toString()));
    }
    var until = draft.until();
    if (until != null) {
      json.put("expires", until.toString());
    }
    var house = draft.circumstances().facts();
    unless(house.isEmpty(), json, "house", house.stream().map(Fact::word).sorted().toList());
  }

  private static Map<String, Object> of(Author author) {
    var json = new LinkedHashMap<String, Object>();
    json.put("role", author.member() ? "member" : "staff");
    json.put("voice", author.ownVoice() ? "own" : "practice");
    json.put("credential", author.credential());
    json.put("verified", author.verified());
    json.put("interests", author.interests());
    return json;
  }

  private static Map<String, Object> of(Shown shown) {
    return Map.of(
        "name", shown.name(),
        "alt", shown.alt(),
        "kind", shown.sort() == Shown.Sort.FILM ? "video" : Spelling.of(shown.sort()),
        "people", shown.people(),
        "captions", shown.captions(),
        "transcript", shown.transcript());
  }
}
