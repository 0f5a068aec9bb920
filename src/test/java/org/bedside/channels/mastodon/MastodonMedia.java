package org.bedside.channels.mastodon;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.bedside.channels.mastodon.MastodonServer.Picture;
import org.bedside.channels.mastodon.MastodonServer.Reply;
import org.jspecify.annotations.Nullable;

/// The pictures of [MastodonServer]: taken at once, worked on for a while (202, then 206, then
/// 200), and only then fit for a post (docs.joinmastodon.org/methods/media).
final class MastodonMedia {

  private final Supplier<String> ids;
  private final Map<String, Picture> pictures = new HashMap<>();
  private final Map<String, Integer> work = new HashMap<>();
  private int looks;
  private boolean knowsVersion2 = true;

  MastodonMedia(Supplier<String> ids) {
    this.ids = ids;
  }

  /// From now on a picture is worked on until it was asked for so often.
  synchronized void workFor(int looksUntilReady) {
    looks = looksUntilReady;
  }

  synchronized void withoutVersion2() {
    knowsVersion2 = false;
  }

  synchronized Reply upload(MastodonRequest request, boolean version2) {
    if (version2 && !knowsVersion2) {
      return MastodonServer.notFound();
    }
    var file = request.files().get("file");
    if (file == null || file.bytes().length == 0) {
      return Reply.error(422, "Validation failed: File can't be blank");
    }
    var description = request.field("description");
    if (description.codePointCount(0, description.length()) > 1_500) {
      return Reply.error(422, "Validation failed: Description is too long");
    }
    var picture = new Picture(ids.get(), file.bytes(), file.type(), description);
    pictures.put(picture.id(), picture);
    var works = version2 && looks > 0;
    work.put(picture.id(), works ? looks : 0);
    return new Reply(works ? 202 : 200, entity(picture, !works), Map.of());
  }

  synchronized Reply look(String id) {
    var picture = pictures.get(id);
    if (picture == null) {
      return MastodonServer.notFound();
    }
    var left = Math.max(0, work.getOrDefault(id, 0) - 1);
    work.put(id, left);
    return new Reply(left > 0 ? 206 : 200, entity(picture, left == 0), Map.of());
  }

  synchronized @Nullable String wrong(List<String> ids) {
    if (!pictures.keySet().containsAll(ids)) {
      return "Validation failed: Media not found";
    }
    return ids.stream().anyMatch(id -> work.getOrDefault(id, 0) > 0)
        ? "Cannot attach files that have not finished processing. Try again in a moment!"
        : null;
  }

  synchronized Picture picture(String id) {
    return Objects.requireNonNull(pictures.get(id));
  }

  /// The address is missing until the picture is ready.
  static Map<String, @Nullable Object> entity(Picture picture, boolean ready) {
    var entity = new TreeMap<String, @Nullable Object>();
    entity.put("id", picture.id());
    entity.put("type", "image");
    entity.put("url", !ready ? null : "https://files.contract.example/" + picture.id());
    entity.put("preview_url", "https://files.contract.example/" + picture.id());
    entity.put("text_url", "https://files.contract.example/" + picture.id());
    entity.put("description", picture.description());
    return entity;
  }
}
