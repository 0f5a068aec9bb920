package org.bedside.peers.ehr;

import java.io.IOException;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Bulk Data (`$export`): HAPI does the work, in steps that wait for its clock. The files that come
/// of it are for whom they were named to, whatever they may read otherwise.
final class Exports {

  private final Records records;
  private final Set<String> files = ConcurrentHashMap.newKeySet();

  Exports(Records records) {
    this.records = records;
  }

  /// Somebody asks how far it is: it goes on at once instead of at the next full minute.
  void goOn(Call call) {
    if (polls(call)) {
      records.goOn();
    }
  }

  void remember(Call call, Grant grant, Answer answer) throws IOException {
    if (polls(call) && answer.status() == 200) {
      for (var file : Answer.JSON.readTree(answer.body()).path("output")) {
        files.add(key(grant, URI.create(file.path("url").asText()).getPath()));
      }
    }
  }

  boolean named(Call call, Grant grant) {
    return call.method().equals("GET") && files.contains(key(grant, call.path()));
  }

  private static boolean polls(Call call) {
    return call.method().equals("GET") && call.path().endsWith("/$export-poll-status");
  }

  private static String key(Grant grant, String path) {
    return grant.client() + " " + path;
  }
}
